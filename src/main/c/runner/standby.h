/*
 * Interpreters on standby, for a language whose interpreter cannot be forked. Each was started by the very command of a
 * run, as a program of a slot that is free, with its uid, its limits and pipes of its own, and waits just before it would
 * open its program. The next run of that slot is its first and only one.
 */
#ifndef RUNNER_STANDBY_H
#define RUNNER_STANDBY_H

#include "pipes.h"
#include "slot.h"

/* One that waits. */
struct standby {
    pid_t pid;
    struct pipes pipes; /* our ends, and the end of the report that whoever makes its files writes to */
    int job;            /* takes the job; it ends with the end of that */
};

/* Takes over what an S frame says. What waited so far ends. */
void standby_begin(const struct house *house, struct request *spec);

/* Whether one waits for a run of this slot that is like the others: it is the caller's from now on. */
int standby_take(const struct slot *slot, struct standby *taken);

/* Another program is about to have the slot: whoever waits there is killed. */
void standby_make_way(const struct slot *slot);

/* A slot is free again. */
void standby_slot_is_free(void);

/* One that was taken has taken its run, or has not. */
void standby_worked(void);
void standby_failed(void);

/* Whether the ended process waited, or was killed while it did. */
int standby_reaped(pid_t pid, int status);

/* Starts those that are lacking, in the slots that were free for the longest time. `idle`: no program runs. */
void standby_clock(const struct slot *slots, int64_t now, int idle);

/* When something is due next; INT64_MAX: nothing. */
int64_t standby_next(int idle);

#endif
