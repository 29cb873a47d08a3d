/*
 * From fork to exec. Nothing here touches a path in a writable place before the uid has changed.
 */
#include "child.h"

#include "environment.h"
#include "job.h"

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
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { REPORT = 3, NICE = 10, NOT_STARTED = 127, STACK_BYTES = 8 * 1024 * 1024 };

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
    if (syscall(SYS_close_range, first, descriptors - 1, 0) == 0)
        return;
    for (int fd = first; fd < descriptors; fd++)
        close(fd);
}

static void take_streams(int in, int out, int err)
{
    if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0)
        _exit(NOT_STARTED);
}

static void take_descriptors(const struct child *child)
{
    take_streams(child->in, child->out, child->err);
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

static void make_files(const struct request *request)
{
    struct paths paths = request_paths(request);
    const char *source = paths.program + strlen("/tmp/");
    char target[NAME_MAX_LENGTH + sizeof paths.program];
    if (mkdir(paths.directory, 0700) != 0)
        give_up("cannot make %s: %s", paths.directory, strerror(errno));
    int base = open(paths.directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (base < 0)
        give_up("cannot open %s: %s", paths.directory, strerror(errno));
    write_file(base, source, source, request->source);
    for (size_t i = 0; i < request->file_count; i++)
        place_file(base, &request->files[i]);
    close(base);
    if (request->extension[0] == '\0')
        return;
    snprintf(target, sizeof target, "%s/%s", request->name, source);
    if (symlink(target, paths.program) != 0)
        give_up("cannot make %s: %s", paths.program, strerror(errno));
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

static void set_limits(const struct request *request)
{
    rlim_t cpu_seconds = request_cpu_seconds(request);
    if (cpu_seconds > 0)
        limit(RLIMIT_CPU, cpu_seconds, cpu_seconds + 1);
    limit(RLIMIT_NPROC, request->processes, request->processes);
    limit(RLIMIT_NOFILE, request->open_files, request->open_files);
    limit(RLIMIT_FSIZE, request->file_bytes, request->file_bytes);
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_STACK, STACK_BYTES, STACK_BYTES);
}

static void set_environment(const struct request *request, const char *directory)
{
    char **environment = environment_of(request, directory);
    if (environment == NULL)
        give_up("no memory for the environment");
    environ = environment;
}

static void become_program(uid_t uid)
{
    reset_signals();
    be_first_when_memory_is_out();
    become(uid);
    setsid();
    setpriority(PRIO_PROCESS, 0, NICE);
    umask(022);
}

static _Noreturn void execute(char **command)
{
    execvp(command[0], command);
    if (errno == ENOENT)
        give_up("command not found: %s", command[0]);
    give_up("cannot start %s: %s", command[0], strerror(errno));
}

_Noreturn void child_run(const struct child *child)
{
    const struct request *request = child->request;
    struct paths paths = request_paths(request);
    char **command = child->compile ? request->compile.list : request->command.list;
    take_descriptors(child);
    become_program(child->uid);
    if (child->make_files)
        make_files(request);
    if (chdir(paths.directory) != 0)
        give_up("cannot enter %s: %s", paths.directory, strerror(errno));
    set_environment(request, paths.directory);
    set_limits(request);
    execute(command);
}

/* One that waits reads its job to the end, which comes when nobody has the pipe open any more. */
static void close_jobs_of_others(const struct child *child)
{
    for (int fd = REPORT; fd < child->descriptors; fd++)
        if (fd != child->report && fd != child->jobs)
            close(fd);
}

_Noreturn void child_hand_over(const struct child *child)
{
    const char made = REPORT_FILES;
    if (child->on_standby)
        close_jobs_of_others(child);
    report = child->report;
    become(child->uid);
    umask(022);
    make_files(child->request);
    if (write(report, &made, 1) != 1)
        _exit(NOT_STARTED);
    _exit(job_send(child, 0) == 0 ? 0 : NOT_STARTED);
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
    execute(child->spec->command.list);
}

_Noreturn void child_stand_by(const struct standby_child *child)
{
    const struct strings *hook = &child->spec->hook;
    char pipes[64];
    report = child->report;
    int report_above = move_up(child->report, child->descriptors), job = move_up(child->job, child->descriptors);
    take_streams(child->in, child->out, child->err);
    child_close_from(REPORT, child->descriptors);
    report = report_above;
    become_program(child->uid);
    set_environment(child->spec, "/");
    snprintf(pipes, sizeof pipes, "CACHEHIT_STANDBY=%d,%d", job, report);
    putenv(pipes);
    for (size_t i = 0; i < hook->count; i++)
        putenv(hook->list[i]);
    if (chdir("/") != 0)
        give_up("cannot enter /: %s", strerror(errno));
    set_limits(child->spec);
    execute(child->spec->command.list);
}
