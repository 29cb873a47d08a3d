// spawn_timer CLIENTS SECONDS COMMAND...: keeps CLIENTS processes of the command going for SECONDS and prints how long
// each took, in microseconds, one a line. It is the bare interpreter's side of the benchmark: no shell between.
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

int main(int argc, char **argv) {
    if (argc < 4) {
        fprintf(stderr, "usage: spawn_timer CLIENTS SECONDS COMMAND...\n");
        return 2;
    }
    enum { MOST = 256 };
    int clients = atoi(argv[1]);
    long long until = now() + (long long)(atof(argv[2]) * 1e6);
    if (clients < 1 || clients > MOST) {
        return 2;
    }
    pid_t pids[MOST] = {0};
    long long starts[MOST] = {0};
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    int running = 0;
    for (int open = 1; open || running > 0;) {
        for (int i = 0; open && i < clients; i++) {
            if (pids[i] == 0) {
                starts[i] = now();
                if (posix_spawnp(&pids[i], argv[3], &quiet, NULL, argv + 3, environ) != 0) {
                    perror(argv[3]);
                    return 1;
                }
                running++;
            }
        }
        int status = 0;
        pid_t ended = wait(&status);
        for (int i = 0; i < clients; i++) {
            if (pids[i] == ended) {
                if (status != 0) {
                    fprintf(stderr, "a run failed\n");
                    return 1;
                }
                printf("%lld\n", now() - starts[i]);
                pids[i] = 0;
                running--;
            }
        }
        open = now() < until;
    }
    return 0;
}
