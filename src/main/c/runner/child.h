/*
 * What a forked child does before it becomes the program of a run: it takes the slot's uid, makes the run's files,
 * sets limits, and executes.
 */
#ifndef RUNNER_CHILD_H
#define RUNNER_CHILD_H

#include "request.h"

#include <sys/types.h>

enum { REPORT_MAX = 300 };

struct child {
    const struct request *request;
    uid_t uid;
    int compile;           /* this is the compile step */
    int make_files;        /* this is the first step of the run */
    int in, out, err;      /* what becomes descriptors 0, 1 and 2 */
    int report;            /* takes a sentence when the program could not be started */
    int descriptors;       /* all that are open are below */
};

_Noreturn void child_run(const struct child *child);

/* Closes every descriptor from `first` on. */
void child_close_from(int first, int descriptors);

#endif
