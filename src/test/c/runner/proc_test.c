/*
 * Reading /proc.
 */
#include "check.h"

#include "proc.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void ownFiguresAreRead(void)
{
    static volatile char memory[32 * 1024 * 1024];
    struct process before, after;
    CHECK_EQUAL(0, proc_read(getpid(), &before));
    for (size_t i = 0; i < sizeof memory; i += 1024)
        memory[i] = 1;
    CHECK_EQUAL(0, proc_read(getpid(), &after));
    CHECK_EQUAL(getuid(), after.uid);
    CHECK(after.own_bytes >= before.own_bytes + sizeof memory - 1024 * 1024);
    CHECK(after.file_bytes > 0 && after.file_bytes < before.own_bytes + (100 << 20));
}

static void aNameCannotForgeAnOwner(void)
{
    struct process process;
    CHECK(prctl(PR_SET_NAME, "x\nUid:\t77\t77", 0, 0, 0) == 0);
    CHECK_EQUAL(0, proc_read(getpid(), &process));
    CHECK_EQUAL(getuid(), process.uid);
    CHECK(prctl(PR_SET_NAME, ") R 1 1 1", 0, 0, 0) == 0);
    CHECK(proc_cpu_us(getpid()) < 5000000);
}

static void cpuTimeIsRead(void)
{
    struct rusage usage;
    uint64_t used;
    do {
        CHECK(getrusage(RUSAGE_SELF, &usage) == 0);
        used = (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000
               + (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
    } while (used < 100000);
    uint64_t read = proc_cpu_us(getpid());
    CHECK(read >= 60000 && read <= used + 100000);
}

static void aZombieHasAnOwnerAndAProcessThatIsGoneHasNone(void)
{
    struct process process;
    siginfo_t about;
    pid_t pid = fork();
    if (pid == 0)
        _exit(0);
    CHECK(waitid(P_PID, (id_t)pid, &about, WEXITED | WNOWAIT) == 0);
    CHECK_EQUAL(0, proc_read(pid, &process));
    CHECK_EQUAL(getuid(), process.uid);
    CHECK_EQUAL(0, process.own_bytes);
    CHECK(waitpid(pid, NULL, 0) == pid);
    CHECK_EQUAL(-1, proc_read(pid, &process));
    CHECK_EQUAL(0, proc_cpu_us(pid));
}

static int find(pid_t pid, const struct process *process, void *wanted)
{
    (void)process;
    return pid == *(pid_t *)wanted ? 7 : 0;
}

static void everyProcessIsVisitedUntilTheVisitorHasEnough(void)
{
    pid_t self = getpid(), nobody = -1;
    CHECK_EQUAL(7, proc_each(find, &self));
    CHECK_EQUAL(0, proc_each(find, &nobody));
}

const struct test proc_tests[] = {
    {"ownFiguresAreRead", ownFiguresAreRead, 0},
    {"aNameCannotForgeAnOwner", aNameCannotForgeAnOwner, 0},
    {"cpuTimeIsRead", cpuTimeIsRead, 0},
    {"aZombieHasAnOwnerAndAProcessThatIsGoneHasNone", aZombieHasAnOwnerAndAProcessThatIsGoneHasNone, 0},
    {"everyProcessIsVisitedUntilTheVisitorHasEnough", everyProcessIsVisitedUntilTheVisitorHasEnough, 0},
    {NULL, NULL, 0},
};
