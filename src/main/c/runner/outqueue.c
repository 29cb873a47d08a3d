/*
 * The queue of frames to the service.
 */
#include "outqueue.h"

#include "base.h"
#include "frame.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { KEEP = 256 * 1024 };

static void make_room(struct outqueue *queue, size_t size)
{
    size_t waiting = queue->end - queue->start;
    if (queue->capacity - queue->end >= size)
        return;
    if (queue->start > 0) {
        memmove(queue->bytes, queue->bytes + queue->start, waiting);
        queue->start = 0;
        queue->end = waiting;
    }
    if (queue->capacity - waiting >= size)
        return;
    size_t capacity = queue->capacity * 2 > waiting + size ? queue->capacity * 2 : waiting + size;
    uint8_t *bytes = realloc(queue->bytes, capacity);
    if (bytes == NULL)
        die(EXIT_FAULT, "no memory for %zu bytes that the service has not read", capacity);
    queue->bytes = bytes;
    queue->capacity = capacity;
}

void outqueue_add(struct outqueue *queue, uint8_t type, uint32_t run, const void *first, size_t first_size,
                  const void *second, size_t second_size)
{
    make_room(queue, FRAME_LENGTH + FRAME_HEAD + first_size + second_size);
    uint8_t *at = queue->bytes + queue->end;
    put_u32(at, (uint32_t)(FRAME_HEAD + first_size + second_size));
    at[FRAME_LENGTH] = type;
    put_u32(at + FRAME_LENGTH + 1, run);
    at += FRAME_LENGTH + FRAME_HEAD;
    if (first_size > 0)
        memcpy(at, first, first_size);
    if (second_size > 0)
        memcpy(at + first_size, second, second_size);
    queue->end += FRAME_LENGTH + FRAME_HEAD + first_size + second_size;
}

int outqueue_flush(struct outqueue *queue, int fd)
{
    while (!outqueue_empty(queue)) {
        ssize_t written = write(fd, queue->bytes + queue->start, queue->end - queue->start);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno == EAGAIN ? 0 : -1;
        queue->start += (size_t)written;
    }
    queue->start = queue->end = 0;
    if (queue->capacity > KEEP)
        outqueue_drop(queue);
    return 0;
}

void outqueue_drop(struct outqueue *queue)
{
    free(queue->bytes);
    memset(queue, 0, sizeof *queue);
}
