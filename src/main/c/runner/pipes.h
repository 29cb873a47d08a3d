/*
 * The pipes of a program: its three streams, and the report that says why it could not be started.
 */
#ifndef RUNNER_PIPES_H
#define RUNNER_PIPES_H

enum { READ_END, WRITE_END };

enum { IN_PIPE, OUT_PIPE, ERR_PIPE, REPORT_PIPE, PIPES };

struct pipes {
    int ends[PIPES][2]; /* NO_FD: closed */
};

/* Our ends never block. -1 and errno, with nothing open, when there are none to be had. */
int pipes_open(struct pipes *pipes);

/* Leaves open what the runner itself reads and writes. */
void pipes_close_theirs(struct pipes *pipes);

void pipes_close(struct pipes *pipes);

/* Closes it unless it is NO_FD, which it becomes. */
void close_fd(int *fd);

#endif
