/*
 * Namespaces, capabilities, and the service's side of the protocol.
 */
#include "box.h"

#include "base.h"
#include "check.h"
#include "frame.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RUNS = 1024, UID_BASE = 61000, PATIENCE_US = 8 * 1000 * 1000, DIAGNOSTICS = 16 * 1024 };

enum { NAMESPACES = CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWNET | CLONE_NEWUTS };

static const unsigned rights = 1U << CAP_KILL | 1U << CAP_SETGID | 1U << CAP_SETUID;

static struct {
    pid_t outer, runner;
    int to, from, err;
    struct frame_reader reader;
    struct result results[RUNS];
    uint32_t runs;
    char pong[64];
    int pongs;
    char diagnostics[DIAGNOSTICS];
    size_t diagnosed;
} box;

const char *box_why_not(void)
{
    static char reason[200];
    int status = 0;
    if (reason[0] != '\0')
        return reason;
    if (getenv("PROGRAM") == NULL)
        return "PROGRAM is not set";
    pid_t pid = fork();
    if (pid == 0)
        _exit(unshare(NAMESPACES) == 0 && mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 ? 0 : errno);
    if (pid < 0 || waitpid(pid, &status, 0) != pid || status == 0)
        return NULL;
    snprintf(reason, sizeof reason, "they need root and the right to make namespaces (unshare: %s)",
             strerror(WEXITSTATUS(status)));
    return reason;
}

static void must(int result, const char *what)
{
    if (result >= 0)
        return;
    perror(what);
    _exit(99);
}

static void copy_program(int program)
{
    char bytes[65536];
    int copy = open("/mnt/program", O_WRONLY | O_CREAT, 0755);
    must(copy, "/mnt/program");
    for (ssize_t size; (size = read(program, bytes, sizeof bytes)) > 0;)
        must((int)write(copy, bytes, (size_t)size), "write");
    close(copy);
}

static void furnish(int program)
{
    umask(0);
    must(mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL), "/proc");
    must(mount("tmpfs", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, "mode=1777,size=64m"), "/tmp");
    must(mount("tmpfs", "/mnt", "tmpfs", MS_NOSUID | MS_NODEV, "mode=755"), "/mnt");
    must(mount("tmpfs", "/dev/shm", "tmpfs", MS_NOSUID | MS_NODEV, "mode=1777,size=64m"), "/dev/shm");
    /* The same on every machine: no control group, and so no counter of what the kernel killed. */
    if (access("/sys/fs/cgroup", F_OK) == 0)
        must(mount("tmpfs", "/sys/fs/cgroup", "tmpfs", MS_NOSUID | MS_NODEV, "mode=755"), "/sys/fs/cgroup");
    copy_program(program);
}

static void drop_rights(void)
{
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct data[2] = {{rights, rights, 0}, {0, 0, 0}};
    for (int capability = 0; capability <= CAP_LAST_CAP; capability++)
        if (capability >= 32 || !(rights >> capability & 1))
            prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    must((int)syscall(SYS_capset, &header, data), "capset");
    must(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs");
}

static void be_inner(int runner, int program)
{
    char slots[12], base[12], *arguments[] = {(char *)"runner", slots, base, NULL};
    char *environment[] = {(char *)"PATH=/usr/local/bin:/usr/bin:/bin", (char *)"ASAN_OPTIONS=detect_leaks=0", NULL};
    snprintf(slots, sizeof slots, "%d", SLOTS);
    snprintf(base, sizeof base, "%d", UID_BASE);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    furnish(program);
    drop_rights();
    close(program);
    fexecve(runner, arguments, environment);
    must(-1, "exec of the runner");
}

static void be_outer(int to, int from, int err, int tell)
{
    int status, runner = open(getenv("RUNNER"), O_RDONLY | O_CLOEXEC), program = open(getenv("PROGRAM"), O_RDONLY);
    must(runner, "RUNNER");
    must(program, "PROGRAM");
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    must(unshare(NAMESPACES), "unshare");
    must(mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL), "private mounts");
    pid_t pid = fork();
    must(pid, "fork");
    must(pid == 0 ? 0 : (int)write(tell, &pid, sizeof pid), "pid");
    dup2(to, 0);
    dup2(from, 1);
    dup2(err, 2);
    for (int fd = 3; fd < 100; fd++)
        if (fd != runner && fd != program)
            close(fd);
    if (pid == 0)
        be_inner(runner, program);
    close(0);
    close(1);
    waitpid(pid, &status, 0);
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 98);
}

static void read_diagnostics(void)
{
    ssize_t size;
    if (box.err <= 0)
        return;
    while (box.diagnosed < DIAGNOSTICS - 1
           && (size = read(box.err, box.diagnostics + box.diagnosed, DIAGNOSTICS - 1 - box.diagnosed)) > 0)
        box.diagnosed += (size_t)size;
    box.diagnostics[box.diagnosed] = '\0';
}

const char *box_diagnostics(void)
{
    read_diagnostics();
    return box.diagnostics;
}

void box_print_diagnostics(void)
{
    if (box_diagnostics()[0] != '\0')
        fprintf(stderr, "  the runner's standard error:\n%s\n", box.diagnostics);
}

static void append(char **text, size_t *size, const struct frame *frame)
{
    *text = realloc(*text, *size + frame->size + 1);
    CHECK(*text != NULL);
    memcpy(*text + *size, frame->payload, frame->size);
    *size += frame->size;
    (*text)[*size] = '\0';
}

static void take_exit(struct result *result, const struct frame *frame)
{
    const uint8_t *at = frame->payload;
    CHECK(frame->size >= 31 && frame->size - 31 < sizeof result->message);
    CHECK(!result->answered);
    *result = (struct result){1, at[0], at[1], at[2], get_u32(at + 3), get_u64(at + 7), get_u64(at + 15),
                              get_u64(at + 23), "", result->out, result->err, result->out_size, result->err_size,
                              NOT_FREED, result->started_at, now_us()};
    memcpy(result->message, at + 31, frame->size - 31);
}

static void take(const struct frame *frame)
{
    if (frame->type == 'Q') {
        CHECK(frame->size < sizeof box.pong);
        memcpy(box.pong, frame->payload, frame->size);
        box.pong[frame->size] = '\0';
        box.pongs++;
        return;
    }
    if (frame->type == 'H') {
        CHECK(frame->run == 0 && frame->size == 8 && box.runs == 0);
        CHECK_EQUAL(1, get_u32(frame->payload));
        CHECK_EQUAL(SLOTS, get_u32(frame->payload + 4));
        box.runs = 1;
        return;
    }
    CHECK(frame->run < RUNS);
    struct result *result = &box.results[frame->run];
    switch (frame->type) {
    case 'O':
        CHECK(!result->answered);
        append(&result->out, &result->out_size, frame);
        break;
    case 'E':
        CHECK(!result->answered);
        append(&result->err, &result->err_size, frame);
        break;
    case 'X': take_exit(result, frame); break;
    case 'F':
        CHECK(result->answered && result->freed == NOT_FREED && frame->size == 1);
        result->freed = frame->payload[0];
        break;
    default: fail(__FILE__, __LINE__, "frame of type %c", frame->type);
    }
}

/* Takes what comes within the time. 0 at end-of-file. */
static int pump(int64_t until)
{
    static uint8_t bytes[65536];
    struct pollfd polled = {box.from, POLLIN, 0};
    int64_t left = until - now_us();
    if (left <= 0 || poll(&polled, 1, (int)(left / 1000) + 1) == 0)
        fail(__FILE__, __LINE__, "the runner did not answer in time");
    ssize_t size = read(box.from, bytes, sizeof bytes);
    const uint8_t *data = bytes;
    size_t unread = size > 0 ? (size_t)size : 0;
    for (struct frame frame; frame_take(&box.reader, &data, &unread, &frame) == FRAME_TAKEN; free(frame.payload))
        take(&frame);
    return size > 0;
}

void box_start(void)
{
    int to[2], from[2], err[2], tell[2];
    CHECK(pipe2(to, O_CLOEXEC) == 0 && pipe2(from, O_CLOEXEC) == 0 && pipe2(err, O_CLOEXEC) == 0 && pipe(tell) == 0);
    CHECK(fcntl(err[0], F_SETFL, O_NONBLOCK) == 0);
    signal(SIGPIPE, SIG_IGN);
    box.outer = fork();
    CHECK(box.outer >= 0);
    if (box.outer == 0)
        be_outer(to[0], from[1], err[1], tell[1]);
    close(to[0]);
    close(from[1]);
    close(err[1]);
    box.to = to[1];
    box.from = from[0];
    box.err = err[0];
    CHECK_EQUAL(sizeof box.runner, read(tell[0], &box.runner, sizeof box.runner));
    close(tell[0]);
    close(tell[1]);
    for (int64_t until = now_us() + PATIENCE_US; box.runs == 0;)
        CHECK(pump(until));
}

struct fields box_fields(uint32_t slot) { return box_fields_with(slot, "the source"); }

struct fields box_fields_with(uint32_t slot, const char *source)
{
    static unsigned count;
    char name[40];
    struct fields fields = {0};
    snprintf(name, sizeof name, "exec_%04u", ++count);
    fields_u32(&fields, 1, slot);
    fields_text(&fields, 2, name);
    fields_text(&fields, 3, ".txt");
    fields_text(&fields, 4, source);
    fields_u32(&fields, 10, 5000);
    fields_u32(&fields, 11, 0);
    fields_u64(&fields, 12, 0);
    fields_u32(&fields, 13, 32);
    fields_u32(&fields, 14, 64);
    fields_u64(&fields, 15, 1 << 24);
    fields_u32(&fields, 16, 10000);
    return fields;
}

struct fields box_program(uint32_t slot, const char *what)
{
    struct fields fields = box_fields(slot);
    fields_text(&fields, 8, "/mnt/program");
    fields_text(&fields, 8, what);
    return fields;
}

struct fields box_shell(uint32_t slot, const char *script)
{
    struct fields fields = box_fields(slot);
    fields_text(&fields, 8, "sh");
    fields_text(&fields, 8, "-c");
    fields_text(&fields, 8, script);
    return fields;
}

static uint8_t *value_of(const struct fields *fields, uint8_t tag, size_t size)
{
    for (size_t at = 0; at < fields->size; at += 5 + get_u32(fields->bytes + at + 1))
        if (fields->bytes[at] == tag && (size == 0 || get_u32(fields->bytes + at + 1) == size))
            return fields->bytes + at + 5;
    fail(__FILE__, __LINE__, "no field %d", tag);
}

void box_set_u32(struct fields *fields, uint8_t tag, uint32_t value) { put_u32(value_of(fields, tag, 4), value); }

void box_set_text(struct fields *fields, uint8_t tag, const char *value)
{
    memcpy(value_of(fields, tag, strlen(value)), value, strlen(value));
}

void box_set_u64(struct fields *fields, uint8_t tag, uint64_t value) { put_u64(value_of(fields, tag, 8), value); }

const char *box_name(const struct fields *fields)
{
    static char name[100];
    const uint8_t *value = value_of(fields, 2, 0);
    memcpy(name, value, get_u32(value - 4));
    name[get_u32(value - 4)] = '\0';
    return name;
}

void box_send_bytes(const void *bytes, size_t size)
{
    for (const char *at = bytes; size > 0;) {
        ssize_t written = write(box.to, at, size);
        CHECK(written > 0);
        at += written;
        size -= (size_t)written;
    }
}

void box_send_frame(char type, uint32_t run, const void *payload, size_t size)
{
    uint8_t head[9];
    put_u32(head, (uint32_t)size + 5);
    head[4] = (uint8_t)type;
    put_u32(head + 5, run);
    box_send_bytes(head, sizeof head);
    box_send_bytes(payload, size);
}

uint32_t box_send(struct fields fields)
{
    uint32_t run = box.runs++;
    CHECK(run < RUNS);
    box.results[run].freed = NOT_FREED;
    box.results[run].started_at = now_us();
    box_send_frame('R', run, fields.bytes, fields.size);
    fields_drop(&fields);
    return run;
}

static int had_no_slot(const struct result *result)
{
    return result->kind == REFUSED
           && (strncmp(result->message, "field ", 6) == 0 || strncmp(result->message, "slot ", 5) == 0
               || strncmp(result->message, "run id", 6) == 0);
}

const struct result *box_wait(uint32_t run)
{
    struct result *result = &box.results[run];
    int64_t until = now_us() + PATIENCE_US;
    while (!result->answered || (result->freed == NOT_FREED && !had_no_slot(result)))
        CHECK(pump(until));
    if (result->out == NULL)
        result->out = calloc(1, 1);
    if (result->err == NULL)
        result->err = calloc(1, 1);
    return result;
}

void box_wait_for_output(uint32_t run, size_t size)
{
    int64_t until = now_us() + PATIENCE_US;
    while (box.results[run].out_size < size)
        CHECK(pump(until) && !box.results[run].answered);
}

const struct result *box_run(struct fields fields) { return box_wait(box_send(fields)); }

void box_expect_unharmed(uint32_t slot)
{
    const struct result *result = box_run(box_shell(slot, "echo unharmed"));
    CHECK_TEXT("", result->message);
    CHECK_EQUAL(EXITED, result->kind);
    CHECK_EQUAL(0, result->code);
    CHECK_EQUAL(0, result->freed);
    CHECK_TEXT("unharmed\n", result->out);
}

void box_expect_pong(const char *payload)
{
    int64_t until = now_us() + PATIENCE_US;
    box_send_frame('P', 0, payload, strlen(payload));
    for (int before = box.pongs; box.pongs == before || strcmp(payload, box.pong) != 0;)
        CHECK(pump(until));
}

int box_pongs(void) { return box.pongs; }

static int is_in_box(const char *pid, const char *name)
{
    char path[300], theirs[64] = "", ours[64] = "", comm[64] = "";
    snprintf(path, sizeof path, "/proc/%s/ns/pid", pid);
    if (readlink(path, theirs, sizeof theirs - 1) < 0)
        return 0;
    snprintf(path, sizeof path, "/proc/%d/ns/pid", (int)box.runner);
    if (readlink(path, ours, sizeof ours - 1) < 0 || strcmp(theirs, ours) != 0)
        return 0;
    snprintf(path, sizeof path, "/proc/%s/comm", pid);
    FILE *file = fopen(path, "re");
    if (file == NULL)
        return 0;
    int found = fscanf(file, "%63s", comm) == 1 && strcmp(comm, name) == 0;
    fclose(file);
    return found;
}

void box_kill_all(const char *name)
{
    DIR *processes = opendir("/proc");
    CHECK(processes != NULL);
    for (const struct dirent *entry; (entry = readdir(processes)) != NULL;)
        if (is_in_box(entry->d_name, name))
            kill((pid_t)atoi(entry->d_name), SIGKILL);
    closedir(processes);
}

void box_close_input(void)
{
    close(box.to);
    box.to = -1;
}

int box_exit_code(void)
{
    int status;
    int64_t until = now_us() + PATIENCE_US;
    while (pump(until))
        ;
    CHECK(waitpid(box.outer, &status, 0) == box.outer);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

pid_t box_runner(void) { return box.runner; }

void box_end(void)
{
    box_close_input();
    CHECK_EQUAL(0, box_exit_code());
    CHECK_TEXT("", box_diagnostics());
}
