/*
 * What the service is told about a run: how it ended, and when its slot is free.
 */
#ifndef RUNNER_ANSWER_H
#define RUNNER_ANSWER_H

#include "slot.h"

/*
 * Sets the verdict from how the step's process ended, unless the runner has ended it and so knows better. `report` is
 * why it was never started, or empty.
 */
void answer_judge(struct slot *slot, int status, const char *report);

__attribute__((format(printf, 4, 5))) void answer_set(struct slot *slot, enum kind kind, uint32_t code,
                                                      const char *message, ...);

/* Sends X with the verdict and closes the pipes. */
void answer_send(struct slot *slot);

/* Sends F. */
void answer_free(struct slot *slot, int clean);

/* Sends X for a request that never got a slot. */
void answer_refusal(struct outqueue *out, uint32_t run, const char *message);

#endif
