// spawn_timer CLIENTS SECONDS PAUSE_MS COMMAND...: keeps CLIENTS processes of the command going for SECONDS, each PAUSE_MS
// after the one before, and prints how long each took, in microseconds, one a line, or `failed`. It is the bare
// interpreter's side of the benchmark: no shell between. What has not ended two minutes after SECONDS, since the memory is too
// small for all of them to get on, is killed and has failed.
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 256, GRACE_SECONDS = 120 };

extern char **environ;

static pid_t pids[MOST];

static void kill_all(int signal) {
    (void)signal;
    for (int i = 0; i < MOST; i++) {
        if (pids[i] > 0) {
            kill(pids[i], SIGKILL);
        }
    }
}

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

int main(int argc, char **argv) {
    if (argc < 5) {
        fprintf(stderr, "usage: spawn_timer CLIENTS SECONDS PAUSE_MS COMMAND...\n");
        return 2;
    }
    int clients = atoi(argv[1]);
    long long until = now() + (long long)(atof(argv[2]) * 1e6);
    long pause = atol(argv[3]);
    struct timespec rest = {pause / 1000, pause % 1000 * 1000000};
    if (clients < 1 || clients > MOST) {
        return 2;
    }
    long long starts[MOST] = {0};
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    signal(SIGALRM, kill_all);
    alarm((unsigned)atof(argv[2]) + GRACE_SECONDS);
    int running = 0;
    for (int open = 1; open || running > 0;) {
        for (int i = 0; open && i < clients; i++) {
            if (pids[i] == 0) {
                starts[i] = now();
                if (posix_spawnp(&pids[i], argv[4], &quiet, NULL, argv + 4, environ) != 0) {
                    perror(argv[4]);
                    return 1;
                }
                running++;
            }
        }
        int status = 0;
        pid_t ended = wait(&status);
        for (int i = 0; i < clients; i++) {
            if (pids[i] == ended) {
                if (status == 0) {
                    printf("%lld\n", now() - starts[i]);
                } else {
                    puts("failed");
                }
                nanosleep(&rest, NULL);
                pids[i] = 0;
                running--;
            }
        }
        open = now() < until;
    }
    return 0;
}
