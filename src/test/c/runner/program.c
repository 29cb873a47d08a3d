/*
 * The programs that the tests of the whole runner run: `program WHAT`. Those that a shell can say are not here.
 */
#include "serving.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MIB = 1024 * 1024, CHILDREN = 8 };

static void say(const char *text)
{
    if (write(1, text, strlen(text)) < 0)
        _exit(1);
}

static void rest(void)
{
    for (;;)
        pause();
}

static void spin(void)
{
    for (volatile unsigned i = 0;; i++)
        ;
}

static void spin_for(double seconds)
{
    while ((double)clock() / CLOCKS_PER_SEC < seconds)
        ;
}

static void half_then_hang(void)
{
    say("half");
    rest();
}

static void stubborn(void)
{
    for (int number = 1; number < NSIG; number++)
        signal(number, SIG_IGN);
    rest();
}

static void stop(void)
{
    kill(getppid(), SIGSTOP);
    raise(SIGSTOP);
    say("went on");
}

static void bomb(void)
{
    for (;;)
        if (fork() < 0)
            sched_yield();
}

static void session_bomb(void)
{
    for (;;)
        if (fork() == 0)
            setsid();
}

/* Never more than two processes, and never the same for long. */
static void chain(void)
{
    if (fork() != 0)
        rest();
    setsid();
    for (;;)
        if (fork() > 0)
            _exit(0);
}

static void orphan(void)
{
    if (fork() == 0) {
        setsid();
        rest();
    }
    say("parent");
}

static void busy_orphan(void)
{
    int ends[2];
    char byte;
    if (pipe(ends) != 0 || fork() == 0) {
        if (fork() == 0) {
            spin_for(.3);
            _exit(0);
        }
        _exit(0);
    }
    close(ends[1]);
    if (read(ends[0], &byte, 1) != 0)
        _exit(1);
    usleep(50000);
}

/* The child traces the main process, which therefore cannot be waited for by anybody else. */
static void traced(void)
{
    pid_t self = getpid();
    prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY);
    if (fork() == 0) {
        if (ptrace(PTRACE_SEIZE, self, NULL, NULL) != 0)
            say(strerror(errno));
        rest();
    }
    usleep(100000);
}

static void touch(size_t size)
{
    char *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        _exit(1);
    for (size_t i = 0; i < size; i += 1024)
        memory[i] = 1;
}

static void memory(void)
{
    touch(100 * MIB);
    rest();
}

static void memory_and_failure(void)
{
    touch(100 * MIB);
    _exit(1);
}

static void memory_of_children(void)
{
    for (int i = 0; i < CHILDREN; i++)
        if (fork() == 0) {
            touch(15 * MIB);
            rest();
        }
    rest();
}

static void reserve(void)
{
    void *memory = mmap(NULL, 4096UL * MIB, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    say(memory == MAP_FAILED ? "refused" : "reserved");
    usleep(120000);
}

static void cpu_of_children(void)
{
    for (int i = 0; i < CHILDREN; i++)
        if (fork() == 0)
            spin();
    rest();
}

static void flood(int first, int second)
{
    static char bytes[5000];
    memset(bytes, 'x', sizeof bytes);
    for (;;)
        if (write(first, bytes, sizeof bytes) < 0 || write(second, bytes, sizeof bytes) < 0)
            _exit(1);
}

static void flood_stdout(void) { flood(1, 1); }

static void flood_both(void) { flood(1, 2); }

static void show_limit(const char *name, int resource)
{
    struct rlimit limit;
    getrlimit(resource, &limit);
    printf("%s %llu %llu\n", name, (unsigned long long)limit.rlim_cur, (unsigned long long)limit.rlim_max);
}

static void show_descriptors(void)
{
    printf("descriptors");
    for (int fd = 0; fd < 1024; fd++)
        if (fcntl(fd, F_GETFD) >= 0)
            printf(" %d", fd);
    printf("\n");
}

static void show_signals(void)
{
    sigset_t blocked;
    int odd = 0;
    sigprocmask(SIG_BLOCK, NULL, &blocked);
    for (int number = 1; number < NSIG; number++) {
        struct sigaction action;
        odd += sigismember(&blocked, number) == 1;
        if (sigaction(number, NULL, &action) == 0)
            odd += action.sa_handler != SIG_DFL;
    }
    printf("odd signals %d\n", odd);
}

static void show(void)
{
    char score[16] = "";
    mode_t mask = umask(0);
    FILE *file = fopen("/proc/self/oom_score_adj", "r");
    if (file == NULL || fgets(score, sizeof score, file) == NULL)
        _exit(1);
    show_limit("cpu", RLIMIT_CPU);
    show_limit("processes", RLIMIT_NPROC);
    show_limit("files", RLIMIT_NOFILE);
    show_limit("size", RLIMIT_FSIZE);
    show_limit("core", RLIMIT_CORE);
    show_limit("stack", RLIMIT_STACK);
    printf("ids %u %u %d\n", getuid(), getgid(), getgroups(0, NULL));
    printf("leader %d\n", getsid(0) == getpid() && getpgrp() == getpid());
    printf("umask %o\nno new privileges %d\nmemory score %s", mask, prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0), score);
    fclose(file);
    show_descriptors();
    show_signals();
}

static void attack_one(pid_t pid)
{
    struct sched_param none = {0};
    cpu_set_t cpus;
    CPU_ZERO(&cpus);
    CPU_SET(0, &cpus);
    for (int number = 1; number < NSIG; number++)
        if (kill(pid, number) == 0)
            printf("signal %d to %d\n", number, pid);
    if (ptrace(PTRACE_SEIZE, pid, NULL, NULL) == 0)
        printf("traces %d\n", pid);
    if (setpriority(PRIO_PROCESS, (id_t)pid, 19) == 0)
        printf("priority of %d\n", pid);
    if (sched_setscheduler(pid, SCHED_IDLE, &none) == 0)
        printf("scheduling of %d\n", pid);
    if (sched_setaffinity(pid, sizeof cpus, &cpus) == 0)
        printf("affinity of %d\n", pid);
}

static void attack_files(pid_t pid)
{
    static const char *const names[] = {"mem", "environ", "maps", "fd/0", "fd/1", "cwd/x", "root/tmp/x", "oom_score_adj"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[64];
        snprintf(path, sizeof path, "/proc/%d/%s", pid, names[i]);
        int fd = open(path, O_RDWR);
        if (fd >= 0 || errno == ENOENT)
            printf("opens %s\n", path);
        fd = open(path, O_RDONLY);
        if ((fd >= 0 && i < 7) || errno == ENOENT)
            printf("reads %s\n", path);
    }
}

/* Tries on every process of the box but itself; prints what works. */
static void attack(void)
{
    for (pid_t pid = 1; pid < 300; pid++)
        if (pid != getpid() && (kill(pid, 0) == 0 || errno == EPERM)) {
            attack_one(pid);
            attack_files(pid);
        }
    kill(-1, SIGKILL);
    say("tried");
}

static void litter(void)
{
    int memory = shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
    if (memory < 0 || mkdir("/tmp/deep", 0700) != 0 || chdir("/tmp/deep") != 0)
        _exit(1);
    for (int depth = 0; depth < 2000; depth++)
        if (mkdir("d", 0700) != 0 || chdir("d") != 0)
            _exit(1);
    for (int i = 0; i < 200; i++) {
        char path[32];
        snprintf(path, sizeof path, "/tmp/file-%d", i);
        close(open(path, O_CREAT | O_WRONLY, 0));
        snprintf(path, sizeof path, "/dev/shm/file-%d", i);
        close(open(path, O_CREAT | O_WRONLY, 0));
    }
    if (chmod("/tmp/deep/d/d", 0) != 0 || chmod("/tmp/deep", 0) != 0)
        _exit(1);
    say("littered");
}

static const struct {
    const char *name;
    void (*run)(void);
} programs[] = {
    {"rest", rest}, {"spin", spin}, {"half", half_then_hang}, {"stubborn", stubborn}, {"stop", stop}, {"bomb", bomb},
    {"session-bomb", session_bomb}, {"chain", chain}, {"orphan", orphan}, {"busy-orphan", busy_orphan},
    {"traced", traced}, {"memory", memory}, {"memory-and-failure", memory_and_failure},
    {"memory-of-children", memory_of_children}, {"reserve", reserve}, {"cpu-of-children", cpu_of_children},
    {"flood", flood_stdout}, {"flood-both", flood_both}, {"show", show}, {"attack", attack}, {"litter", litter},
};

int main(int argc, char **argv)
{
    for (size_t i = 0; argc == 2 && i < sizeof programs / sizeof *programs; i++)
        if (strcmp(programs[i].name, argv[1]) == 0) {
            programs[i].run();
            return 0;
        }
    if (argc >= 3 && strcmp(argv[1], "serve") == 0)
        return serving(argc, argv);
    fprintf(stderr, "usage: program WHAT, or program serve PATH ARGUMENT...\n");
    return 64;
}
