/*
 * Reads /proc.
 */
#include "proc.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { KIB = 1024, MICROSECONDS = 1000000 };

static ssize_t slurp(pid_t pid, const char *name, char *text, size_t size)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return -1;
    ssize_t length = read(fd, text, size - 1);
    close(fd);
    if (length >= 0)
        text[length] = '\0';
    return length;
}

/* The number behind a line's label; the kernel escapes line ends in names, so no program can forge a line. */
static int line(const char *text, const char *label, uint64_t *value)
{
    const char *at = strstr(text, label);
    if (at == NULL)
        return -1;
    *value = strtoull(at + strlen(label), NULL, 10);
    return 0;
}

static int owner_of_directory(pid_t pid, uint64_t *uid)
{
    char path[32];
    struct stat about;
    snprintf(path, sizeof path, "/proc/%d", (int)pid);
    if (stat(path, &about) != 0)
        return -1;
    *uid = about.st_uid;
    return 0;
}

int proc_read(pid_t pid, struct process *process)
{
    char text[4096];
    uint64_t uid, all = 0, anonymous = 0, shared = 0;
    if (slurp(pid, "status", text, sizeof text) <= 0)
        return -1;
    if (line(text, "\nUid:\t", &uid) != 0 && owner_of_directory(pid, &uid) != 0)
        return -1;
    line(text, "\nVmRSS:", &all);
    process->uid = (uid_t)uid;
    process->own_bytes = all * KIB;
    process->file_bytes = 0;
    if (line(text, "\nRssAnon:", &anonymous) == 0 && line(text, "\nRssShmem:", &shared) == 0
        && anonymous + shared <= all) {
        process->own_bytes = (anonymous + shared) * KIB;
        process->file_bytes = (all - anonymous - shared) * KIB;
    }
    return 0;
}

uint64_t proc_cpu_us(pid_t pid)
{
    char text[1024];
    unsigned long long user, system, child_user, child_system;
    if (slurp(pid, "stat", text, sizeof text) <= 0)
        return 0;
    const char *after_name = strrchr(text, ')');
    if (after_name == NULL
        || sscanf(after_name + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %llu %llu %llu %llu", &user, &system,
                  &child_user, &child_system) != 4)
        return 0;
    return (user + system + child_user + child_system) * MICROSECONDS / (uint64_t)sysconf(_SC_CLK_TCK);
}

int proc_each_id(int (*visit)(pid_t pid, void *context), void *context)
{
    DIR *directory = opendir("/proc");
    int result = 0;
    if (directory == NULL)
        return -1;
    for (const struct dirent *entry; result == 0 && (entry = readdir(directory)) != NULL;)
        if (isdigit((unsigned char)entry->d_name[0]))
            result = visit((pid_t)atoi(entry->d_name), context);
    closedir(directory);
    return result;
}

struct visit {
    int (*visit)(pid_t pid, const struct process *process, void *context);
    void *context;
};

static int read_and_visit(pid_t pid, void *context)
{
    const struct visit *visit = context;
    struct process process;
    return proc_read(pid, &process) == 0 ? visit->visit(pid, &process, visit->context) : 0;
}

int proc_each(int (*visit)(pid_t pid, const struct process *process, void *context), void *context)
{
    struct visit with = {visit, context};
    return proc_each_id(read_and_visit, &with);
}
