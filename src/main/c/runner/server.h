/*
 * The fork server: an interpreter that has been started and waits just before it would open a program. Children that it
 * has forked ahead of time wait on a socket of jobs; whoever takes a job becomes that run's program. They are root's until
 * then, and see nothing of a run before they are not.
 */
#ifndef RUNNER_SERVER_H
#define RUNNER_SERVER_H

#include "slot.h"

#include <poll.h>

enum { SERVER_FDS = 4 };

/* Takes over what an S frame says, and starts the server. */
void server_begin(const struct house *house, struct request *spec);

/* The socket that takes the run's job; NO_FD when the run has to be started without the server. */
int server_takes(const struct request *request);

/* A run's job is on its way to the server's children. Returns the server's process. */
pid_t server_dispatched(void);

/* The job that this server was given has cost it no child. */
void server_kept_child(pid_t server);

/* A process is about to be reaped that may have been a waiting child. */
void server_may_lose_child(pid_t pid);

/* Ends the server and all its waiting children; another one takes its place later. */
void server_replace(const char *reason);

/* What to wait for, and what to do when it is there. */
void server_want(struct pollfd polls[SERVER_FDS]);
void server_serve(const struct pollfd polls[SERVER_FDS]);

/* Whether the ended process was the server. */
int server_reaped(pid_t pid, int status);

/* Does what is due; `idle`: no slot is in use; `quiet`: no program runs. */
void server_clock(int64_t now, int idle, int quiet);

/* When something is due next; INT64_MAX: nothing. */
int64_t server_next(int idle, int quiet);

#endif
