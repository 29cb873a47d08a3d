/*
 * Frames that wait for the service to read them: a buffer that grows, written out without ever blocking.
 */
#ifndef RUNNER_OUTQUEUE_H
#define RUNNER_OUTQUEUE_H

#include <stddef.h>
#include <stdint.h>

struct outqueue {
    uint8_t *bytes;
    size_t start, end, capacity;
};

/* Adds a frame whose payload is the two parts one after the other. */
void outqueue_add(struct outqueue *queue, uint8_t type, uint32_t run, const void *first, size_t first_size,
                  const void *second, size_t second_size);

/* Writes what the descriptor takes now. 0, or -1 when nobody reads it any more. */
int outqueue_flush(struct outqueue *queue, int fd);

static inline int outqueue_empty(const struct outqueue *queue) { return queue->start == queue->end; }

void outqueue_drop(struct outqueue *queue);

#endif
