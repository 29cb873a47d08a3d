/*
 * Start-up: arguments, rights, descriptors, signals, slots.
 */
#include "start.h"

#include "base.h"
#include "proc.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SLOTS_MAX = 256, OTHER_DESCRIPTORS = 160, DESCRIPTORS_PER_SLOT = 8, STRAY_DESCRIPTORS = 1024 };

enum { UID_FIRST = 1000, UID_LAST = 1 << 30 };

/* CAP_KILL, CAP_SETGID, CAP_SETUID by their numbers in capabilities(7). */
static const unsigned long long needed_rights = 1U << 5 | 1U << 6 | 1U << 7;

static long number(const char *text, long least, long most)
{
    char *end;
    errno = 0;
    long value = strtol(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || value < least || value > most)
        die(EXIT_PROTOCOL, "%s is not a number from %ld to %ld; usage: runner SLOTS UID_BASE", text, least, most);
    return value;
}

void start_arguments(int argc, char **argv, struct house *house)
{
    if (argc != 3)
        die(EXIT_PROTOCOL, "usage: runner SLOTS UID_BASE");
    house->slots = (uint32_t)number(argv[1], 1, SLOTS_MAX);
    house->uid_base = (uid_t)number(argv[2], UID_FIRST, UID_LAST);
    house->descriptors = OTHER_DESCRIPTORS + (int)house->slots * DESCRIPTORS_PER_SLOT;
}

static int has_rights(void)
{
    unsigned long long rights = needed_rights;
    char text[256];
    FILE *status = fopen("/proc/self/status", "re");
    if (status == NULL)
        die(EXIT_FAULT, "cannot read /proc/self/status: %s", strerror(errno));
    while (fgets(text, sizeof text, status) != NULL)
        if (sscanf(text, "CapEff: %llx", &rights) == 1)
            break;
    fclose(status);
    return (rights & needed_rights) == needed_rights;
}

void start_checks(void)
{
    if (getuid() != 0 || geteuid() != 0 || !has_rights())
        die(EXIT_FAULT, "must be started as root with the capabilities KILL, SETGID and SETUID");
    if (setgroups(0, NULL) != 0)
        die(EXIT_FAULT, "setgroups: %s", strerror(errno));
}

static void never_block(int fd)
{
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) != 0)
        complain("descriptor %d: %s", fd, strerror(errno));
}

int start_descriptors_and_signals(void)
{
    struct rlimit no_core = {0, 0};
    sigset_t signals;
    for (int fd = 0; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0)
            die(EXIT_PROTOCOL, "descriptor %d is closed", fd);
    for (int fd = STDERR_FILENO + 1; fd < STRAY_DESCRIPTORS; fd++)
        close(fd);
    for (int fd = 0; fd <= STDERR_FILENO; fd++)
        never_block(fd);
    setrlimit(RLIMIT_CORE, &no_core);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    umask(022);
    signal(SIGPIPE, SIG_IGN);
    sigemptyset(&signals);
    sigaddset(&signals, SIGCHLD);
    sigaddset(&signals, SIGTERM);
    if (sigprocmask(SIG_BLOCK, &signals, NULL) != 0)
        die(EXIT_FAULT, "sigprocmask: %s", strerror(errno));
    int fd = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    if (fd < 0)
        die(EXIT_FAULT, "signalfd: %s", strerror(errno));
    return fd;
}

struct slot *start_slots(const struct house *house)
{
    struct slot *slots = calloc(house->slots, sizeof *slots);
    if (slots == NULL)
        die(EXIT_FAULT, "no memory for %u slots", house->slots);
    for (uint32_t i = 0; i < house->slots; i++) {
        slots[i].house = house;
        slots[i].uid = house->uid_base + i;
        slots[i].guard = house->uid_base + house->slots + i;
        slots[i].in = slots[i].report = slots[i].streams[0].fd = slots[i].streams[1].fd = NO_FD;
    }
    return slots;
}
