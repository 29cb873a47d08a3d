/*
 * Makes a slot fit for the next run: a child kills what is left of the run and removes what it wrote.
 */
#ifndef RUNNER_SWEEP_H
#define RUNNER_SWEEP_H

#include "slot.h"

/* Starts the sweeper unless there is one. When no process can be forked, kills from here and comes back later. */
void sweep_start(struct slot *slot);

/* The sweeper has ended: answers if that is still to be done, and frees the slot. */
void sweep_ended(struct slot *slot, int status);

/* Gives up on a sweeper that is over its time. */
void sweep_clock(struct slot *slot, int64_t now);

int64_t sweep_next(const struct slot *slot);

#endif
