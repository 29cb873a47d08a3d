/*
 * Sums over /proc, and the control group's counter of kills.
 */
#include "watch.h"

#include "proc.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int usage_fd = -1, kills_fd = -1;

struct summing {
    struct sample *samples;
    uint32_t slots;
    uid_t base;
    uint64_t *largest_files;
    uint32_t *processes;
};

static int add(pid_t pid, const struct process *process, void *context)
{
    struct summing *sums = context;
    if (process->uid < sums->base || process->uid - sums->base >= sums->slots)
        return 0;
    uint32_t slot = process->uid - sums->base;
    sums->processes[slot]++;
    sums->samples[slot].memory_bytes += process->own_bytes;
    sums->samples[slot].cpu_us += proc_cpu_us(pid);
    if (process->file_bytes > sums->largest_files[slot])
        sums->largest_files[slot] = process->file_bytes;
    return 0;
}

static int open_either(const char *version2, const char *version1)
{
    int fd = open(version2, O_RDONLY | O_CLOEXEC);
    return fd >= 0 ? fd : open(version1, O_RDONLY | O_CLOEXEC);
}

/* The number behind the label in a file of the control group; -1 when it is not there. */
static int64_t number_in(int fd, const char *label)
{
    char text[512];
    ssize_t length = fd < 0 ? -1 : pread(fd, text, sizeof text - 1, 0);
    if (length <= 0)
        return -1;
    text[length] = '\0';
    const char *at = strstr(text, label);
    return at == NULL ? -1 : strtoll(at + strlen(label), NULL, 10);
}

void watch_open(void)
{
    usage_fd = open_either("/sys/fs/cgroup/memory.current", "/sys/fs/cgroup/memory/memory.usage_in_bytes");
    kills_fd = open_either("/sys/fs/cgroup/memory.events", "/sys/fs/cgroup/memory/memory.oom_control");
}

/*
 * Forked processes share pages until one of them writes, and the kernel lets nobody without CAP_SYS_PTRACE see how
 * many. A sum over several processes can be far too high, but never truly above what the whole container has.
 */
static uint64_t bounded(uint64_t sum)
{
    int64_t bound = number_in(usage_fd, "");
    return bound >= 0 && (uint64_t)bound < sum ? (uint64_t)bound : sum;
}

void watch_sample(struct sample *samples, uint32_t slots, uid_t base)
{
    uint64_t largest_files[slots];
    uint32_t processes[slots];
    struct summing sums = {samples, slots, base, largest_files, processes};
    memset(samples, 0, slots * sizeof *samples);
    memset(largest_files, 0, sizeof largest_files);
    memset(processes, 0, sizeof processes);
    proc_each(add, &sums);
    for (uint32_t slot = 0; slot < slots; slot++) {
        samples[slot].memory_bytes += largest_files[slot];
        if (processes[slot] > 1)
            samples[slot].memory_bytes = bounded(samples[slot].memory_bytes);
    }
}

int64_t watch_memory_kills(void) { return number_in(kills_fd, "oom_kill "); }
