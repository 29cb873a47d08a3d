/*
 * A slot: one uid, and the run that has it, from the request to the cleaning.
 */
#ifndef RUNNER_SLOT_H
#define RUNNER_SLOT_H

#include "base.h"
#include "child.h"
#include "outqueue.h"
#include "request.h"
#include "watch.h"

#include <stdint.h>
#include <sys/types.h>

enum { OUTPUT_CHUNK = 64 * 1024 };

enum kind { EXITED, SIGNALLED, TIMEOUT, MEMORY, KILLED, REFUSED };

enum phase { COMPILE_PHASE, COMMAND_PHASE };

/* What all slots share. */
struct house {
    struct outqueue *out;
    uint32_t slots;
    uid_t uid_base;
    int descriptors; /* all that are ever open are below */
};

struct stream {
    int fd;          /* NO_FD once it has ended */
    uint8_t type;    /* of its frames */
    uint32_t room;   /* bytes that may still be sent */
    int cut;
};

struct verdict {
    enum kind kind;
    uint32_t code;
    char message[REPORT_MAX];
};

struct slot {
    const struct house *house;
    uid_t uid;
    uid_t guard;      /* the real uid of the slot's sweeper */
    int unclean;      /* for ever */
    int64_t free_since;

    int busy;
    uint32_t run;
    int64_t taken;
    struct request request;
    enum phase phase;
    pid_t main;       /* 0 once reaped */
    int in;
    size_t in_sent;
    struct stream streams[2];
    int report;

    int starting;        /* somebody who waited has the job, and has not said yet that it took it */
    int64_t start_until;
    pid_t server;            /* the fork server that has the job */
    pid_t standby;           /* the interpreter that waited for it, while that is all it does */
    int stood_by;            /* there was one */
    int files_made;
    uint64_t cpu_before_us; /* of the main process, before it took the run */
    char heard[REPORT_MAX];
    size_t heard_size;

    int64_t started, ended, deadline;
    uint64_t cpu_us;       /* of the phase's processes that were reaped */
    uint64_t cpu_most_us;  /* the same with those alive, at most */
    uint64_t memory_most;
    int64_t memory_kills;  /* of the container, at the start */

    int ending;            /* the verdict is by the runner: a limit or a K */
    int answered;
    struct verdict verdict;

    pid_t sweeper;         /* 0: none */
    int64_t sweep_at;      /* 0: not yet */
    int64_t sweep_until;
    int tampered;          /* a program has touched the runner's scheduling */
};

#endif
