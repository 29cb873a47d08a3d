/*
 * The runner: PID 1 of a language container. `runner SLOTS UID_BASE`; docs/runner-protocol.md says what it does.
 * This file is the event loop. It never waits for anything but poll.
 */
#include "answer.h"
#include "base.h"
#include "frame.h"
#include "proc.h"
#include "run.h"
#include "server.h"
#include "standby.h"
#include "start.h"
#include "step.h"
#include "sweep.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FRAMES_VERSION = 1, FDS_PER_SLOT = 4, FIXED_FDS = 3 + SERVER_FDS, REAPS_PER_TURN = 256, INPUT_CHUNK = 64 * 1024 };

static const int64_t watch_every_us = 50 * 1000;

/* At most this part of the time goes into measuring. */
static const int64_t watch_share = 20;

struct runner {
    struct house house;
    struct slot *slots;
    struct sample *samples;
    struct pollfd *polls;
    struct outqueue out;
    struct frame_reader in;
    int64_t watch_at;
    int signals;
};

static _Noreturn void stop(struct runner *runner)
{
    for (uint32_t i = 0; i < runner->house.slots; i++)
        if (runner->slots[i].busy && runner->slots[i].main != 0)
            kill(runner->slots[i].main, SIGKILL);
    exit(EXIT_DONE);
}

static struct slot *slot_of_run(struct runner *runner, uint32_t run)
{
    for (uint32_t i = 0; i < runner->house.slots; i++)
        if (runner->slots[i].busy && runner->slots[i].run == run)
            return &runner->slots[i];
    return NULL;
}

static void handle_run(struct runner *runner, struct frame *frame)
{
    struct request request;
    const char *problem = request_parse(&request, frame->payload, frame->size, runner->house.slots);
    if (problem == NULL && frame->run == 0)
        problem = "run id 0 is for no run";
    if (problem == NULL && slot_of_run(runner, frame->run) != NULL)
        problem = "run id in use";
    if (problem == NULL && runner->slots[request.slot].busy)
        problem = "slot in use";
    if (problem == NULL && runner->slots[request.slot].unclean)
        problem = "slot not clean";
    if (problem == NULL) {
        run_start(&runner->slots[request.slot], frame->run, &request);
        return;
    }
    answer_refusal(&runner->out, frame->run, problem);
    request_drop(&request);
}

static void handle_server(struct runner *runner, struct frame *frame)
{
    struct request spec;
    const char *problem = request_parse_server(&spec, frame->payload, frame->size);
    if (problem != NULL)
        complain("no fork server: %s", problem);
    else if (spec.standby != 0)
        standby_begin(&runner->house, &spec);
    else
        server_begin(&runner->house, &spec);
}

static void handle(struct runner *runner, struct frame *frame)
{
    struct slot *slot;
    switch (frame->type) {
    case 'R':
        handle_run(runner, frame);
        return;
    case 'S':
        handle_server(runner, frame);
        return;
    case 'K':
        slot = slot_of_run(runner, frame->run);
        if (slot != NULL && run_is_active(slot))
            run_kill(slot);
        break;
    case 'P':
        outqueue_add(&runner->out, 'Q', frame->run, frame->payload, frame->size, NULL, 0);
        break;
    default:
        answer_refusal(&runner->out, frame->run, "frame type not known");
    }
    free(frame->payload);
}

static void read_frames(struct runner *runner)
{
    static uint8_t chunk[INPUT_CHUNK];
    ssize_t length = read(STDIN_FILENO, chunk, sizeof chunk);
    if (length < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (length <= 0) {
        if (frame_pending(&runner->in))
            complain("the service has gone in the middle of a frame");
        stop(runner);
    }
    const uint8_t *data = chunk;
    size_t size = (size_t)length;
    for (;;) {
        struct frame frame;
        enum frame_result result = frame_take(&runner->in, &data, &size, &frame);
        if (result == FRAME_BROKEN)
            die(EXIT_PROTOCOL, "a frame breaks the rules of the protocol; the stream cannot be followed any further");
        if (result == FRAME_NONE)
            return;
        handle(runner, &frame);
    }
}

/* A process says who it is before it can end, but its word may not have been read yet. */
static void hear_all(struct runner *runner)
{
    for (uint32_t i = 0; i < runner->house.slots; i++)
        if (runner->slots[i].starting)
            run_reported(&runner->slots[i]);
}

/* What a process used goes to the run whose uid it had. */
static void credit(struct runner *runner, uid_t uid, const struct rusage *usage)
{
    if (uid >= runner->house.uid_base && uid - runner->house.uid_base < runner->house.slots)
        run_other_ended(&runner->slots[uid - runner->house.uid_base], usage);
}

static struct slot *slot_of_child(struct runner *runner, pid_t pid)
{
    for (uint32_t i = 0; i < runner->house.slots; i++)
        if (runner->slots[i].busy && (runner->slots[i].main == pid || runner->slots[i].sweeper == pid))
            return &runner->slots[i];
    return NULL;
}

/* Whether it was given a run, and has not taken it. Its process id may soon be another's. */
static int forget_standby(struct runner *runner, pid_t pid)
{
    for (uint32_t i = 0; i < runner->house.slots; i++)
        if (runner->slots[i].standby == pid) {
            runner->slots[i].standby = 0;
            return 1;
        }
    return 0;
}

/* Looks at zombies before it takes them away, while they still have a uid. 1: there may be more. */
static int reap(struct runner *runner)
{
    for (int count = 0; count < REAPS_PER_TURN; count++) {
        siginfo_t about = {0};
        struct process process = {0};
        struct rusage usage;
        int status, uncounted = 0;
        if (waitid(P_ALL, 0, &about, WEXITED | WNOHANG | WNOWAIT | __WALL) != 0 || about.si_pid == 0)
            return 0;
        pid_t pid = about.si_pid;
        struct slot *slot = slot_of_child(runner, pid);
        if (slot == NULL) {
            hear_all(runner);
            slot = slot_of_child(runner, pid);
        }
        if (slot == NULL) {
            server_may_lose_child(pid);
            uncounted = forget_standby(runner, pid);
            proc_read(pid, &process);
        }
        if (wait4(pid, &status, WNOHANG | __WALL, &usage) != pid)
            return 0;
        if (slot == NULL && !uncounted && !server_reaped(pid, status) && !standby_reaped(pid, status))
            credit(runner, process.uid, &usage);
        else if (slot == NULL)
            continue;
        else if (slot->main == pid)
            run_main_ended(slot, status, &usage);
        else
            sweep_ended(slot, status);
    }
    return 1;
}

static int a_program_runs(const struct runner *runner)
{
    int active = 0;
    for (uint32_t i = 0; i < runner->house.slots; i++)
        active |= run_is_active(&runner->slots[i]);
    return active;
}

static void watch(struct runner *runner, int64_t now)
{
    if (!a_program_runs(runner)) {
        runner->watch_at = INT64_MAX;
        return;
    }
    if (runner->watch_at == INT64_MAX)
        runner->watch_at = now + watch_every_us;
    if (now < runner->watch_at)
        return;
    watch_sample(runner->samples, runner->house.slots, runner->house.uid_base);
    for (uint32_t i = 0; i < runner->house.slots; i++)
        if (run_is_active(&runner->slots[i]))
            run_measured(&runner->slots[i], &runner->samples[i]);
    int64_t pause = (now_us() - now) * watch_share;
    runner->watch_at = now + (pause > watch_every_us ? pause : watch_every_us);
}

static int is_idle(const struct runner *runner)
{
    for (uint32_t i = 0; i < runner->house.slots; i++)
        if (runner->slots[i].busy)
            return 0;
    return 1;
}

static int poll_timeout(const struct runner *runner, int64_t now)
{
    int64_t server = server_next(is_idle(runner), !a_program_runs(runner)), standby = standby_next(!a_program_runs(runner));
    int64_t next = runner->watch_at < server ? runner->watch_at : server;
    next = standby < next ? standby : next;
    for (uint32_t i = 0; i < runner->house.slots; i++) {
        int64_t at = runner->slots[i].busy ? run_next(&runner->slots[i]) : INT64_MAX;
        next = at < next ? at : next;
    }
    if (next == INT64_MAX)
        return -1;
    int64_t wait_ms = (next - now + 999) / 1000;
    return wait_ms < 0 ? 0 : wait_ms > 60000 ? 60000 : (int)wait_ms;
}

static void want(struct runner *runner)
{
    runner->polls[0] = (struct pollfd){STDIN_FILENO, POLLIN, 0};
    runner->polls[1] = (struct pollfd){outqueue_empty(&runner->out) ? -1 : STDOUT_FILENO, POLLOUT, 0};
    runner->polls[2] = (struct pollfd){runner->signals, POLLIN, 0};
    server_want(&runner->polls[FIXED_FDS - SERVER_FDS]);
    for (uint32_t i = 0; i < runner->house.slots; i++) {
        const struct slot *slot = &runner->slots[i];
        struct pollfd *polls = &runner->polls[FIXED_FDS + i * FDS_PER_SLOT];
        /* Until the program runs, what is written there is not its own. */
        polls[0] = (struct pollfd){slot->starting ? NO_FD : slot->streams[0].fd, POLLIN, 0};
        polls[1] = (struct pollfd){slot->starting ? NO_FD : slot->streams[1].fd, POLLIN, 0};
        polls[2] = (struct pollfd){slot->in, POLLOUT, 0};
        polls[3] = (struct pollfd){slot->starting ? slot->report : NO_FD, POLLIN, 0};
    }
}

static void serve_slots(struct runner *runner)
{
    for (uint32_t i = 0; i < runner->house.slots; i++) {
        struct slot *slot = &runner->slots[i];
        const struct pollfd *polls = &runner->polls[FIXED_FDS + i * FDS_PER_SLOT];
        for (int stream = 0; stream < 2; stream++)
            if (polls[stream].revents != 0 && slot->streams[stream].fd == polls[stream].fd)
                run_readable(slot, &slot->streams[stream]);
        if (polls[2].revents != 0 && slot->in == polls[2].fd)
            step_feed(slot);
        if (polls[3].revents != 0 && slot->starting && slot->report == polls[3].fd)
            run_reported(slot);
    }
}

static void drain_signals(struct runner *runner)
{
    struct signalfd_siginfo signals[8];
    ssize_t length;
    while ((length = read(runner->signals, signals, sizeof signals)) > 0)
        for (size_t i = 0; i < (size_t)length / sizeof *signals; i++)
            if (signals[i].ssi_signo == SIGTERM)
                stop(runner);
}

static _Noreturn void loop(struct runner *runner)
{
    int more = 0;
    for (;;) {
        int64_t now = now_us();
        watch(runner, now);
        want(runner);
        nfds_t count = FIXED_FDS + runner->house.slots * FDS_PER_SLOT;
        if (poll(runner->polls, count, more ? 0 : poll_timeout(runner, now)) < 0 && errno != EINTR)
            die(EXIT_FAULT, "poll: %s", strerror(errno));
        if (runner->polls[2].revents != 0)
            drain_signals(runner);
        serve_slots(runner);
        server_serve(&runner->polls[FIXED_FDS - SERVER_FDS]);
        more = reap(runner);
        if (runner->polls[0].revents != 0)
            read_frames(runner);
        /* What follows forks, and whoever waits for an answer need not wait for that. */
        if (outqueue_flush(&runner->out, STDOUT_FILENO) != 0)
            stop(runner);
        now = now_us();
        for (uint32_t i = 0; i < runner->house.slots; i++)
            if (runner->slots[i].busy)
                run_clock(&runner->slots[i], now);
        server_clock(now, is_idle(runner), !a_program_runs(runner));
        standby_clock(runner->slots, now, !a_program_runs(runner));
        if (outqueue_flush(&runner->out, STDOUT_FILENO) != 0)
            stop(runner);
    }
}

int main(int argc, char **argv)
{
    static struct runner runner;
    uint8_t hello[8];
    runner.house.out = &runner.out;
    start_arguments(argc, argv, &runner.house);
    start_checks();
    runner.signals = start_descriptors_and_signals();
    watch_open();
    runner.watch_at = INT64_MAX;
    runner.slots = start_slots(&runner.house);
    runner.samples = calloc(runner.house.slots, sizeof *runner.samples);
    runner.polls = calloc(FIXED_FDS + runner.house.slots * FDS_PER_SLOT, sizeof *runner.polls);
    if (runner.samples == NULL || runner.polls == NULL)
        die(EXIT_FAULT, "no memory for %u slots", runner.house.slots);
    put_u32(hello, FRAMES_VERSION);
    put_u32(hello + 4, runner.house.slots);
    outqueue_add(&runner.out, 'H', 0, hello, sizeof hello, NULL, 0);
    loop(&runner);
}
