/*
 * Ends all processes of a slot at once. kill(-1) is the one call that no fork can slip through: the kernel goes over
 * all processes under a lock that forks wait for, and a fork that is under way fails when its parent has been hit.
 */
#ifndef RUNNER_KILL_H
#define RUNNER_KILL_H

#include <stdint.h>
#include <sys/types.h>

/*
 * For a child of the runner that is there for nothing else: takes the slot's effective uid, kills everything of the
 * slot and waits until nothing of it is left, zombies included. 0, or -1 when the time (now_us) has come first. The
 * real uid is `guard`, which nothing else has, so no program may signal the caller; the saved uid stays 0, so none
 * may trace it.
 */
int kill_until_gone(uid_t slot, uid_t guard, int64_t until);

/*
 * For the runner itself, when no process can be forked: takes the slot's effective uid for one call. For that moment
 * programs of the slot can change its scheduling, though nothing else. Returns 1 when one has, else 0.
 */
int kill_from_here(uid_t slot, uid_t guard);

#endif
