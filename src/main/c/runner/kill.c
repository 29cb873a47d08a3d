/*
 * Killing by uid.
 */
#include "kill.h"

#include "base.h"
#include "proc.h"

#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { IOPRIO_WHO_PROCESS = 1, FIRST_WAIT_NS = 500 * 1000, LONGEST_WAIT_NS = 20 * 1000 * 1000 };

/* The kernel lets the slot's effective uid signal its own processes, and no other but this one. */
static int is_of_slot(pid_t pid, void *self) { return pid != *(pid_t *)self && kill(pid, 0) == 0; }

int kill_until_gone(uid_t slot, uid_t guard, int64_t until)
{
    struct timespec wait = {0, FIRST_WAIT_NS};
    pid_t self = getpid();
    if (setresuid(guard, slot, 0) != 0)
        return -1;
    for (;;) {
        kill(-1, SIGKILL);
        int left = proc_each_id(is_of_slot, &self);
        if (left == 0)
            return 0;
        if (left < 0 || now_us() >= until)
            return -1;
        nanosleep(&wait, NULL);
        if (wait.tv_nsec < LONGEST_WAIT_NS)
            wait.tv_nsec *= 2;
    }
}

struct scheduling {
    int policy, nice;
    long io;
    cpu_set_t cpus;
};

static void read_scheduling(struct scheduling *scheduling)
{
    memset(scheduling, 0, sizeof *scheduling);
    scheduling->policy = sched_getscheduler(0);
    scheduling->nice = getpriority(PRIO_PROCESS, 0);
    scheduling->io = syscall(SYS_ioprio_get, IOPRIO_WHO_PROCESS, 0);
    if (sched_getaffinity(0, sizeof scheduling->cpus, &scheduling->cpus) != 0)
        CPU_ZERO(&scheduling->cpus);
}

int kill_from_here(uid_t slot, uid_t guard)
{
    struct scheduling before, after;
    read_scheduling(&before);
    if (setresuid(guard, slot, 0) == 0)
        kill(-1, SIGKILL);
    if (setresuid(0, 0, 0) != 0)
        die(EXIT_FAULT, "cannot become root again");
    read_scheduling(&after);
    return memcmp(&before, &after, sizeof before) != 0;
}
