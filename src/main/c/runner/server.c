/*
 * The fork server's life, seen from the runner. There may be two for a moment: the one in use, and the one that is about
 * to take its place.
 */
#include "server.h"

#include "base.h"
#include "child.h"
#include "spec.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CURRENT, NEXT, SERVERS, FEW = 1, LAST_WORDS = 200 };

static const int64_t proven_us = 10 * 1000 * 1000;
/* A server that was used is renewed in the next quiet moment, so that hash seeds differ from run to run. */
static const int64_t quiet_us = 1000 * 1000;
/* One that takes longer to start than this is given up. */
static const int64_t starting_us = 20 * 1000 * 1000;

struct server {
    pid_t pid;       /* 0: none */
    int control;     /* takes how many children to fork, gives how many were forked */
    int jobs;        /* what waiting children read from; theirs ends when this is closed */
    int diagnostics; /* its standard output and error */
    int ready;       /* it has answered for the first time */
    int waiting;     /* children without a job; negative: jobs without a child */
    int asked;       /* children asked for and not answered for */
    int64_t ask_at, ask_pause_us;
    int64_t since;
    char words[LAST_WORDS];
    size_t said;
};

static struct request spec;
static int configured;
static const struct house *house;
static struct server servers[SERVERS];
static int64_t start_at = INT64_MAX, pause_us, used_at = INT64_MAX;

static void forget(struct server *server)
{
    *server = (struct server){.control = NO_FD, .jobs = NO_FD, .diagnostics = NO_FD};
}

static void close_pair(int pair[2])
{
    for (int i = 0; i < 2; i++)
        if (pair[i] != NO_FD)
            close(pair[i]);
}

static void ask(struct server *server)
{
    char text[12];
    int lacking = (int)spec.ahead - server->waiting;
    if (server->asked != 0 || lacking <= 0 || now_us() < server->ask_at)
        return;
    server->asked = lacking < 100 ? lacking : 100;
    int length = snprintf(text, sizeof text, "%d", server->asked);
    if (send(server->control, text, (size_t)length, MSG_NOSIGNAL | MSG_DONTWAIT) < 0)
        server->asked = 0;
}

/* Where children cannot be forked or do not stay, others are not tried at once. */
static void ask_later(struct server *server)
{
    server->ask_pause_us = longer_pause_us(server->ask_pause_us);
    server->ask_at = now_us() + server->ask_pause_us;
}

static int start(struct server *server)
{
    int in[2] = {NO_FD, NO_FD}, out[2] = {NO_FD, NO_FD}, control[2] = {NO_FD, NO_FD}, jobs[2] = {NO_FD, NO_FD};
    pid_t pid = -1;
    if (pipe2(in, O_CLOEXEC) == 0 && pipe2(out, O_CLOEXEC) == 0 && fcntl(out[0], F_SETFL, O_NONBLOCK) == 0
        && socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, control) == 0
        && socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, jobs) == 0)
        pid = fork();
    if (pid < 0) {
        complain("no fork server: %s", strerror(errno));
        close_pair(in);
        close_pair(out);
        close_pair(control);
        close_pair(jobs);
        return -1;
    }
    if (pid == 0) {
        struct server_child child = {&spec, in[0], out[1], control[1], jobs[1], house->descriptors};
        child_serve(&child);
    }
    setpgid(pid, pid);
    close_pair(in);
    close(out[1]);
    close(control[1]);
    close(jobs[1]);
    forget(server);
    server->pid = pid;
    server->control = control[0];
    server->jobs = jobs[0];
    server->diagnostics = out[0];
    server->since = now_us();
    ask(server);
    return 0;
}

/* Its process is reaped later, as one that is nobody's. */
static void end(struct server *server)
{
    if (server->pid == 0)
        return;
    kill(-server->pid, SIGKILL);
    kill(server->pid, SIGKILL);
    close(server->control);
    close(server->jobs);
    close(server->diagnostics);
    forget(server);
}

/* The longer one has lasted, the sooner another is tried. */
static void start_later(const struct server *failed)
{
    int64_t now = now_us();
    if (now - failed->since > proven_us)
        pause_us = 0;
    pause_us = longer_pause_us(pause_us);
    start_at = now + pause_us;
}

static void fail(struct server *server, const char *reason)
{
    server->words[server->said] = '\0';
    complain("the fork server %s%s%s%s", reason,
             server == &servers[CURRENT] ? "; programs are started without it until there is another" : "",
             server->said > 0 ? "; it said: " : "", server->words);
    if (server == &servers[CURRENT])
        start_later(server);
    end(server);
}

void server_begin(const struct house *of, struct request *given)
{
    if (!configured)
        for (int i = 0; i < SERVERS; i++)
            forget(&servers[i]);
    for (int i = 0; i < SERVERS; i++)
        end(&servers[i]);
    if (configured)
        request_drop(&spec);
    spec = *given;
    memset(given, 0, sizeof *given);
    house = of;
    configured = 1;
    pause_us = 0;
    start_at = now_us();
    server_clock(start_at, 1, 1);
}

int server_takes(const struct request *request)
{
    return configured && servers[CURRENT].ready && spec_covers(&spec, request) ? servers[CURRENT].jobs : NO_FD;
}

pid_t server_dispatched(void)
{
    servers[CURRENT].waiting--;
    servers[CURRENT].ask_pause_us = 0;
    used_at = now_us();
    /* Forking takes time that the program could have, unless others need it more. */
    if (servers[CURRENT].waiting <= FEW)
        ask(&servers[CURRENT]);
    return servers[CURRENT].pid;
}

void server_kept_child(pid_t server)
{
    if (server != 0 && servers[CURRENT].pid == server)
        servers[CURRENT].waiting++;
}

/* Waiting children are in the server's process group; those that have a job have left it. */
void server_may_lose_child(pid_t pid)
{
    for (int i = 0; configured && i < SERVERS; i++)
        if (servers[i].pid != 0 && servers[i].pid != pid && getpgid(pid) == servers[i].pid) {
            servers[i].waiting--;
            ask_later(&servers[i]);
        }
}

void server_replace(const char *reason)
{
    if (servers[CURRENT].pid != 0)
        fail(&servers[CURRENT], reason);
}

void server_want(struct pollfd polls[SERVER_FDS])
{
    for (int i = 0; i < SERVERS; i++) {
        polls[2 * i] = (struct pollfd){configured ? servers[i].control : NO_FD, POLLIN, 0};
        polls[2 * i + 1] = (struct pollfd){configured ? servers[i].diagnostics : NO_FD, POLLIN, 0};
    }
}

/* The next one takes the place of the current one, whose children have no job any more. */
static void promote(void)
{
    end(&servers[CURRENT]);
    servers[CURRENT] = servers[NEXT];
    forget(&servers[NEXT]);
    used_at = INT64_MAX;
}

static void take_answer(struct server *server)
{
    char text[12];
    ssize_t length = recv(server->control, text, sizeof text - 1, MSG_DONTWAIT);
    if (length < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (length <= 0) {
        /* It ends, or had better do so. What it exits with is told when it is reaped. */
        kill(server->pid, SIGKILL);
        close(server->control);
        server->control = NO_FD;
        server->ready = 0;
        return;
    }
    text[length] = '\0';
    int made = atoi(text);
    server->waiting += made;
    if (made < server->asked)
        ask_later(server);
    server->asked = 0;
    server->ready |= made > 0;
    if (made > 0 && server->waiting <= FEW)
        ask(server);
    else if (made <= 0 && server->waiting <= 0)
        fail(server, "cannot fork");
}

/* Keeps the beginning of what it says, which tells most; a program's output never comes here. */
static void take_words(struct server *server)
{
    char text[4096];
    ssize_t length = read(server->diagnostics, text, sizeof text);
    if (length == 0) {
        close(server->diagnostics);
        server->diagnostics = NO_FD;
    }
    for (ssize_t i = 0; i < length && server->said < sizeof server->words - 1; i++)
        server->words[server->said++] = text[i] == '\n' ? ' ' : text[i];
}

void server_serve(const struct pollfd polls[SERVER_FDS])
{
    for (int i = 0; i < SERVERS; i++) {
        struct server *server = &servers[i];
        if (polls[2 * i + 1].revents != 0 && server->diagnostics == polls[2 * i + 1].fd)
            take_words(server);
        if (polls[2 * i].revents != 0 && server->control == polls[2 * i].fd)
            take_answer(server);
    }
}

int server_reaped(pid_t pid, int status)
{
    for (int i = 0; configured && i < SERVERS; i++) {
        char reason[60];
        if (servers[i].pid != pid)
            continue;
        snprintf(reason, sizeof reason, WIFEXITED(status) ? "has exited with %d" : "was ended by signal %d",
                 WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
        if (servers[i].diagnostics != NO_FD)
            take_words(&servers[i]);
        fail(&servers[i], reason);
        return 1;
    }
    return 0;
}

void server_clock(int64_t now, int idle, int quiet)
{
    struct server *current = &servers[CURRENT], *next = &servers[NEXT];
    if (!configured)
        return;
    if (quiet && current->ready)
        ask(current);
    if (now >= start_at && current->pid == 0) {
        start_at = INT64_MAX;
        current->since = now;
        if (start(current) != 0)
            start_later(current);
    }
    for (int i = 0; i < SERVERS; i++)
        if (servers[i].pid != 0 && !servers[i].ready && now >= servers[i].since + starting_us)
            fail(&servers[i], "does not start");
    if (next->pid != 0 && next->ready && idle)
        promote();
    else if (idle && current->ready && next->pid == 0 && used_at != INT64_MAX && now >= used_at + quiet_us) {
        used_at = INT64_MAX;
        start(next);
    }
}

int64_t server_next(int idle, int quiet)
{
    const struct server *current = &servers[CURRENT];
    int64_t next = configured && servers[CURRENT].pid == 0 ? start_at : INT64_MAX;
    for (int i = 0; configured && i < SERVERS; i++)
        if (servers[i].pid != 0 && !servers[i].ready && servers[i].since + starting_us < next)
            next = servers[i].since + starting_us;
    if (configured && idle && used_at != INT64_MAX && servers[CURRENT].ready && servers[NEXT].pid == 0
        && used_at + quiet_us < next)
        next = used_at + quiet_us;
    if (configured && quiet && current->ready && current->asked == 0 && current->waiting < (int)spec.ahead
        && current->ask_at < next)
        next = current->ask_at;
    return next;
}
