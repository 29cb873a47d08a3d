/*
 * From fork to exec. Nothing here touches a path in a writable place before the uid has changed.
 */
#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

enum { REPORT = 3, NICE = 10, NOT_STARTED = 127, STACK_BYTES = 8 * 1024 * 1024, JOB_FDS = 4 };

static int report = REPORT;

__attribute__((format(printf, 1, 2))) static _Noreturn void give_up(const char *format, ...)
{
    char text[REPORT_MAX];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (length > (int)sizeof text - 1)
        length = (int)sizeof text - 1;
    if (length > 0 && write(report, text, (size_t)length) < 0)
        _exit(NOT_STARTED + 1);
    _exit(NOT_STARTED);
}

void child_close_from(int first, int descriptors)
{
    for (int fd = first; fd < descriptors; fd++)
        close(fd);
}

static void take_descriptors(const struct child *child)
{
    if (dup2(child->in, 0) < 0 || dup2(child->out, 1) < 0 || dup2(child->err, 2) < 0)
        _exit(NOT_STARTED);
    if (child->report != REPORT && dup3(child->report, REPORT, O_CLOEXEC) < 0)
        _exit(NOT_STARTED);
    child_close_from(REPORT + 1, child->descriptors);
}

static void reset_signals(void)
{
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigset_t none;
    for (int number = 1; number < NSIG; number++)
        sigaction(number, &standard, NULL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/* The programs' processes are what the kernel kills first when the container is out of memory. */
static void be_first_when_memory_is_out(void)
{
    int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    ssize_t ignored = write(fd, "1000", 4);
    (void)ignored;
    close(fd);
}

static void become(uid_t uid)
{
    if (setgroups(0, NULL) != 0 || setresgid(uid, uid, uid) != 0 || setresuid(uid, uid, uid) != 0)
        give_up("cannot become uid %u: %s", uid, strerror(errno));
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        give_up("cannot set no_new_privs: %s", strerror(errno));
}

static void write_file(int parent, const char *name, const char *path, struct blob content)
{
    int fd = openat(parent, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (fd < 0)
        give_up("cannot make %s: %s", path, strerror(errno));
    while (content.size > 0) {
        ssize_t written = write(fd, content.bytes, content.size);
        if (written < 0)
            give_up("cannot write %s: %s", path, strerror(errno));
        content.bytes += written;
        content.size -= (size_t)written;
    }
    close(fd);
}

/* Makes the directories that the path needs, then the file. */
static void place_file(int base, const struct file *file)
{
    char *path = file->path;
    int parent = base;
    for (char *slash; (slash = strchr(path, '/')) != NULL; path = slash + 1) {
        *slash = '\0';
        if (mkdirat(parent, path, 0755) != 0 && errno != EEXIST)
            give_up("cannot make the directory %s: %s", file->path, strerror(errno));
        int next = openat(parent, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (next < 0)
            give_up("cannot open the directory %s: %s", file->path, strerror(errno));
        *slash = '/';
        if (parent != base)
            close(parent);
        parent = next;
    }
    write_file(parent, path, file->path, file->content);
    if (parent != base)
        close(parent);
}

static void make_files(const struct request *request, const char *directory)
{
    char source[NAME_MAX_LENGTH + EXTENSION_MAX_LENGTH + 1];
    char link[sizeof source + 5], target[2 * sizeof source + 1];
    snprintf(source, sizeof source, "%s%s", request->name, request->extension);
    if (mkdir(directory, 0700) != 0)
        give_up("cannot make %s: %s", directory, strerror(errno));
    int base = open(directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (base < 0)
        give_up("cannot open %s: %s", directory, strerror(errno));
    write_file(base, source, source, request->source);
    for (size_t i = 0; i < request->file_count; i++)
        place_file(base, &request->files[i]);
    close(base);
    if (request->extension[0] == '\0')
        return;
    snprintf(link, sizeof link, "/tmp/%s", source);
    snprintf(target, sizeof target, "%s/%s", request->name, source);
    if (symlink(target, link) != 0)
        give_up("cannot make %s: %s", link, strerror(errno));
}

static void limit(int resource, rlim_t soft, rlim_t hard)
{
    struct rlimit now;
    if (getrlimit(resource, &now) == 0 && now.rlim_max < hard)
        hard = now.rlim_max;
    struct rlimit wanted = {soft < hard ? soft : hard, hard};
    if (setrlimit(resource, &wanted) != 0)
        give_up("cannot set the limit %d: %s", resource, strerror(errno));
}

static rlim_t cpu_seconds(const struct request *request) { return ((rlim_t)request->cpu_ms + 999) / 1000; }

static void set_limits(const struct request *request)
{
    if (request->cpu_ms > 0)
        limit(RLIMIT_CPU, cpu_seconds(request), cpu_seconds(request) + 1);
    limit(RLIMIT_NPROC, request->processes, request->processes);
    limit(RLIMIT_NOFILE, request->open_files, request->open_files);
    limit(RLIMIT_FSIZE, request->file_bytes, request->file_bytes);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_STACK, STACK_BYTES, STACK_BYTES);
}

static void set_environment(const struct request *request, const char *directory)
{
    int failed = setenv("HOME", directory, 1) | setenv("PWD", directory, 1);
    for (size_t i = 0; i < request->environment.count; i++)
        failed |= putenv(request->environment.list[i]);
    if (failed != 0)
        give_up("no memory for the environment");
}

_Noreturn void child_run(const struct child *child)
{
    const struct request *request = child->request;
    char directory[NAME_MAX_LENGTH + 6];
    char **command = child->compile ? request->compile.list : request->command.list;
    snprintf(directory, sizeof directory, "/tmp/%s", request->name);
    take_descriptors(child);
    reset_signals();
    be_first_when_memory_is_out();
    become(child->uid);
    setsid();
    setpriority(PRIO_PROCESS, 0, NICE);
    umask(022);
    if (child->make_files)
        make_files(request, directory);
    if (chdir(directory) != 0)
        give_up("cannot enter %s: %s", directory, strerror(errno));
    set_environment(request, directory);
    set_limits(request);
    execvp(command[0], command);
    if (errno == ENOENT)
        give_up("command not found: %s", command[0]);
    give_up("cannot start %s: %s", command[0], strerror(errno));
}

struct job {
    char *words;
    size_t size;
};

static void add_word(struct job *job, const char *word)
{
    size_t length = strlen(word) + 1;
    job->words = realloc(job->words, job->size + length);
    if (job->words == NULL)
        give_up("no memory for the program's job");
    memcpy(job->words + job->size, word, length);
    job->size += length;
}

static void add_number(struct job *job, unsigned long long number)
{
    char text[24];
    snprintf(text, sizeof text, "%llu", number);
    add_word(job, text);
}

static void add_limit(struct job *job, int resource, rlim_t wanted)
{
    struct rlimit now;
    add_number(job, getrlimit(resource, &now) == 0 && now.rlim_max < wanted ? now.rlim_max : wanted);
}

static struct job describe(const struct child *child, const char *directory)
{
    const struct request *request = child->request;
    struct job job = {NULL, 0};
    char path[NAME_MAX_LENGTH + EXTENSION_MAX_LENGTH + 6];
    size_t variables = 0, server_words = 0;
    add_number(&job, child->uid);
    add_number(&job, cpu_seconds(request));
    add_number(&job, cpu_seconds(request) + 1);
    add_limit(&job, RLIMIT_NPROC, request->processes);
    add_limit(&job, RLIMIT_NOFILE, request->open_files);
    add_limit(&job, RLIMIT_FSIZE, request->file_bytes);
    snprintf(path, sizeof path, "/tmp/%s%s", request->name, request->extension);
    add_word(&job, path);
    add_word(&job, directory);
    while (environ[variables] != NULL)
        variables++;
    add_number(&job, variables);
    for (size_t i = 0; i < variables; i++)
        add_word(&job, environ[i]);
    for (size_t i = 0; i < request->command.count && server_words == 0; i++)
        if (strcmp(request->command.list[i], path) == 0)
            server_words = i + 1;
    for (size_t i = server_words; i < request->command.count; i++)
        add_word(&job, request->command.list[i]);
    return job;
}

static int send_job(const struct child *child, const struct job *job)
{
    int fds[JOB_FDS] = {child->in, child->out, child->err, child->report};
    union {
        struct cmsghdr head;
        char bytes[CMSG_SPACE(sizeof fds)];
    } control = {.head = {.cmsg_len = CMSG_LEN(sizeof fds), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS}};
    struct iovec words = {job->words, job->size};
    struct msghdr message = {.msg_iov = &words, .msg_iovlen = 1, .msg_control = &control,
                             .msg_controllen = sizeof control};
    memcpy(CMSG_DATA(&control.head), fds, sizeof fds);
    return sendmsg(child->jobs, &message, MSG_NOSIGNAL) < 0 ? -1 : 0;
}

_Noreturn void child_hand_over(const struct child *child)
{
    const char made = REPORT_FILES;
    char directory[NAME_MAX_LENGTH + 6];
    snprintf(directory, sizeof directory, "/tmp/%s", child->request->name);
    report = child->report;
    become(child->uid);
    umask(022);
    make_files(child->request, directory);
    set_environment(child->request, directory);
    struct job job = describe(child, directory);
    if (write(report, &made, 1) != 1)
        _exit(NOT_STARTED);
    _exit(send_job(child, &job) == 0 ? 0 : NOT_STARTED);
}

/* Above all others, where an interpreter's own descriptors and a program's do not meet it. */
static int move_up(int fd, int descriptors)
{
    struct rlimit limits;
    if (getrlimit(RLIMIT_NOFILE, &limits) == 0) {
        limits.rlim_cur = limits.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limits);
    }
    int moved = fcntl(fd, F_DUPFD, descriptors);
    if (moved < 0)
        give_up("no descriptor to be had: %s", strerror(errno));
    return moved;
}

_Noreturn void child_serve(const struct server_child *child)
{
    const struct strings *hook = &child->spec->hook;
    char sockets[64];
    report = child->out;
    setpgid(0, 0);
    int control = move_up(child->control, child->descriptors), jobs = move_up(child->jobs, child->descriptors);
    if (dup2(child->in, 0) < 0 || dup2(child->out, 1) < 0 || dup2(child->out, 2) < 0)
        give_up("no descriptor to be had: %s", strerror(errno));
    report = 2;
    child_close_from(REPORT, child->descriptors);
    reset_signals();
    umask(022);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_STACK, STACK_BYTES, STACK_BYTES);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        give_up("cannot set no_new_privs: %s", strerror(errno));
    set_environment(child->spec, "/");
    snprintf(sockets, sizeof sockets, "CACHEHIT_FORK_SERVER=%d,%d", control, jobs);
    putenv(sockets);
    for (size_t i = 0; i < hook->count; i++)
        putenv(hook->list[i]);
    execvp(child->spec->command.list[0], child->spec->command.list);
    give_up("cannot start %s: %s", child->spec->command.list[0], strerror(errno));
}
