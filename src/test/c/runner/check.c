/*
 * Runs all tests, or those whose name contains the first argument; those of the whole runner with each of RUNNERS.
 * The last line is the tally.
 */
#include "check.h"

#include "box.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECONDS = 10 };

static int passed, failed, skipped;

void fail(const char *file, int line, const char *format, ...)
{
    const char *slash = strrchr(file, '/');
    va_list arguments;
    va_start(arguments, format);
    fprintf(stderr, "  %s:%d: ", slash == NULL ? file : slash + 1, line);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    box_print_diagnostics();
    exit(1);
}

static void run(const struct test *test)
{
    int status;
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        alarm(test->seconds > 0 ? test->seconds : SECONDS);
        test->body();
        exit(0);
    }
    if (pid < 0 || waitpid(pid, &status, 0) != pid) {
        perror("fork");
        exit(2);
    }
    int good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    *(good ? &passed : &failed) += 1;
    if (WIFSIGNALED(status))
        printf("  %s\n", WTERMSIG(status) == SIGALRM ? "took too long" : strsignal(WTERMSIG(status)));
    printf("%s %s\n", good ? "ok    " : "FAILED", test->name);
}

static void run_all(const struct test *tests, const char *wanted, const char *why_not)
{
    for (; tests->name != NULL; tests++) {
        if (strstr(tests->name, wanted) == NULL)
            continue;
        if (why_not == NULL)
            run(tests);
        else
            skipped++;
    }
}

int main(int argc, char **argv)
{
    const struct test *const unit[] = {frame_tests, request_tests, outqueue_tests, clean_tests,
                                       proc_tests, measured_tests, fuzz_tests};
    const struct test *const boxed[] = {run_tests, limit_tests, frames_on_the_wire_tests, isolation_tests, server_tests};
    const char *wanted = argc > 1 ? argv[1] : "", *runners = getenv("RUNNERS");
    const char *why_not = runners == NULL ? "RUNNERS is not set" : box_why_not();
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (size_t i = 0; i < sizeof unit / sizeof *unit; i++)
        run_all(unit[i], wanted, NULL);
    for (char *runner = strtok(strdup(runners == NULL ? "-" : runners), " "); runner != NULL; runner = strtok(NULL, " ")) {
        printf("the whole runner: %s\n", runner);
        setenv("RUNNER", runner, 1);
        for (size_t i = 0; i < sizeof boxed / sizeof *boxed; i++)
            run_all(boxed[i], wanted, why_not);
    }
    if (skipped > 0)
        printf("skipped %d tests of the whole runner: %s\n", skipped, why_not);
    printf("%d passed, %d failed\n", passed, failed);
    return failed > 0 || passed == 0;
}
