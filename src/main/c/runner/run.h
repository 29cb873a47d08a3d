/*
 * The life of a run: start, limits, end.
 */
#ifndef RUNNER_RUN_H
#define RUNNER_RUN_H

#include "slot.h"

#include <sys/resource.h>

/* Takes the request over. The slot must be free. */
void run_start(struct slot *slot, uint32_t run, struct request *request);

/* Whether the step is being started or runs, and nothing has ended it yet. */
int run_is_active(const struct slot *slot);

/* Ends an active run by a K frame. */
void run_kill(struct slot *slot);

/* The step's own process has ended. */
void run_main_ended(struct slot *slot, int status, const struct rusage *usage);

/* Another process of the slot's uid has ended. */
void run_other_ended(struct slot *slot, const struct rusage *usage);

/* While the slot is starting: there is something in the report. */
void run_reported(struct slot *slot);

/* The program has written something, or has closed a stream. */
void run_readable(struct slot *slot, struct stream *stream);

/* Enforces the limits on what was measured. */
void run_measured(struct slot *slot, const struct sample *sample);

/* Does what is due at this time. */
void run_clock(struct slot *slot, int64_t now);

/* When something is due next; INT64_MAX: nothing. */
int64_t run_next(const struct slot *slot);

#endif
