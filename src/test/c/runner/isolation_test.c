/*
 * What runs cannot do to each other, to their successors and to the runner.
 */
#include "box.h"
#include "check.h"

#include <stdio.h>
#include <stdlib.h>

static void nothingIsLeftForTheNextRun(void)
{
    box_start();
    const struct result *result = box_run(box_program(0, "litter"));
    CHECK_TEXT("littered", result->out);
    CHECK_EQUAL(0, result->freed);
    struct fields fields = box_shell(0, "ls -A /tmp /dev/shm; tail -n +2 /proc/sysvipc/shm");
    char expected[200];
    snprintf(expected, sizeof expected, "/dev/shm:\n\n/tmp:\n%s\n", box_name(&fields));
    snprintf(expected + strlen(expected), 100, "%s.txt\n", box_name(&fields));
    CHECK_TEXT(expected, box_run(fields)->out);
    box_end();
}

static void othersCannotBeTouched(void)
{
    box_start();
    uint32_t beside = box_send(box_shell(1, "echo secret > file; echo ready; sleep 0.6; cat file"));
    box_wait_for_output(beside, 6);
    const struct result *result = box_run(box_program(0, "attack"));
    CHECK_EQUAL(EXITED, result->kind);
    CHECK_TEXT("tried", result->out);
    result = box_run(box_shell(2, "cat /tmp/*/file; ls /tmp/exec_*/; rm -rf /tmp/* /dev/shm/*"));
    CHECK(strstr(result->out, "secret") == NULL);
    CHECK_TEXT("ready\nsecret\n", box_wait(beside)->out);
    box_end();
}

static void plantedNamesAreNotFollowed(void)
{
    struct fields next, file;
    char script[300], next_name[100];
    box_start();
    file = box_shell(1, "true");
    next = box_shell(1, "cat $0");
    snprintf(next_name, sizeof next_name, "%s", box_name(&next));
    snprintf(script, sizeof script,
             "echo precious > kept; chmod 666 kept; chmod 755 .; ln -s $PWD /tmp/%s; ln -s $PWD/kept /tmp/%s.txt; "
             "echo planted; sleep 0.5; cat kept",
             next_name, box_name(&file));
    uint32_t planter = box_send(box_shell(0, script));
    box_wait_for_output(planter, 8);
    const struct result *result = box_run(next);
    CHECK_EQUAL(REFUSED, result->kind);
    CHECK(strstr(result->message, "File exists") != NULL);
    CHECK_EQUAL(0, result->freed);
    result = box_run(file);
    CHECK_EQUAL(REFUSED, result->kind);
    CHECK(strstr(result->message, "File exists") != NULL);
    CHECK_EQUAL(0, result->freed);
    CHECK_TEXT("planted\nprecious\n", box_wait(planter)->out);
    box_expect_unharmed(0);
    box_expect_unharmed(1);
    box_end();
}

/* Two runs that work together: the one leaves a directory of its own inside one of the other, which may not empty it. */
static void aSlotThatCannotBeCleanedIsNotUsedAgain(void)
{
    box_start();
    uint32_t helper = box_send(box_shell(1, "while ! mkdir /tmp/open/mine; do sleep 0.05; done 2>/dev/null; "
                                            "echo x > /tmp/open/mine/file; chmod 700 /tmp/open/mine; echo in; sleep 60"));
    uint32_t run = box_send(box_shell(0, "mkdir /tmp/open; chmod 777 /tmp/open; while ! test -e /tmp/open/mine; do "
                                         "sleep 0.05; done; sleep 0.2"));
    box_wait_for_output(helper, 3);
    CHECK_EQUAL(1, box_wait(run)->freed);
    CHECK(strstr(box_diagnostics(), "uid 61000 has left something that could not be removed") != NULL);
    const struct result *result = box_run(box_shell(0, "true"));
    CHECK_EQUAL(REFUSED, result->kind);
    CHECK_TEXT("slot not clean", result->message);
    box_send_frame('K', helper, NULL, 0);
    CHECK_EQUAL(0, box_wait(helper)->freed);
    box_expect_unharmed(1);
    box_close_input();
    CHECK_EQUAL(0, box_exit_code());
}

/* This runner can rarely fork (scarce_fork.c), so it must kill the orphan by itself, and clean later. */
static void runsEndWhenThereAreNoProcessesToBeHad(void)
{
    int ended = 0, refused = 0;
    setenv("RUNNER", getenv("RUNNER_SHORT_OF_PROCESSES"), 1);
    box_start();
    for (int i = 0; i < 9; i++) {
        const struct result *result = box_run(box_program(0, "orphan"));
        CHECK_EQUAL(0, result->freed);
        if (result->kind == REFUSED) {
            CHECK_TEXT("no process to be had: Resource temporarily unavailable", result->message);
            refused++;
        } else {
            CHECK_EQUAL(EXITED, result->kind);
            CHECK_TEXT("parent", result->out);
            CHECK(result->answered_at - result->started_at < 3000000);
            ended++;
        }
    }
    CHECK(ended > 0 && refused > 0);
    box_end();
}

static void aRunMayDestroyWhatIsItsOwn(void)
{
    box_start();
    const struct result *result = box_run(box_shell(0, "rm -rf $HOME /tmp/*; echo still here"));
    CHECK_TEXT("still here\n", result->out);
    CHECK_EQUAL(0, result->freed);
    box_expect_unharmed(0);
    box_end();
}

const struct test isolation_tests[] = {
    {"nothingIsLeftForTheNextRun", nothingIsLeftForTheNextRun, 0},
    {"othersCannotBeTouched", othersCannotBeTouched, 0},
    {"plantedNamesAreNotFollowed", plantedNamesAreNotFollowed, 0},
    {"aSlotThatCannotBeCleanedIsNotUsedAgain", aSlotThatCannotBeCleanedIsNotUsedAgain, 0},
    {"runsEndWhenThereAreNoProcessesToBeHad", runsEndWhenThereAreNoProcessesToBeHad, 30},
    {"aRunMayDestroyWhatIsItsOwn", aRunMayDestroyWhatIsItsOwn, 0},
    {NULL, NULL, 0},
};
