/*
 * A fork server and an interpreter on standby for tests.
 */
#include "serving.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { WORDS_MAX = 100, FDS = 4 };

static int control, jobs;

/* Prints, then does what the first argument says. */
static int program(const char *how, char **arguments, int count)
{
    printf("%s %d %d", how, (int)getuid() - 61000, (int)getppid());
    for (int i = 0; i < count; i++)
        printf(" %s", arguments[i]);
    printf("\n");
    fflush(stdout);
    if (count > 0 && strcmp(arguments[0], "rest") == 0)
        for (;;)
            pause();
    if (count > 0 && strcmp(arguments[0], "fall") == 0)
        kill(getpid(), SIGSEGV);
    return 3;
}

static void take_uid(const char *word)
{
    uid_t uid = (uid_t)atoi(word);
    if (setresgid(uid, uid, uid) != 0 || setresuid(uid, uid, uid) != 0)
        _exit(1);
}

static int make_program(const char *path, const char *directory, const char *source, long size)
{
    char file[200];
    snprintf(file, sizeof file, "%s%s", directory, strrchr(path, '/'));
    int fd = mkdir(directory, 0700) == 0 ? open(file, O_WRONLY | O_CREAT | O_EXCL, 0644) : -1;
    return fd >= 0 && write(fd, source, (size_t)size) == size && symlink(file, path) == 0 ? 0 : -1;
}

/* What the program's path leads to. */
static void print_source(const char *path)
{
    char text[1000];
    FILE *file = fopen(path, "r");
    if (file != NULL)
        fwrite(text, 1, fread(text, 1, sizeof text, file), stdout);
}

static int take_job(char **words)
{
    static char text[100000];
    int fds[FDS];
    union {
        struct cmsghdr head;
        char bytes[CMSG_SPACE(sizeof fds)];
    } extra;
    struct iovec vector = {text, sizeof text};
    struct msghdr message = {.msg_iov = &vector, .msg_iovlen = 1, .msg_control = &extra, .msg_controllen = sizeof extra};
    int count = 0;
    ssize_t size = recvmsg(jobs, &message, 0);
    if (size <= 0)
        _exit(0);
    memcpy(fds, CMSG_DATA(&extra.head), sizeof fds);
    long source = atol(text);
    size -= source > 0 ? source : 0;
    for (char *at = text; at < text + size && count < WORDS_MAX; at += strlen(at) + 1)
        words[count++] = at;
    for (int i = 0; i < 3; i++)
        dup2(fds[i], i);
    for (int i = 0; i < 3; i++)
        close(fds[i]);
    if (strcmp(getenv("SERVING"), "leaving") == 0)
        _exit(1);
    setsid();
    dprintf(fds[3], "P%d 0\n", (int)getpid());
    if (strcmp(getenv("SERVING"), "refusing") == 0) {
        dprintf(fds[3], "not today");
        _exit(127);
    }
    take_uid(words[1]);
    if (source >= 0 && make_program(words[7], words[8], text + size, source) != 0) {
        dprintf(fds[3], "no file");
        _exit(127);
    }
    close(fds[3]);
    return count;
}

static _Noreturn void child(void)
{
    char *words[WORDS_MAX];
    while (getppid() != 1)
        usleep(1000);
    if (strcmp(getenv("SERVING"), "mute") == 0)
        for (;;)
            pause();
    int count = take_job(words);
    int arguments = 10 + atoi(words[9]);
    if (chdir(words[8]) != 0)
        _exit(1);
    if (strcmp(words[arguments], "source") == 0)
        print_source(words[7]);
    exit(program("forked", words + arguments, count - arguments));
}

static void fork_children(int count)
{
    pid_t helper = fork();
    if (helper == 0) {
        for (int i = 0; i < count; i++)
            if (fork() == 0)
                child();
        _exit(0);
    }
    waitpid(helper, NULL, 0);
    dprintf(control, "%d", count);
}

static int stand_by(const char *pipes, const char *serving)
{
    static char text[100000];
    char *words[WORDS_MAX];
    int job, report, count = 0;
    size_t size = 0;
    sscanf(pipes, "%d,%d", &job, &report);
    if (strcmp(serving, "dying") == 0) {
        fprintf(stderr, "cannot wait\n");
        return 7;
    }
    for (ssize_t more; (more = read(job, text + size, sizeof text - size)) > 0;)
        size += (size_t)more;
    if (size == 0 || text[size - 1] != '.')
        return 1;
    if (strcmp(serving, "leaving") == 0) {
        fprintf(stderr, "leaving\n");
        return 1;
    }
    size--;
    if (strcmp(serving, "mute") == 0)
        for (;;)
            pause();
    for (char *at = text; at < text + size && count < WORDS_MAX; at += strlen(at) + 1)
        words[count++] = at;
    dprintf(report, "P%d 0\n", (int)getpid());
    if (strcmp(serving, "refusing") == 0) {
        dprintf(report, "not today");
        return 127;
    }
    close(job);
    close(report);
    int arguments = 10 + atoi(words[9]);
    if (chdir(words[8]) != 0)
        return 1;
    if (strcmp(words[arguments], "source") == 0)
        print_source(words[7]);
    return program("stood by", words + arguments, count - arguments);
}

int serving(int argc, char **argv)
{
    char text[16];
    const char *sockets = getenv("CACHEHIT_FORK_SERVER");
    if (getenv("CACHEHIT_STANDBY") != NULL)
        return stand_by(getenv("CACHEHIT_STANDBY"), getenv("SERVING"));
    if (sockets == NULL)
        return program("started", argv + 3, argc - 3);
    sscanf(sockets, "%d,%d", &control, &jobs);
    if (strcmp(getenv("SERVING"), "dying") == 0) {
        fprintf(stderr, "cannot serve\n");
        return 7;
    }
    for (ssize_t size; (size = read(control, text, sizeof text - 1)) > 0;) {
        text[size] = '\0';
        fork_children(atoi(text));
    }
    return 0;
}
