/*
 * Verdicts, and the frames that carry them.
 */
#include "answer.h"

#include "base.h"
#include "step.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

enum { EXIT_FIELDS = 31, STDOUT_CUT = 1, STDERR_CUT = 2 };

void answer_set(struct slot *slot, enum kind kind, uint32_t code, const char *message, ...)
{
    va_list arguments;
    va_start(arguments, message);
    slot->verdict.kind = kind;
    slot->verdict.code = code;
    vsnprintf(slot->verdict.message, sizeof slot->verdict.message, message, arguments);
    va_end(arguments);
}

/*
 * Without the kernel's counter, a process that the kernel killed near the run's limit is taken for one too big. So is one
 * that failed above it: gVisor, when the machine's kernel kills what runs a program there, has the program exit with 1.
 */
static int ran_out_of_memory(const struct slot *slot, int status)
{
    int64_t kills = watch_memory_kills();
    uint64_t limit = slot->request.memory_bytes;
    if (WIFEXITED(status))
        return kills < 0 && WEXITSTATUS(status) != 0 && limit > 0 && slot->memory_most > limit;
    if (WTERMSIG(status) != SIGKILL)
        return 0;
    if (kills >= 0 && slot->memory_kills >= 0)
        return kills > slot->memory_kills;
    return limit > 0 && slot->memory_most > limit / 10 * 9;
}

static int ran_out_of_cpu(const struct slot *slot, int signal)
{
    uint64_t limit_us = (uint64_t)slot->request.cpu_ms * 1000;
    return limit_us > 0 && (signal == SIGXCPU || (signal == SIGKILL && slot->cpu_us >= limit_us));
}

void answer_judge(struct slot *slot, int status, const char *report)
{
    if (slot->ending)
        return;
    if (report[0] != '\0')
        answer_set(slot, REFUSED, 0, "%s", report);
    else if (WIFSIGNALED(status) && ran_out_of_cpu(slot, WTERMSIG(status)))
        answer_set(slot, TIMEOUT, 0, "more than %u ms of CPU time", slot->request.cpu_ms);
    else if (ran_out_of_memory(slot, status))
        answer_set(slot, MEMORY, 0, "the container ran out of memory");
    else if (WIFEXITED(status))
        answer_set(slot, EXITED, (uint32_t)WEXITSTATUS(status), "%s", "");
    else
        answer_set(slot, SIGNALLED, (uint32_t)WTERMSIG(status), "%s", "");
}

static void send_exit(struct outqueue *out, uint32_t run, const uint8_t fields[EXIT_FIELDS], const char *message)
{
    outqueue_add(out, 'X', run, fields, EXIT_FIELDS, message, strlen(message));
    outqueue_flush(out, 1);
}

void answer_send(struct slot *slot)
{
    uint8_t fields[EXIT_FIELDS];
    fields[0] = (uint8_t)slot->verdict.kind;
    fields[1] = (uint8_t)slot->phase;
    fields[2] = (uint8_t)((slot->streams[0].cut ? STDOUT_CUT : 0) | (slot->streams[1].cut ? STDERR_CUT : 0));
    put_u32(fields + 3, slot->verdict.code);
    put_u64(fields + 7, (uint64_t)(slot->ended - slot->started));
    put_u64(fields + 15, slot->cpu_most_us);
    put_u64(fields + 23, slot->memory_most);
    step_close(slot);
    slot->answered = 1;
    send_exit(slot->house->out, slot->run, fields, slot->verdict.message);
}

void answer_free(struct slot *slot, int clean)
{
    uint8_t unclean = clean ? 0 : 1;
    outqueue_add(slot->house->out, 'F', slot->run, &unclean, 1, NULL, 0);
}

void answer_refusal(struct outqueue *out, uint32_t run, const char *message)
{
    uint8_t fields[EXIT_FIELDS] = {REFUSED, COMMAND_PHASE};
    send_exit(out, run, fields, message);
}
