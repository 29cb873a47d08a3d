/*
 * The limits of a run.
 */
#include "box.h"
#include "check.h"

#include <stdio.h>

/* The wall limit ends the program, soon after it, and keeps what it had written. */
static void expect_timeout(const char *program, const char *out)
{
    uint32_t beside = box_send(box_shell(1, "sleep 0.2; echo beside"));
    struct fields fields = box_program(0, program);
    box_set_u32(&fields, 10, 300);
    const struct result *result = box_run(fields);
    CHECK_TEXT(out, result->out);
    CHECK_EQUAL(TIMEOUT, result->kind);
    CHECK_TEXT("more than 300 ms", result->message);
    CHECK(result->wall_us >= 300000 && result->wall_us < 1500000);
    CHECK(result->answered_at - result->started_at < 1800000);
    CHECK_EQUAL(0, result->freed);
    result = box_wait(beside);
    CHECK_EQUAL(EXITED, result->kind);
    CHECK_TEXT("beside\n", result->out);
    box_expect_unharmed(0);
}

static void programsEndAtTheWallLimit(void)
{
    box_start();
    expect_timeout("spin", "");
    expect_timeout("rest", "");
    expect_timeout("half", "half");
    expect_timeout("stubborn", "");
    expect_timeout("stop", "");
    expect_timeout("traced", "");
    box_end();
}

static void bombsEndAndTheirNeighboursDoNotNotice(void)
{
    box_start();
    expect_timeout("bomb", "");
    expect_timeout("session-bomb", "");
    expect_timeout("chain", "");
    box_end();
}

static const struct result *limited(const char *program, uint64_t memory)
{
    struct fields fields = box_program(0, program);
    box_set_u64(&fields, 12, memory);
    box_set_u32(&fields, 10, 3000);
    return box_run(fields);
}

static void memoryOfOneAndOfManyProcessesIsLimited(void)
{
    box_start();
    const struct result *result = limited("memory", 64 << 20);
    CHECK_EQUAL(MEMORY, result->kind);
    CHECK_TEXT("more than 67108864 bytes resident", result->message);
    CHECK(result->memory_bytes > 64 << 20);
    CHECK_EQUAL(0, result->freed);
    result = limited("memory-of-children", 64 << 20);
    CHECK_EQUAL(MEMORY, result->kind);
    CHECK_EQUAL(MEMORY, limited("memory-and-failure", 64 << 20)->kind);
    result = limited("memory-and-failure", 500 << 20);
    CHECK_EQUAL(EXITED, result->kind);
    CHECK_EQUAL(1, result->code);
    result = limited("reserve", 64 << 20);
    CHECK_EQUAL(EXITED, result->kind);
    CHECK_TEXT("reserved", result->out);
    box_expect_unharmed(0);
    box_end();
}

static void cpuTimeOfOneAndOfManyProcessesIsLimited(void)
{
    static const char *const programs[] = {"spin", "cpu-of-children"};
    box_start();
    for (int i = 0; i < 2; i++) {
        struct fields fields = box_program(0, programs[i]);
        box_set_u32(&fields, 11, 300);
        const struct result *result = box_run(fields);
        CHECK_EQUAL(TIMEOUT, result->kind);
        CHECK_TEXT("more than 300 ms of CPU time", result->message);
        CHECK(result->cpu_us >= 290000 && result->cpu_us < 1500000);
        CHECK(result->wall_us < 3000000);
    }
    box_end();
}

static void floodsAreReadAndThrownAway(void)
{
    static const char *const programs[] = {"flood", "flood-both"};
    box_start();
    for (int i = 0; i < 2; i++) {
        struct fields fields = box_program(0, programs[i]);
        box_set_u32(&fields, 10, 400);
        uint32_t run = box_send(fields);
        box_expect_pong("while it floods");
        box_expect_unharmed(1);
        const struct result *result = box_wait(run);
        CHECK_EQUAL(TIMEOUT, result->kind);
        CHECK_EQUAL(10000, result->out_size);
        CHECK_EQUAL(i == 0 ? 1 : 3, result->flags);
    }
    box_end();
}

static void theProgramStartsWithItsLimitsAndNothingElse(void)
{
    box_start();
    struct fields fields = box_program(3, "show");
    box_set_u32(&fields, 11, 2500);
    const struct result *result = box_run(fields);
    CHECK_TEXT("cpu 3 4\nprocesses 32 32\nfiles 64 64\nsize 16777216 16777216\ncore 0 0\nstack 8388608 8388608\n"
               "ids 61003 61003 0\nleader 1\numask 22\nno new privileges 1\nmemory score 1000\ndescriptors 0 1 2\n"
               "odd signals 0\n",
               result->out);
    box_end();
}

static void filesAndProcessesAreLimited(void)
{
    box_start();
    const struct result *result = box_run(box_shell(0, "head -c 20000000 /dev/zero > big; wc -c < big"));
    CHECK_TEXT("16777216\n", result->out);
    struct fields fields = box_shell(0, "for i in 1 2 3 4 5 6 7 8 9; do sleep 9 & done; echo all");
    box_set_u32(&fields, 13, 4);
    result = box_run(fields);
    CHECK(strstr(result->out, "all") == NULL);
    CHECK(strstr(result->err, "fork") != NULL);
    box_expect_unharmed(0);
    box_end();
}

const struct test limit_tests[] = {
    {"programsEndAtTheWallLimit", programsEndAtTheWallLimit, 30},
    {"bombsEndAndTheirNeighboursDoNotNotice", bombsEndAndTheirNeighboursDoNotNotice, 30},
    {"memoryOfOneAndOfManyProcessesIsLimited", memoryOfOneAndOfManyProcessesIsLimited, 0},
    {"cpuTimeOfOneAndOfManyProcessesIsLimited", cpuTimeOfOneAndOfManyProcessesIsLimited, 0},
    {"floodsAreReadAndThrownAway", floodsAreReadAndThrownAway, 0},
    {"theProgramStartsWithItsLimitsAndNothingElse", theProgramStartsWithItsLimitsAndNothingElse, 0},
    {"filesAndProcessesAreLimited", filesAndProcessesAreLimited, 0},
    {NULL, NULL, 0},
};
