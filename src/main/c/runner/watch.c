/*
 * Sums over /proc, and the control group's counter of kills.
 */
#include "watch.h"

#include "proc.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct summing {
    struct sample *samples;
    uint32_t slots;
    uid_t base;
    uint64_t *largest_files;
};

static int add(pid_t pid, const struct process *process, void *context)
{
    struct summing *sums = context;
    if (process->uid < sums->base || process->uid - sums->base >= sums->slots)
        return 0;
    uint32_t slot = process->uid - sums->base;
    sums->samples[slot].memory_bytes += process->own_bytes;
    sums->samples[slot].cpu_us += proc_cpu_us(pid);
    if (process->file_bytes > sums->largest_files[slot])
        sums->largest_files[slot] = process->file_bytes;
    return 0;
}

void watch_sample(struct sample *samples, uint32_t slots, uid_t base)
{
    uint64_t largest_files[slots];
    struct summing sums = {samples, slots, base, largest_files};
    memset(samples, 0, slots * sizeof *samples);
    memset(largest_files, 0, sizeof largest_files);
    proc_each(add, &sums);
    for (uint32_t slot = 0; slot < slots; slot++)
        samples[slot].memory_bytes += largest_files[slot];
}

static int open_counter(void)
{
    int fd = open("/sys/fs/cgroup/memory.events", O_RDONLY | O_CLOEXEC);
    return fd >= 0 ? fd : open("/sys/fs/cgroup/memory/memory.oom_control", O_RDONLY | O_CLOEXEC);
}

int64_t watch_memory_kills(void)
{
    static int fd = -2;
    char text[512];
    if (fd == -2)
        fd = open_counter();
    if (fd < 0)
        return -1;
    ssize_t length = pread(fd, text, sizeof text - 1, 0);
    if (length <= 0)
        return -1;
    text[length] = '\0';
    const char *at = strstr(text, "oom_kill ");
    return at == NULL ? -1 : strtoll(at + strlen("oom_kill "), NULL, 10);
}
