/*
 * What forked children do. One becomes the program of a run: it takes the slot's uid, makes the run's files, sets
 * limits, and executes. One makes the files and hands the run over to the fork server. One becomes the fork server.
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
    int report;            /* takes the report, below */
    int jobs;              /* of the fork server; on_standby: the pipe of one interpreter */
    int on_standby;
    int descriptors;       /* all that are open are below */
};

/*
 * The report is a sentence when the program could not be started. When a child has made the files of a run that goes to the
 * fork server, it begins with REPORT_FILES; the server's child that takes the run goes on with REPORT_PID, its process id
 * and the microseconds of CPU time that it has used before, in decimal, and the end of the line.
 */
enum { REPORT_FILES = 'F', REPORT_PID = 'P' };

_Noreturn void child_run(const struct child *child);

/* Makes the run's files and sends its job. */
_Noreturn void child_hand_over(const struct child *child);

struct server_child {
    const struct request *spec;
    int in, out;           /* out is for both output and error */
    int control, jobs;
    int descriptors;
};

_Noreturn void child_serve(const struct server_child *child);

struct standby_child {
    const struct request *spec;
    uid_t uid;
    int in, out, err;
    int report, job;
    int descriptors;
};

/* Becomes an interpreter that waits for the job of a run of this uid. */
_Noreturn void child_stand_by(const struct standby_child *child);

/* Closes every descriptor from `first` on that is below `descriptors`. */
void child_close_from(int first, int descriptors);

#endif
