/*
 * Starting a step, and its pipes.
 */
#include "step.h"

#include "base.h"
#include "job.h"
#include "pipes.h"
#include "server.h"
#include "standby.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DRAIN_READS = 32 };

_Static_assert(DRAIN_READS * OUTPUT_CHUNK >= 1024 * 1024, "a pipe holds at most 1 MiB, whatever a program does to it");

/* The server's children take a job at once; where none does, the server hangs. */
static const int64_t taking_us = 2 * 1000 * 1000, longest_booting_us = 5 * 1000 * 1000;

/* One on standby may still be starting; its program needs time too. */
static int64_t booting_us(const struct request *request)
{
    int64_t half = (int64_t)request->wall_ms * 1000 / 2;
    return half < longest_booting_us ? half : longest_booting_us;
}

static void begin(struct slot *slot, enum phase phase)
{
    const struct request *request = &slot->request;
    uint32_t wall_ms = phase == COMPILE_PHASE ? request->compile_wall_ms : request->wall_ms;
    slot->phase = phase;
    slot->in_sent = phase == COMPILE_PHASE ? request->input.size : 0;
    slot->cpu_us = slot->cpu_most_us = slot->memory_most = 0;
    slot->memory_kills = watch_memory_kills();
    slot->started = slot->ended = now_us();
    slot->deadline = slot->started + (int64_t)wall_ms * 1000;
}

/* What a compiler prints is about the program, not from it: all of it is standard error. */
static struct child child_of(const struct slot *slot, const struct pipes *pipes, int jobs)
{
    int compile = slot->phase == COMPILE_PHASE;
    return (struct child){
        .request = &slot->request,
        .uid = slot->uid,
        .compile = compile,
        .make_files = !slot->files_made && (compile || slot->request.compile.count == 0),
        .in = pipes->ends[IN_PIPE][READ_END],
        .out = pipes->ends[compile ? ERR_PIPE : OUT_PIPE][WRITE_END],
        .err = pipes->ends[ERR_PIPE][WRITE_END],
        .report = pipes->ends[REPORT_PIPE][WRITE_END],
        .jobs = jobs,
        .descriptors = slot->house->descriptors,
    };
}

/*
 * The step's own process, or what makes the files for a child of the fork server. 0: there is none, since that child does
 * it all; a job that does not reach it shows as one that nobody takes.
 */
static pid_t begin_process(const struct child *child)
{
    if (child->jobs != NO_FD && !child->on_standby && child->make_files && job_can_hold_source(child->request)) {
        job_send(child, 1);
        return 0;
    }
    pid_t pid = fork();
    if (pid == 0 && child->jobs != NO_FD)
        child_hand_over(child);
    if (pid == 0)
        child_run(child);
    return pid;
}

static const char *no(const char *what)
{
    static char problem[REPORT_MAX];
    snprintf(problem, sizeof problem, "no %s to be had: %s", what, strerror(errno));
    return problem;
}

/* Takes the pipes over, or closes them. */
static const char *start(struct slot *slot, const struct child *child, struct pipes *pipes)
{
    pid_t pid = begin_process(child);
    if (pid < 0) {
        pipes_close(pipes);
        return no("process");
    }
    pipes_close_theirs(pipes);
    slot->main = child->jobs == NO_FD ? pid : 0;
    slot->in = pipes->ends[IN_PIPE][WRITE_END];
    slot->streams[0].fd = pipes->ends[OUT_PIPE][READ_END];
    slot->streams[1].fd = pipes->ends[ERR_PIPE][READ_END];
    slot->report = pipes->ends[REPORT_PIPE][READ_END];
    return NULL;
}

static const char *start_with(struct slot *slot, int jobs)
{
    struct pipes pipes;
    if (pipes_open(&pipes) != 0)
        return no("pipe");
    struct child child = child_of(slot, &pipes, jobs);
    return start(slot, &child, &pipes);
}

static const char *start_on_standby(struct slot *slot, struct standby *standby)
{
    struct child child = child_of(slot, &standby->pipes, standby->job);
    child.on_standby = 1;
    const char *problem = start(slot, &child, &standby->pipes);
    /* Without a job, it ends. */
    close_fd(&standby->job);
    slot->standby = standby->pid;
    slot->stood_by = 1;
    slot->starting = problem == NULL;
    slot->start_until = slot->started + booting_us(&slot->request);
    return problem;
}

const char *step_start(struct slot *slot, enum phase phase)
{
    struct standby standby;
    begin(slot, phase);
    if (standby_take(slot, &standby))
        return start_on_standby(slot, &standby);
    standby_make_way(slot);
    int jobs = server_takes(&slot->request);
    const char *problem = start_with(slot, jobs);
    if (problem == NULL && jobs != NO_FD) {
        slot->starting = 1;
        slot->start_until = slot->started + taking_us;
        slot->server = server_dispatched();
    }
    return problem;
}

const char *step_start_again(struct slot *slot)
{
    step_close(slot);
    begin(slot, slot->phase);
    slot->heard_size = 0;
    return start_with(slot, NO_FD);
}

enum step_news step_hear(struct slot *slot)
{
    size_t room = sizeof slot->heard - 1 - slot->heard_size;
    ssize_t length = read(slot->report, slot->heard + slot->heard_size, room);
    if (length < 0 && (errno == EAGAIN || errno == EINTR))
        return NEWS_NONE;
    slot->heard_size += length > 0 ? (size_t)length : 0;
    slot->heard[slot->heard_size] = '\0';
    const char *at = slot->heard;
    slot->files_made = *at == REPORT_FILES;
    at += slot->files_made;
    const char *end_of_line = *at == REPORT_PID ? strchr(at, '\n') : NULL;
    if (end_of_line != NULL) {
        char *rest;
        slot->main = (pid_t)strtol(at + 1, &rest, 10);
        slot->cpu_before_us = strtoull(rest, NULL, 10);
        /* What may come after it is why the program could not be started after all. */
        slot->heard_size = strlen(end_of_line + 1);
        memmove(slot->heard, end_of_line + 1, slot->heard_size + 1);
        return NEWS_STARTED;
    }
    if (length > 0)
        return NEWS_NONE;
    return *at == '\0' || *at == REPORT_PID ? NEWS_NOT_STARTED : NEWS_REFUSED;
}

int step_read(struct slot *slot, struct stream *stream)
{
    static uint8_t chunk[OUTPUT_CHUNK];
    ssize_t length = read(stream->fd, chunk, sizeof chunk);
    if (length < 0 && (errno == EAGAIN || errno == EINTR))
        return 0;
    if (length <= 0) {
        close_fd(&stream->fd);
        return 0;
    }
    size_t sent = (size_t)length < stream->room ? (size_t)length : stream->room;
    stream->room -= (uint32_t)sent;
    stream->cut |= sent < (size_t)length;
    if (sent > 0)
        outqueue_add(slot->house->out, stream->type, slot->run, chunk, sent, NULL, 0);
    return 1;
}

void step_feed(struct slot *slot)
{
    const struct blob *input = &slot->request.input;
    while (slot->in_sent < input->size) {
        ssize_t written = write(slot->in, input->bytes + slot->in_sent, input->size - slot->in_sent);
        if (written < 0 && errno == EAGAIN)
            return;
        if (written < 0)
            break;
        slot->in_sent += (size_t)written;
    }
    close_fd(&slot->in);
}

int step_drain(struct slot *slot)
{
    for (int i = 0; i < 2; i++)
        for (int reads = 0; reads < DRAIN_READS && slot->streams[i].fd != NO_FD; reads++)
            if (step_read(slot, &slot->streams[i]) == 0)
                break;
    return slot->streams[0].fd == NO_FD && slot->streams[1].fd == NO_FD;
}

void step_take_report(struct slot *slot, char report[REPORT_MAX])
{
    size_t size = slot->heard_size;
    memcpy(report, slot->heard, size);
    ssize_t length = slot->report == NO_FD ? 0 : read(slot->report, report + size, REPORT_MAX - 1 - size);
    report[size + (length > 0 ? (size_t)length : 0)] = '\0';
    close_fd(&slot->report);
}

void step_close(struct slot *slot)
{
    close_fd(&slot->in);
    close_fd(&slot->report);
    for (int i = 0; i < 2; i++)
        close_fd(&slot->streams[i].fd);
}
