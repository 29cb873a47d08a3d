/*
 * Starting a step, and its pipes.
 */
#include "step.h"

#include "base.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_END, WRITE_END, PIPES = 4, REPORT_PIPE = 3, DRAIN_READS = 32 };

_Static_assert(DRAIN_READS * OUTPUT_CHUNK >= 1024 * 1024, "a pipe holds at most 1 MiB, whatever a program does to it");

static void close_fd(int *fd)
{
    if (*fd != NO_FD)
        close(*fd);
    *fd = NO_FD;
}

static void close_pipes(int pipes[PIPES][2])
{
    for (int i = 0; i < PIPES; i++) {
        close_fd(&pipes[i][READ_END]);
        close_fd(&pipes[i][WRITE_END]);
    }
}

/*
 * Our ends never block. The pipes are open to every uid, so that the program can open /dev/stdin and its like; only
 * processes of the slot can reach them there. gVisor's pipes have no mode that could be changed, and no need of it.
 */
static int open_to_all(int fd) { return fchmod(fd, 0666) == 0 || errno == EPERM ? 0 : -1; }

static int open_pipes(int pipes[PIPES][2])
{
    memset(pipes, 0xff, sizeof(int[PIPES][2]));
    for (int i = 0; i < PIPES; i++) {
        int ours = i == 0 ? WRITE_END : READ_END;
        if (pipe2(pipes[i], O_CLOEXEC) != 0 || fcntl(pipes[i][ours], F_SETFL, O_NONBLOCK) != 0
            || (i != REPORT_PIPE && open_to_all(pipes[i][ours]) != 0)) {
            close_pipes(pipes);
            return -1;
        }
    }
    return 0;
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

const char *step_start(struct slot *slot, enum phase phase)
{
    static char problem[REPORT_MAX];
    int pipes[PIPES][2];
    begin(slot, phase);
    if (open_pipes(pipes) != 0) {
        snprintf(problem, sizeof problem, "no pipe to be had: %s", strerror(errno));
        return problem;
    }
    pid_t pid = fork();
    if (pid < 0) {
        snprintf(problem, sizeof problem, "no process to be had: %s", strerror(errno));
        close_pipes(pipes);
        return problem;
    }
    if (pid == 0) {
        /* What a compiler prints is about the program, not from it: all of it is standard error. */
        struct child child = {&slot->request, slot->uid, phase == COMPILE_PHASE,
                              phase == COMPILE_PHASE || slot->request.compile.count == 0,
                              pipes[0][READ_END], pipes[phase == COMPILE_PHASE ? 2 : 1][WRITE_END],
                              pipes[2][WRITE_END], pipes[REPORT_PIPE][WRITE_END],
                              slot->house->descriptors};
        child_run(&child);
    }
    slot->main = pid;
    slot->in = pipes[0][WRITE_END];
    slot->streams[0].fd = pipes[1][READ_END];
    slot->streams[1].fd = pipes[2][READ_END];
    slot->report = pipes[REPORT_PIPE][READ_END];
    close(pipes[0][READ_END]);
    for (int i = 1; i < PIPES; i++)
        close(pipes[i][WRITE_END]);
    return NULL;
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
    ssize_t length = slot->report == NO_FD ? 0 : read(slot->report, report, REPORT_MAX - 1);
    report[length > 0 ? length : 0] = '\0';
    close_fd(&slot->report);
}

void step_close(struct slot *slot)
{
    close_fd(&slot->in);
    close_fd(&slot->report);
    for (int i = 0; i < 2; i++)
        close_fd(&slot->streams[i].fd);
}
