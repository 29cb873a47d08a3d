/*
 * Takes frames out of a stream of bytes that comes in pieces of any size.
 */
#ifndef RUNNER_FRAME_H
#define RUNNER_FRAME_H

#include <stddef.h>
#include <stdint.h>

enum { FRAME_LENGTH = 4, FRAME_HEAD = 5, FRAME_MAX = 8 * 1024 * 1024 };

struct frame {
    uint8_t type;
    uint32_t run;
    uint8_t *payload; /* malloc'ed, with one spare byte behind it; the taker frees it */
    size_t size;
};

enum frame_result { FRAME_NONE, FRAME_TAKEN, FRAME_BROKEN };

struct frame_reader {
    uint8_t head[FRAME_LENGTH + FRAME_HEAD];
    size_t head_size;
    struct frame frame;
    size_t filled;
};

/*
 * Moves bytes from *data to the reader until a frame is whole or they are used up, and advances *data and *size.
 * FRAME_BROKEN: the stream cannot be followed any further.
 */
enum frame_result frame_take(struct frame_reader *reader, const uint8_t **data, size_t *size, struct frame *frame);

/* Whether the stream has stopped in the middle of a frame. */
int frame_pending(const struct frame_reader *reader);

void frame_drop(struct frame_reader *reader);

#endif
