#include "standby.h"

#include "base.h"
#include "child.h"
#include "spec.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LAST_WORDS = 200, PLACES = 2 * STANDBY_MAX };

struct place {
    struct standby standby;
    uint32_t slot;
    int killed;
};

static struct request spec;
static const struct house *house;
static struct place places[PLACES];
static uint32_t waiting;
static int64_t start_at, pause_us;
static int room; /* there may be a slot for one more */

static void close_all(struct standby *standby)
{
    pipes_close(&standby->pipes);
    close_fd(&standby->job);
}

/* It keeps its place until it is reaped. */
static void end(struct place *place)
{
    kill(place->standby.pid, SIGKILL);
    close_all(&place->standby);
    place->killed = 1;
    waiting--;
}

static struct place *place_of(const struct slot *slot)
{
    for (struct place *place = places; place < places + PLACES; place++)
        if (place->standby.pid != 0 && !place->killed && place->slot == slot->uid - slot->house->uid_base)
            return place;
    return NULL;
}

void standby_begin(const struct house *of, struct request *given)
{
    for (struct place *place = places; place < places + PLACES; place++)
        if (place->standby.pid != 0 && !place->killed)
            end(place);
    if (house != NULL)
        request_drop(&spec);
    spec = *given;
    memset(given, 0, sizeof *given);
    house = of;
    pause_us = 0;
    start_at = now_us();
    room = 1;
}

static void start_later(void)
{
    pause_us = longer_pause_us(pause_us);
    start_at = now_us() + pause_us;
}

int standby_take(const struct slot *slot, struct standby *taken)
{
    struct place *place = place_of(slot);
    if (place == NULL || !spec_covers(&spec, &slot->request) || !spec_has_limits_of(&spec, &slot->request))
        return 0;
    *taken = place->standby;
    *place = (struct place){0};
    waiting--;
    room = 1;
    return 1;
}

void standby_make_way(const struct slot *slot)
{
    struct place *place = place_of(slot);
    if (place != NULL)
        end(place);
}

void standby_slot_is_free(void) { room = 1; }

void standby_worked(void) { pause_us = 0; }

void standby_failed(void)
{
    complain("an interpreter on standby has ended without taking its run");
    start_later();
}

static pid_t fork_for(const struct slot *slot, struct standby *standby)
{
    int job[2] = {NO_FD, NO_FD};
    pid_t pid = -1;
    standby->job = NO_FD;
    if (pipes_open(&standby->pipes) != 0)
        return -1;
    if (pipe2(job, O_CLOEXEC) == 0)
        pid = fork();
    if (pid == 0) {
        int(*ends)[2] = standby->pipes.ends;
        struct standby_child child = {&spec, slot->uid, ends[IN_PIPE][READ_END], ends[OUT_PIPE][WRITE_END],
                                      ends[ERR_PIPE][WRITE_END], ends[REPORT_PIPE][WRITE_END], job[READ_END],
                                      house->descriptors};
        child_stand_by(&child);
    }
    close_fd(&job[READ_END]);
    standby->job = job[WRITE_END];
    return pid;
}

static int start(const struct slot *slot)
{
    struct place *place = places;
    while (place->standby.pid != 0)
        if (++place == places + PLACES)
            return -1;
    pid_t pid = fork_for(slot, &place->standby);
    if (pid < 0) {
        close_all(&place->standby);
        return -1;
    }
    int *report = place->standby.pipes.ends[REPORT_PIPE], report_end = report[WRITE_END];
    report[WRITE_END] = NO_FD;
    pipes_close_theirs(&place->standby.pipes);
    report[WRITE_END] = report_end;
    place->standby.pid = pid;
    place->slot = slot->uid - house->uid_base;
    place->killed = 0;
    waiting++;
    return 0;
}

/* The one that will have the next run, as far as the runner can tell. */
static const struct slot *next_slot(const struct slot *slots)
{
    const struct slot *next = NULL;
    for (const struct slot *slot = slots; slot < slots + house->slots; slot++)
        if (!slot->busy && !slot->unclean && place_of(slot) == NULL && (next == NULL || slot->free_since < next->free_since))
            next = slot;
    return next;
}

/* Why it could not be started, or what it has written to standard error. */
static void take_last_words(struct pipes *pipes, char words[LAST_WORDS])
{
    close_fd(&pipes->ends[REPORT_PIPE][WRITE_END]);
    ssize_t length = read(pipes->ends[REPORT_PIPE][READ_END], words, LAST_WORDS - 1);
    if (length <= 0)
        length = read(pipes->ends[ERR_PIPE][READ_END], words, LAST_WORDS - 1);
    words[length > 0 ? length : 0] = '\0';
}

int standby_reaped(pid_t pid, int status)
{
    for (struct place *place = places; place < places + PLACES; place++) {
        if (place->standby.pid != pid)
            continue;
        if (!place->killed) {
            char words[LAST_WORDS];
            take_last_words(&place->standby.pipes, words);
            complain("an interpreter on standby %s %d; it said: %s", WIFEXITED(status) ? "has exited with" : "was ended by signal",
                     WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status), words);
            close_all(&place->standby);
            waiting--;
            start_later();
        }
        *place = (struct place){0};
        return 1;
    }
    return 0;
}

void standby_clock(const struct slot *slots, int64_t now, int idle)
{
    while (now >= standby_next(idle)) {
        const struct slot *slot = next_slot(slots);
        if (slot == NULL)
            room = 0;
        else if (start(slot) != 0)
            start_later();
    }
}

int64_t standby_next(int idle) { return idle && room && waiting < spec.ahead ? start_at : INT64_MAX; }
