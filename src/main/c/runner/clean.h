/*
 * Removes what a slot's uid has left behind. Runs as that uid, after all its processes are gone, so that whatever a
 * path leads to, it can do no more than the programs of the slot could.
 */
#ifndef RUNNER_CLEAN_H
#define RUNNER_CLEAN_H

#include <stdint.h>
#include <sys/types.h>

/* All writable places and System V IPC. 0 when nothing of the owner is left, -1 otherwise or when time is up. */
int clean_all(uid_t owner, int64_t until);

/* One place: the entries in it that belong to the owner, with all that is in them. A place that is not there is clean. */
int clean_place(const char *path, uid_t owner, int64_t until);

#endif
