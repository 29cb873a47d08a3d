/*
 * The sweeper's life, seen from both sides.
 */
#include "sweep.h"

#include "answer.h"
#include "base.h"
#include "child.h"
#include "clean.h"
#include "kill.h"
#include "standby.h"
#include "step.h"

#include <grp.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const int64_t time_us = 5 * 1000 * 1000;
static const int64_t grace_us = 1000 * 1000;
static const int64_t again_us = 10 * 1000;

static _Noreturn void be_sweeper(const struct slot *slot)
{
    uid_t uid = slot->uid;
    child_close_from(0, slot->house->descriptors);
    if (setgroups(0, NULL) != 0 || setresgid(uid, uid, uid) != 0 || kill_until_gone(uid, slot->guard, slot->sweep_until) != 0
        || setresuid(uid, uid, uid) != 0)
        _exit(1);
    _exit(clean_all(uid, slot->sweep_until) == 0 ? 0 : 1);
}

static void finish(struct slot *slot, int clean)
{
    if (!slot->answered) {
        step_drain(slot);
        answer_send(slot);
    }
    answer_free(slot, clean);
    request_drop(&slot->request);
    slot->unclean |= !clean;
    slot->main = 0;
    slot->starting = 0;
    slot->busy = 0;
    slot->free_since = now_us();
    standby_slot_is_free();
}

void sweep_start(struct slot *slot)
{
    if (slot->sweeper != 0)
        return;
    int64_t now = now_us();
    if (slot->sweep_until == 0)
        slot->sweep_until = now + time_us;
    slot->sweep_at = 0;
    pid_t pid = fork();
    if (pid == 0)
        be_sweeper(slot);
    if (pid > 0) {
        slot->sweeper = pid;
    } else if (now > slot->sweep_until) {
        complain("slot of uid %u: no process to be had for the cleaning", slot->uid);
        finish(slot, 0);
    } else {
        slot->tampered |= kill_from_here(slot->uid, slot->guard);
        slot->sweep_at = now + again_us;
    }
}

void sweep_ended(struct slot *slot, int status)
{
    int clean = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    slot->sweeper = 0;
    if (clean && (slot->main != 0 || slot->starting)) {
        slot->sweep_at = now_us() + again_us;
        return;
    }
    if (slot->tampered)
        complain("a program of uid %u has changed the runner's scheduling", slot->uid);
    if (!clean)
        complain("uid %u has left something that could not be removed", slot->uid);
    finish(slot, clean && !slot->tampered);
}

void sweep_clock(struct slot *slot, int64_t now)
{
    if (slot->sweeper == 0 && slot->sweep_at != 0 && now >= slot->sweep_at)
        sweep_start(slot);
    if (slot->sweeper != 0 && now >= slot->sweep_until + grace_us) {
        kill(slot->sweeper, SIGKILL);
        slot->sweep_until = now;
    }
}

int64_t sweep_next(const struct slot *slot)
{
    if (slot->sweeper != 0)
        return slot->sweep_until + grace_us;
    return slot->sweep_at != 0 ? slot->sweep_at : INT64_MAX;
}
