/*
 * Measures what the slots use while programs run, and whether the kernel has killed for lack of memory.
 */
#ifndef RUNNER_WATCH_H
#define RUNNER_WATCH_H

#include <stdint.h>
#include <sys/types.h>

struct sample {
    uint64_t memory_bytes; /* resident: every process's own pages, and file pages once; an upper bound */
    uint64_t cpu_us;       /* of the processes alive and the children they have waited for */
};

/* Opens the control group's files. Once, before anything else here. */
void watch_open(void);

/* Fills samples[0 .. slots-1]; slot n has the uid base + n. */
void watch_sample(struct sample *samples, uint32_t slots, uid_t base);

/* How many processes of the container were killed for lack of memory so far; -1 when the kernel does not say. */
int64_t watch_memory_kills(void);

#endif
