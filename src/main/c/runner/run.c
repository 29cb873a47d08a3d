/*
 * Runs, from the request to the answer.
 */
#include "run.h"

#include "answer.h"
#include "base.h"
#include "server.h"
#include "standby.h"
#include "step.h"
#include "sweep.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { KIB = 1024, MICROSECONDS = 1000000 };

/* How long a killed process may take before the sweeper comes; one that is traced cannot be reaped without it. */
static const int64_t kill_grace_us = 10 * 1000;

static void refuse(struct slot *slot, const char *problem)
{
    answer_set(slot, REFUSED, 0, "%s", problem);
    answer_send(slot);
    sweep_start(slot);
}

static void start_step(struct slot *slot, enum phase phase)
{
    const char *problem = step_start(slot, phase);
    if (problem == NULL)
        step_feed(slot);
    else
        refuse(slot, problem);
}

void run_start(struct slot *slot, uint32_t run, struct request *request)
{
    struct slot fresh = {.house = slot->house, .uid = slot->uid, .guard = slot->guard};
    *slot = fresh;
    slot->busy = 1;
    slot->taken = now_us();
    slot->run = run;
    slot->request = *request;
    slot->in = slot->report = NO_FD;
    slot->streams[0] = (struct stream){NO_FD, 'O', request->output_bytes, 0};
    slot->streams[1] = (struct stream){NO_FD, 'E', request->output_bytes, 0};
    memset(request, 0, sizeof *request);
    start_step(slot, slot->request.compile.count > 0 ? COMPILE_PHASE : COMMAND_PHASE);
}

int run_is_active(const struct slot *slot)
{
    return slot->busy && (slot->main != 0 || slot->starting) && !slot->ending;
}

/* The verdict has been set, and stands however the process takes it. */
static void end(struct slot *slot)
{
    if (slot->main != 0)
        kill(slot->main, SIGKILL);
    else if (slot->starting && slot->standby != 0)
        kill(slot->standby, SIGKILL);
    slot->ending = 1;
    slot->ended = now_us();
    /* While the fork server's child has not said who it is, it could become the program behind a sweeper's back. */
    slot->sweep_at = slot->starting ? 0 : slot->ended + kill_grace_us;
}

void run_kill(struct slot *slot)
{
    answer_set(slot, KILLED, 0, "%s", "");
    end(slot);
}

/*
 * What processes have had since they took the run. At times gVisor tells of minutes that a new process has had; what all
 * processors had no time for does not count.
 */
static uint64_t cpu_since(const struct slot *slot, uint64_t cpu_us, uint64_t before_us)
{
    uint64_t since_us = cpu_us > before_us ? cpu_us - before_us : 0;
    uint64_t had_us = (uint64_t)(now_us() - slot->taken) + MICROSECONDS;
    return since_us <= had_us * (uint64_t)sysconf(_SC_NPROCESSORS_ONLN) ? since_us : 0;
}

static void count(struct slot *slot, const struct rusage *usage, uint64_t before_us)
{
    uint64_t memory = (uint64_t)usage->ru_maxrss * KIB;
    uint64_t cpu_us = (uint64_t)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * MICROSECONDS
                      + (uint64_t)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec);
    slot->cpu_us += cpu_since(slot, cpu_us, before_us);
    if (slot->cpu_us > slot->cpu_most_us)
        slot->cpu_most_us = slot->cpu_us;
    if (memory > slot->memory_most)
        slot->memory_most = memory;
}

void run_other_ended(struct slot *slot, const struct rusage *usage)
{
    if (slot->busy && !slot->answered)
        count(slot, usage, 0);
}

void run_main_ended(struct slot *slot, int status, const struct rusage *usage)
{
    char report[REPORT_MAX];
    slot->main = 0;
    slot->ended = now_us();
    count(slot, usage, slot->cpu_before_us);
    step_take_report(slot, report);
    answer_judge(slot, status, report);
    int all_read = step_drain(slot);
    if (slot->phase == COMPILE_PHASE && slot->verdict.kind == EXITED && slot->verdict.code == 0) {
        step_close(slot);
        start_step(slot, COMMAND_PHASE);
        return;
    }
    if (all_read)
        answer_send(slot);
    /* Not from here: the answer goes out before a sweeper is forked. */
    slot->sweep_at = slot->ended;
}

/* Nobody has taken the job. */
static void start_without_server(struct slot *slot)
{
    if (slot->ending) {
        sweep_start(slot);
        return;
    }
    const char *problem = step_start_again(slot);
    if (problem == NULL)
        step_feed(slot);
    else
        refuse(slot, problem);
}

void run_reported(struct slot *slot)
{
    enum step_news news = step_hear(slot);
    slot->starting = news == NEWS_NONE;
    if (news == NEWS_NOT_STARTED || news == NEWS_REFUSED)
        server_kept_child(slot->server);
    if (news == NEWS_STARTED && slot->stood_by)
        standby_worked();
    else if (news == NEWS_NOT_STARTED && slot->stood_by && !slot->ending)
        standby_failed();
    if (news == NEWS_NOT_STARTED)
        start_without_server(slot);
    else if (news == NEWS_REFUSED && !slot->ending)
        refuse(slot, slot->heard + slot->files_made);
    else if (news != NEWS_NONE && slot->ending)
        end(slot);
}

void run_readable(struct slot *slot, struct stream *stream)
{
    step_read(slot, stream);
    if (slot->main == 0 && !slot->starting && !slot->answered && slot->streams[0].fd == NO_FD && slot->streams[1].fd == NO_FD)
        answer_send(slot);
}

void run_measured(struct slot *slot, const struct sample *sample)
{
    const struct request *request = &slot->request;
    /* What an interpreter takes to start is not the run's. */
    if (slot->starting)
        return;
    uint64_t before_us = slot->main != 0 ? slot->cpu_before_us : 0;
    uint64_t cpu_us = slot->cpu_us + cpu_since(slot, sample->cpu_us, before_us);
    if (cpu_us > slot->cpu_most_us)
        slot->cpu_most_us = cpu_us;
    if (sample->memory_bytes > slot->memory_most)
        slot->memory_most = sample->memory_bytes;
    if (request->memory_bytes > 0 && sample->memory_bytes > request->memory_bytes)
        answer_set(slot, MEMORY, 0, "more than %llu bytes resident", (unsigned long long)request->memory_bytes);
    else if (request->cpu_ms > 0 && cpu_us >= (uint64_t)request->cpu_ms * 1000)
        answer_set(slot, TIMEOUT, 0, "more than %u ms of CPU time", request->cpu_ms);
    else
        return;
    end(slot);
}

void run_clock(struct slot *slot, int64_t now)
{
    if (run_is_active(slot) && now >= slot->deadline) {
        uint32_t wall_ms = slot->phase == COMPILE_PHASE ? slot->request.compile_wall_ms : slot->request.wall_ms;
        answer_set(slot, TIMEOUT, 0, "more than %u ms", wall_ms);
        end(slot);
    }
    if (slot->starting && now >= slot->start_until) {
        slot->start_until = INT64_MAX;
        if (!slot->stood_by)
            server_replace("does not take its jobs");
        else if (slot->standby != 0)
            kill(slot->standby, SIGKILL);
    }
    sweep_clock(slot, now);
}

int64_t run_next(const struct slot *slot)
{
    int64_t next = run_is_active(slot) ? slot->deadline : sweep_next(slot);
    return slot->starting && slot->start_until < next ? slot->start_until : next;
}
