/*
 * Runs of a whole runner: start, input, output, files, the compile step, the end.
 */
#include "box.h"
#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void expect_exit(const struct result *result, uint32_t code, const char *out)
{
    CHECK_TEXT("", result->message);
    CHECK_EQUAL(EXITED, result->kind);
    CHECK_EQUAL(code, result->code);
    CHECK_EQUAL(0, result->freed);
    CHECK_TEXT(out, result->out);
}

static void outputExitCodeAndFiguresComeBack(void)
{
    box_start();
    const struct result *result = box_run(box_shell(0, "echo out; echo err >&2; exit 3"));
    expect_exit(result, 3, "out\n");
    CHECK_TEXT("err\n", result->err);
    CHECK_EQUAL(1, result->phase);
    CHECK_EQUAL(0, result->flags);
    CHECK(result->wall_us > 0 && result->wall_us <= (uint64_t)(result->answered_at - result->started_at));
    CHECK(result->cpu_us > 0 && result->cpu_us < 5000000);
    CHECK(result->memory_bytes > 100000 && result->memory_bytes < 500000000);
    result = box_run(box_shell(0, "kill -SEGV $$"));
    CHECK_EQUAL(SIGNALLED, result->kind);
    CHECK_EQUAL(11, result->code);
    result = box_run(box_shell(0, "kill -KILL $$"));
    CHECK_EQUAL(SIGNALLED, result->kind);
    CHECK_EQUAL(9, result->code);
    box_end();
}

static void outputStreamsWhileTheProgramRuns(void)
{
    box_start();
    uint32_t run = box_send(box_shell(0, "echo first; read line; echo second"));
    expect_exit(box_wait(run), 0, "first\nsecond\n");
    run = box_send(box_program(1, "half"));
    box_wait_for_output(run, 4);
    box_send_frame('K', run, NULL, 0);
    CHECK_EQUAL(KILLED, box_wait(run)->kind);
    CHECK_TEXT("half", box_wait(run)->out);
    box_end();
}

static void inputArrivesWholeAndEnds(void)
{
    static char input[1000000];
    box_start();
    expect_exit(box_run(box_shell(0, "wc -c")), 0, "0\n");
    struct fields fields = box_shell(0, "sleep 0.05; wc -c");
    memset(input, 'i', sizeof input);
    fields_add(&fields, 5, input, sizeof input);
    expect_exit(box_run(fields), 0, "1000000\n");
    fields = box_shell(0, "echo never read");
    fields_add(&fields, 5, input, sizeof input);
    expect_exit(box_run(fields), 0, "never read\n");
    fields = box_shell(0, "exec <&-; sleep 0.05; echo closed");
    fields_add(&fields, 5, input, sizeof input);
    expect_exit(box_run(fields), 0, "closed\n");
    box_end();
}

static void standardStreamsCanBeOpenedByName(void)
{
    box_start();
    struct fields fields = box_shell(0, "cat /dev/stdin > /dev/stdout; echo err > /dev/stderr");
    fields_text(&fields, 5, "through\n");
    const struct result *result = box_run(fields);
    expect_exit(result, 0, "through\n");
    CHECK_TEXT("err\n", result->err);
    box_end();
}

static void outputIsCutAtTheLimitAndOnlyThere(void)
{
    static const struct {
        const char *script;
        size_t out, err;
        int flags;
    } cases[] = {
        {"head -c 9999 /dev/zero", 9999, 0, 0},
        {"head -c 10000 /dev/zero", 10000, 0, 0},
        {"head -c 10001 /dev/zero", 10000, 0, 1},
        {"head -c 10001 /dev/zero >&2", 0, 10000, 2},
        {"head -c 3000000 /dev/zero; head -c 20000 /dev/zero >&2", 10000, 10000, 3},
    };
    box_start();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct result *result = box_run(box_shell(0, cases[i].script));
        CHECK_EQUAL(EXITED, result->kind);
        CHECK_EQUAL(cases[i].out, result->out_size);
        CHECK_EQUAL(cases[i].err, result->err_size);
        CHECK_EQUAL(cases[i].flags, result->flags);
    }
    struct fields fields = box_shell(0, "echo x");
    box_set_u32(&fields, 16, 0);
    CHECK_EQUAL(1, box_run(fields)->flags);
    box_end();
}

static void theProgramFindsItsFiles(void)
{
    char expected[1000];
    box_start();
    struct fields fields = box_shell(2, "echo $HOME; pwd; id -u; id -g; cat /tmp/$N.txt; cat $N.txt; cat a/b/c.txt d; "
                                        "stat -c %a . a a/b/c.txt; readlink /tmp/$N.txt; echo $A $HOME2");
    const char *name = box_name(&fields);
    snprintf(expected, sizeof expected,
             "/tmp/%s\n/tmp/%s\n61002\n61002\nthe sourcethe sourcein cin d700\n755\n644\n%s/%s.txt\none two\n", name, name,
             name, name);
    fields_file(&fields, "a/b/c.txt", "in c");
    fields_file(&fields, "d", "in d");
    char variable[100];
    snprintf(variable, sizeof variable, "N=%s", name);
    fields_text(&fields, 9, variable);
    fields_text(&fields, 9, "A=zero");
    fields_text(&fields, 9, "A=one");
    fields_text(&fields, 9, "HOME2=two");
    expect_exit(box_run(fields), 0, expected);
    box_end();
}

static struct fields compiled(const char *compiler, const char *program)
{
    struct fields fields = box_shell(0, program);
    fields_text(&fields, 7, "sh");
    fields_text(&fields, 7, "-c");
    fields_text(&fields, 7, compiler);
    fields_u32(&fields, 17, 5000);
    return fields;
}

static void compileStepComesFirst(void)
{
    box_start();
    struct fields fields = compiled("cat $HOME/exec_*.txt | tr a-z A-Z > made; echo noise; wc -c >&2", "cat made; cat");
    fields_text(&fields, 5, "input");
    const struct result *result = box_run(fields);
    expect_exit(result, 0, "THE SOURCEinput");
    CHECK_TEXT("noise\n0\n", result->err);
    CHECK_EQUAL(1, result->phase);

    result = box_run(compiled("echo line 1: wrong; exit 7", "echo never"));
    expect_exit(result, 7, "");
    CHECK_TEXT("line 1: wrong\n", result->err);
    CHECK_EQUAL(0, result->phase);

    fields = compiled("/mnt/program spin", "echo never");
    box_set_u32(&fields, 17, 400);
    result = box_run(fields);
    CHECK_EQUAL(TIMEOUT, result->kind);
    CHECK_EQUAL(0, result->phase);
    CHECK(result->wall_us >= 400000 && result->wall_us < 2000000);

    result = box_run(compiled("/mnt/program orphan", "echo command"));
    expect_exit(result, 0, "command\n");
    CHECK_EQUAL(0, result->freed);

    uint32_t run = box_send(compiled("echo on >&2; sleep 9", "echo never"));
    box_send_frame('K', run, NULL, 0);
    result = box_wait(run);
    CHECK_EQUAL(KILLED, result->kind);
    CHECK_EQUAL(0, result->phase);
    box_end();
}

static void aProgramThatCannotBeStartedIsRefused(void)
{
    box_start();
    struct fields fields = fields_without(8);
    fields_text(&fields, 8, "no-such-program");
    const struct result *result = box_run(fields);
    CHECK_EQUAL(REFUSED, result->kind);
    CHECK_TEXT("command not found: no-such-program", result->message);
    CHECK_EQUAL(0, result->freed);
    fields = fields_without(8);
    fields_text(&fields, 8, "/etc/passwd");
    result = box_run(fields);
    CHECK_EQUAL(REFUSED, result->kind);
    CHECK_TEXT("cannot start /etc/passwd: Permission denied", result->message);
    fields = box_shell(1, "true");
    char name[100];
    snprintf(name, sizeof name, "%s.txt", box_name(&fields));
    fields_file(&fields, name, "twice");
    result = box_run(fields);
    CHECK_EQUAL(REFUSED, result->kind);
    CHECK(strstr(result->message, "File exists") != NULL);
    box_expect_unharmed(1);
    box_end();
}

static void anOrphanDoesNotHoldTheAnswerUp(void)
{
    box_start();
    const struct result *result = box_run(box_program(0, "orphan"));
    expect_exit(result, 0, "parent");
    CHECK(result->answered_at - result->started_at < 2000000);
    result = box_run(box_shell(0, "(setsid sleep 60 >/dev/null 2>&1 &) ; echo done"));
    expect_exit(result, 0, "done\n");
    result = box_run(box_shell(0, "ps -A -o args | grep -c '[s]leep 60'"));
    CHECK_TEXT("0\n", result->out);
    box_end();
}

static void whatOrphansUseIsCounted(void)
{
    box_start();
    const struct result *result = box_run(box_program(0, "busy-orphan"));
    CHECK_EQUAL(EXITED, result->kind);
    CHECK(result->cpu_us >= 280000);
    box_end();
}

static int count_descriptors(void)
{
    char command[100];
    int count = 0;
    snprintf(command, sizeof command, "ls /proc/%d/fd | wc -l", box_runner());
    FILE *output = popen(command, "r");
    CHECK(output != NULL && fscanf(output, "%d", &count) == 1);
    pclose(output);
    return count;
}

static void manyRunsLeaveNothingBehind(void)
{
    box_start();
    box_expect_unharmed(0);
    int before = count_descriptors();
    for (int i = 0; i < 150; i++) {
        uint32_t runs[SLOTS];
        for (uint32_t slot = 0; slot < SLOTS; slot++)
            runs[slot] = box_send(box_shell(slot, slot == 3 ? "exit 1" : "echo $HOME; cat"));
        for (uint32_t slot = 0; slot < SLOTS; slot++) {
            const struct result *result = box_wait(runs[slot]);
            CHECK_EQUAL(EXITED, result->kind);
            CHECK_EQUAL(slot == 3, result->code);
            CHECK_EQUAL(0, result->freed);
        }
    }
    CHECK_EQUAL(before, count_descriptors());
    CHECK_TEXT("exec_0602\nexec_0602.txt\n", box_run(box_shell(0, "ls /tmp"))->out);
    box_end();
}

const struct test run_tests[] = {
    {"outputExitCodeAndFiguresComeBack", outputExitCodeAndFiguresComeBack, 0},
    {"outputStreamsWhileTheProgramRuns", outputStreamsWhileTheProgramRuns, 0},
    {"inputArrivesWholeAndEnds", inputArrivesWholeAndEnds, 0},
    {"standardStreamsCanBeOpenedByName", standardStreamsCanBeOpenedByName, 0},
    {"outputIsCutAtTheLimitAndOnlyThere", outputIsCutAtTheLimitAndOnlyThere, 0},
    {"theProgramFindsItsFiles", theProgramFindsItsFiles, 0},
    {"compileStepComesFirst", compileStepComesFirst, 0},
    {"aProgramThatCannotBeStartedIsRefused", aProgramThatCannotBeStartedIsRefused, 0},
    {"anOrphanDoesNotHoldTheAnswerUp", anOrphanDoesNotHoldTheAnswerUp, 0},
    {"whatOrphansUseIsCounted", whatOrphansUseIsCounted, 0},
    {"manyRunsLeaveNothingBehind", manyRunsLeaveNothingBehind, 60},
    {NULL, NULL, 0},
};
