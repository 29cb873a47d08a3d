/*
 * What becomes of a run when it is measured.
 */
#include "base.h"
#include "check.h"
#include "run.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECOND_US = 1000000, LIMIT_MS = 10000 };

static struct slot running_for(int seconds)
{
    struct slot slot = {.busy = 1, .main = fork(), .taken = now_us() - (int64_t)seconds * SECOND_US};
    if (slot.main == 0) {
        pause();
        _exit(0);
    }
    slot.request.cpu_ms = LIMIT_MS;
    return slot;
}

static void measure_cpu(struct slot *slot, uint64_t cpu_us)
{
    struct sample sample = {.cpu_us = cpu_us};
    run_measured(slot, &sample);
}

static void tooMuchCpuTimeEndsARun(void)
{
    struct slot slot = running_for(30);
    measure_cpu(&slot, 9 * SECOND_US);
    CHECK(!slot.ending);
    CHECK_EQUAL(9 * SECOND_US, slot.cpu_most_us);
    measure_cpu(&slot, 11 * SECOND_US);
    CHECK(slot.ending);
    CHECK_EQUAL(TIMEOUT, slot.verdict.kind);
    int status;
    CHECK_EQUAL(slot.main, waitpid(slot.main, &status, 0));
    CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

static void cpuTimeThatNobodyCanHaveHadIsNone(void)
{
    struct slot slot = running_for(0);
    measure_cpu(&slot, (uint64_t)sysconf(_SC_NPROCESSORS_ONLN) * 100 * SECOND_US);
    CHECK(!slot.ending);
    CHECK_EQUAL(0, slot.cpu_most_us);
    kill(slot.main, SIGKILL);
}

const struct test measured_tests[] = {
    {"tooMuchCpuTimeEndsARun", tooMuchCpuTimeEndsARun, 0},
    {"cpuTimeThatNobodyCanHaveHadIsNone", cpuTimeThatNobodyCanHaveHadIsNone, 0},
    {NULL, NULL, 0},
};
