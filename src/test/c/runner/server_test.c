/*
 * Runs that a fork server's children or interpreters on standby take, and what happens when they do not.
 */
#include "box.h"
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ENVIRONMENT = 9, COMMAND = 8, PLACEHOLDER = 18, HOOK = 19, AHEAD = 20, STANDBY = 21, TRIES = 100, PRINTED = 1000 };

/* As long as the paths of box_fields's programs. */
#define PLACE "/placeholder------"

static struct fields spec(const char *serving)
{
    char hook[40];
    struct fields fields = {0};
    fields_text(&fields, COMMAND, "/mnt/program");
    fields_text(&fields, COMMAND, "serve");
    fields_text(&fields, COMMAND, PLACE);
    snprintf(hook, sizeof hook, "SERVING=%s", serving);
    fields_text(&fields, PLACEHOLDER, PLACE);
    fields_text(&fields, HOOK, hook);
    fields_u32(&fields, AHEAD, 2);
    return fields;
}

static void begin_standby(const char *serving)
{
    struct fields fields = spec(serving);
    fields_u32(&fields, STANDBY, 1);
    fields_u32(&fields, 13, 32);
    fields_u32(&fields, 14, 64);
    fields_u64(&fields, 15, 1 << 24);
    box_start();
    box_send_frame('S', 0, fields.bytes, fields.size);
    fields_drop(&fields);
    /* By then they are started. */
    box_expect_pong("on standby");
}

static void begin(const char *serving)
{
    struct fields fields = spec(serving);
    box_start();
    box_send_frame('S', 0, fields.bytes, fields.size);
    fields_drop(&fields);
}

static struct fields program_with(uint32_t slot, const char *source, const char *argument)
{
    char path[100];
    struct fields fields = box_fields_with(slot, source);
    snprintf(path, sizeof path, "/tmp/%s.txt", box_name(&fields));
    CHECK_EQUAL(strlen(PLACE), strlen(path));
    fields_text(&fields, COMMAND, "/mnt/program");
    fields_text(&fields, COMMAND, "serve");
    fields_text(&fields, COMMAND, path);
    fields_text(&fields, COMMAND, argument);
    return fields;
}

static struct fields program(uint32_t slot, const char *argument)
{
    return program_with(slot, "the source", argument);
}

static int was_forked(const struct result *result) { return strncmp(result->out, "forked ", 7) == 0; }

/* The server needs a moment to start. */
static void wait_for_server(void)
{
    for (int i = 0; i < TRIES; i++) {
        if (was_forked(box_run(program(3, "early"))))
            return;
        usleep(20000);
    }
    fail(__FILE__, __LINE__, "no run was taken by the fork server: %s", box_diagnostics());
}

static void expect(const char *out, const struct result *result)
{
    CHECK_TEXT("", result->message);
    CHECK_EQUAL(EXITED, result->kind);
    CHECK_EQUAL(3, result->code);
    CHECK_EQUAL(0, result->freed);
    CHECK_TEXT(out, result->out);
}

static void waitingChildrenTakeRuns(void)
{
    begin("well");
    wait_for_server();
    for (int i = 0; i < 10; i++) {
        const struct result *result = box_run(program(0, "hello"));
        expect("forked 0 1 hello\n", result);
        CHECK(result->wall_us > 0 && result->memory_bytes > 0);
    }
    uint32_t runs[SLOTS];
    for (uint32_t slot = 0; slot < SLOTS; slot++)
        runs[slot] = box_send(program(slot, "at once"));
    for (uint32_t slot = 0; slot < SLOTS; slot++)
        CHECK(was_forked(box_wait(runs[slot])));
    box_end();
}

static void forkedProgramsHaveTheirSource(void)
{
    static char large[60 * 1000];
    begin("well");
    wait_for_server();
    expect("little\nforked 0 1 source\n", box_run(program_with(0, "little\n", "source")));
    memset(large, 'a', sizeof large - 1);
    const struct result *result = box_run(program_with(1, large, "source"));
    CHECK(strncmp(result->out, large, PRINTED) == 0 && strcmp(result->out + PRINTED, "forked 1 1 source\n") == 0);
    struct fields fields = program_with(2, "with a file\n", "source");
    fields_file(&fields, "more/data", "data");
    expect("with a file\nforked 2 1 source\n", box_run(fields));
    box_end();
}

static void signalsAndLimitsReachForkedPrograms(void)
{
    begin("well");
    wait_for_server();
    CHECK_EQUAL(SIGNALLED, box_run(program(0, "fall"))->kind);
    struct fields fields = program(1, "rest");
    box_set_u32(&fields, 10, 50);
    const struct result *result = box_run(fields);
    CHECK_EQUAL(TIMEOUT, result->kind);
    CHECK_TEXT("forked 1 1 rest\n", result->out);
    uint32_t run = box_send(program(2, "rest"));
    box_wait_for_output(run, 5);
    box_send_frame('K', run, NULL, 0);
    CHECK_EQUAL(KILLED, box_wait(run)->kind);
    CHECK_EQUAL(0, box_wait(run)->freed);
    box_end();
}

static void runsUnlikeTheServerAreStartedByThemselves(void)
{
    begin("well");
    wait_for_server();
    struct fields fields = program(0, "other environment");
    fields_text(&fields, ENVIRONMENT, "A=1");
    expect("started 0 1 other environment\n", box_run(fields));
    fields = program(1, "options");
    box_set_text(&fields, 4, "#!a source");
    expect("started 1 1 options\n", box_run(fields));
    const struct result *result = box_run(box_shell(0, "echo shell"));
    CHECK_TEXT("shell\n", result->out);
    expect("forked 0 1 again\n", box_run(program(0, "again")));
    box_end();
}

static void killedServerIsReplaced(void)
{
    begin("well");
    wait_for_server();
    box_kill_all("program");
    wait_for_server();
    CHECK(strstr(box_diagnostics(), "the fork server ") != NULL);
}

static void runsGoOnWithoutAServer(const char *serving, const char *complaint)
{
    begin(serving);
    for (int i = 0; i < TRIES && strstr(box_diagnostics(), complaint) == NULL; i++) {
        expect("started 0 1 alone\n", box_run(program(0, "alone")));
        usleep(20000);
    }
    CHECK(strstr(box_diagnostics(), complaint) != NULL);
    expect("started 1 1 alone\n", box_run(program(1, "alone")));
}

static void dyingServerLeavesRunsAlone(void) { runsGoOnWithoutAServer("dying", "has exited with 7"); }

static void jobsThatNobodyTakesAreStartedByThemselves(void) { runsGoOnWithoutAServer("mute", "does not take its jobs"); }

static void jobWhoseChildIsGoneIsStartedByItself(void)
{
    begin("leaving");
    for (int i = 0; i < 20; i++)
        expect("started 0 1 deserted\n", box_run(program(0, "deserted")));
}

static void programThatTheServerCannotStartIsRefused(void)
{
    begin("refusing");
    const struct result *result = NULL;
    for (int i = 0; i < TRIES; i++) {
        result = box_run(program(0, "asked"));
        if (result->kind == REFUSED)
            break;
        usleep(20000);
    }
    CHECK_EQUAL(REFUSED, result->kind);
    CHECK_TEXT("not today", result->message);
    CHECK_EQUAL(0, result->freed);
}

static void senselessServerIsComplainedAbout(void)
{
    struct fields fields = {0};
    box_start();
    fields_text(&fields, COMMAND, "/mnt/program");
    box_send_frame('S', 0, fields.bytes, fields.size);
    fields_drop(&fields);
    box_expect_unharmed(0);
    CHECK(strstr(box_diagnostics(), "field 18 (placeholder) is missing") != NULL);
    fields = spec("well");
    fields_u32(&fields, STANDBY, 1);
    box_send_frame('S', 0, fields.bytes, fields.size);
    fields_drop(&fields);
    box_expect_unharmed(0);
    CHECK(strstr(box_diagnostics(), "field 21 (standby) needs fields 13, 14 and 15") != NULL);
}

/* One run after the other takes the slots in turns, as the service does. */
static void interpretersOnStandbyTakeRuns(void)
{
    begin_standby("well");
    uint32_t slot = 0;
    for (int i = 0; i < 10; i++, slot = (slot + 1) % SLOTS) {
        char expected[40];
        snprintf(expected, sizeof expected, "stood by %u 1 hello\n", slot);
        expect(expected, box_run(program(slot, "hello")));
    }
    struct fields fields = program_with(slot, "its source\n", "source");
    fields_file(&fields, "more/data", "data");
    const struct result *result = box_run(fields);
    CHECK(strncmp(result->out, "its source\nstood by ", 20) == 0);
    CHECK(result->wall_us > 0 && result->memory_bytes > 0);
    box_end();
}

static void runsUnlikeThoseOnStandbyAreStartedByThemselves(void)
{
    begin_standby("well");
    struct fields fields = program(0, "fewer files");
    box_set_u32(&fields, 14, 60);
    expect("started 0 1 fewer files\n", box_run(fields));
    CHECK_TEXT("shell\n", box_run(box_shell(1, "echo shell"))->out);
    uint32_t runs[SLOTS];
    for (uint32_t i = 0; i < SLOTS; i++)
        runs[i] = box_send(program(i, "rest"));
    for (uint32_t i = 0; i < SLOTS; i++) {
        box_wait_for_output(runs[i], 5);
        box_send_frame('K', runs[i], NULL, 0);
        CHECK_EQUAL(KILLED, box_wait(runs[i])->kind);
        CHECK_EQUAL(0, box_wait(runs[i])->freed);
    }
    box_end();
}

static void interpreterThatLeavesIsNoFaultOfTheRun(void)
{
    begin_standby("leaving");
    for (uint32_t i = 0; i < 10; i++) {
        char expected[40];
        snprintf(expected, sizeof expected, "started %u 1 deserted\n", i % SLOTS);
        const struct result *result = box_run(program(i % SLOTS, "deserted"));
        expect(expected, result);
        CHECK_TEXT("", result->err);
    }
    CHECK(strstr(box_diagnostics(), "has ended without taking its run") != NULL);
}

static void dyingInterpretersAreComplainedAbout(void)
{
    begin_standby("dying");
    for (int i = 0; i < TRIES && strstr(box_diagnostics(), "has exited with 7; it said: cannot wait") == NULL; i++)
        usleep(20000);
    CHECK(strstr(box_diagnostics(), "has exited with 7; it said: cannot wait") != NULL);
    expect("started 0 1 alone\n", box_run(program(0, "alone")));
}

static void interpreterThatHangsIsNoFaultOfTheRun(void)
{
    begin_standby("mute");
    struct fields fields = program(0, "hello");
    box_set_u32(&fields, 10, 1000);
    expect("started 0 1 hello\n", box_run(fields));
    CHECK(strstr(box_diagnostics(), "has ended without taking its run") != NULL);
}

/* With all slots taken at once, there is none for another interpreter until they are clean. */
static void interpretersComeBackAfterABurst(void)
{
    begin_standby("well");
    for (int burst = 0; burst < 3; burst++) {
        uint32_t runs[SLOTS];
        for (uint32_t i = 0; i < SLOTS; i++) {
            struct fields fields = program(i, "rest");
            box_set_u32(&fields, 10, 300);
            runs[i] = box_send(fields);
        }
        for (uint32_t i = 0; i < SLOTS; i++)
            CHECK_EQUAL(TIMEOUT, box_wait(runs[i])->kind);
    }
    int stood_by = 0;
    for (uint32_t i = 0; i < 2 * SLOTS && !stood_by; i++)
        stood_by = strncmp(box_run(program(i % SLOTS, "hello"))->out, "stood by", 8) == 0;
    CHECK(stood_by);
    box_end();
}

static void runThatAnInterpreterRefusesIsRefused(void)
{
    begin_standby("refusing");
    const struct result *result = box_run(program(0, "asked"));
    CHECK_EQUAL(REFUSED, result->kind);
    CHECK_TEXT("not today", result->message);
    CHECK_EQUAL(0, result->freed);
}

const struct test server_tests[] = {
    {"waitingChildrenTakeRuns", waitingChildrenTakeRuns, 0},
    {"forkedProgramsHaveTheirSource", forkedProgramsHaveTheirSource, 0},
    {"signalsAndLimitsReachForkedPrograms", signalsAndLimitsReachForkedPrograms, 0},
    {"runsUnlikeTheServerAreStartedByThemselves", runsUnlikeTheServerAreStartedByThemselves, 0},
    {"killedServerIsReplaced", killedServerIsReplaced, 0},
    {"dyingServerLeavesRunsAlone", dyingServerLeavesRunsAlone, 0},
    {"jobsThatNobodyTakesAreStartedByThemselves", jobsThatNobodyTakesAreStartedByThemselves, 20},
    {"jobWhoseChildIsGoneIsStartedByItself", jobWhoseChildIsGoneIsStartedByItself, 0},
    {"programThatTheServerCannotStartIsRefused", programThatTheServerCannotStartIsRefused, 0},
    {"interpretersOnStandbyTakeRuns", interpretersOnStandbyTakeRuns, 0},
    {"runsUnlikeThoseOnStandbyAreStartedByThemselves", runsUnlikeThoseOnStandbyAreStartedByThemselves, 0},
    {"interpreterThatLeavesIsNoFaultOfTheRun", interpreterThatLeavesIsNoFaultOfTheRun, 0},
    {"dyingInterpretersAreComplainedAbout", dyingInterpretersAreComplainedAbout, 0},
    {"interpreterThatHangsIsNoFaultOfTheRun", interpreterThatHangsIsNoFaultOfTheRun, 0},
    {"interpretersComeBackAfterABurst", interpretersComeBackAfterABurst, 0},
    {"runThatAnInterpreterRefusesIsRefused", runThatAnInterpreterRefusesIsRefused, 0},
    {"senselessServerIsComplainedAbout", senselessServerIsComplainedAbout, 0},
    {NULL, NULL, 0},
};
