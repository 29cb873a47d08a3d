/*
 * A run as the fork server's waiting children get it: a message with the descriptors in, out, err and report, and text.
 * That is words which each end with a zero byte: the size of the source, or -1 when the run's files are made already; uid;
 * soft and hard limit of CPU seconds (0: none), of processes, of open files, of a file's bytes; path of the program,
 * directory; number of variables, these; arguments. Then the source. An interpreter on standby gets just the text, by a pipe,
 * no source, and a full stop at the end.
 */
#ifndef RUNNER_JOB_H
#define RUNNER_JOB_H

#include "child.h"

/* Whether a child of the server can make the run's only file itself. */
int job_can_hold_source(const struct request *request);

/* Whether the words of the run's command fit. */
int job_can_hold_command(const struct request *request);

/* Sends it; to the fork server without waiting. 0, or -1 when nobody will get it. */
int job_send(const struct child *child, int with_source);

#endif
