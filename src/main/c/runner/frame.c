/*
 * The incremental frame parser.
 */
#include "frame.h"

#include "base.h"

#include <stdlib.h>
#include <string.h>

static size_t move(uint8_t *to, size_t wanted, const uint8_t **data, size_t *size)
{
    size_t count = wanted < *size ? wanted : *size;
    if (count > 0)
        memcpy(to, *data, count);
    *data += count;
    *size -= count;
    return count;
}

static int is_letter(uint8_t byte) { return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z'); }

static enum frame_result begin(struct frame_reader *reader)
{
    uint32_t length = get_u32(reader->head);
    uint8_t type = reader->head[FRAME_LENGTH];
    if (length < FRAME_HEAD || length > FRAME_MAX || !is_letter(type))
        return FRAME_BROKEN;
    reader->frame.type = type;
    reader->frame.run = get_u32(reader->head + FRAME_LENGTH + 1);
    reader->frame.size = length - FRAME_HEAD;
    reader->frame.payload = malloc(reader->frame.size + 1);
    reader->filled = 0;
    if (reader->frame.payload == NULL)
        die(EXIT_FAULT, "no memory for a frame of %zu bytes", reader->frame.size);
    return FRAME_TAKEN;
}

enum frame_result frame_take(struct frame_reader *reader, const uint8_t **data, size_t *size, struct frame *frame)
{
    if (reader->frame.payload == NULL) {
        reader->head_size += move(reader->head + reader->head_size, sizeof reader->head - reader->head_size, data, size);
        if (reader->head_size < sizeof reader->head)
            return FRAME_NONE;
        if (begin(reader) == FRAME_BROKEN)
            return FRAME_BROKEN;
    }
    reader->filled += move(reader->frame.payload + reader->filled, reader->frame.size - reader->filled, data, size);
    if (reader->filled < reader->frame.size)
        return FRAME_NONE;
    *frame = reader->frame;
    reader->frame.payload = NULL;
    reader->head_size = 0;
    return FRAME_TAKEN;
}

int frame_pending(const struct frame_reader *reader) { return reader->head_size > 0; }

void frame_drop(struct frame_reader *reader)
{
    free(reader->frame.payload);
    memset(reader, 0, sizeof *reader);
}
