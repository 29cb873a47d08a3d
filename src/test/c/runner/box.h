/*
 * A runner in namespaces of its own, with the rights it has in a container, and the service's side of the protocol.
 * One for each test process.
 */
#ifndef RUNNER_BOX_H
#define RUNNER_BOX_H

#include "fields.h"

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum { SLOTS = 4, NOT_FREED = -1 };

enum { EXITED, SIGNALLED, TIMEOUT, MEMORY, KILLED, REFUSED };

struct result {
    int answered;
    int kind, phase, flags;
    uint32_t code;
    uint64_t wall_us, cpu_us, memory_bytes;
    char message[400];
    char *out, *err; /* ended by a zero byte */
    size_t out_size, err_size;
    int freed; /* what F said */
    int64_t started_at, answered_at;
};

/* NULL, or why boxes cannot be made here. */
const char *box_why_not(void);

/* Starts the runner and takes its hello. */
void box_start(void);

/* A run in the slot, of no command yet. Its path is /tmp/NAME.txt, and names are equally long. */
struct fields box_fields(uint32_t slot);
struct fields box_fields_with(uint32_t slot, const char *source);

/* A run in the slot of the test program (program.c) with its argument, or of `sh -c script`. */
struct fields box_program(uint32_t slot, const char *what);
struct fields box_shell(uint32_t slot, const char *script);

/* Sets a field that the two above have set already. */
void box_set_u32(struct fields *fields, uint8_t tag, uint32_t value);
void box_set_text(struct fields *fields, uint8_t tag, const char *value); /* as long as what was there */
void box_set_u64(struct fields *fields, uint8_t tag, uint64_t value);

/* The name in the fields, which makes the path of the source. */
const char *box_name(const struct fields *fields);

/* Sends R and drops the fields. Returns the run's id. */
uint32_t box_send(struct fields fields);

/* Waits for X and, when the run had a slot, F. Fails the test after eight seconds. */
const struct result *box_wait(uint32_t run);

/* Waits until the run has written that many bytes to its standard output. */
void box_wait_for_output(uint32_t run, size_t size);

const struct result *box_run(struct fields fields);

/* Runs a program in the slot that must print "unharmed". */
void box_expect_unharmed(uint32_t slot);

void box_send_frame(char type, uint32_t run, const void *payload, size_t size);
void box_send_bytes(const void *bytes, size_t size);

/* Pings, and takes frames until the pong with this payload comes. */
void box_expect_pong(const char *payload);

/* How many pongs have come so far. */
int box_pongs(void);

void box_close_input(void);

/* Waits for the runner to exit. Returns its exit code, or 98 when it was killed. */
int box_exit_code(void);

/* Kills the box's processes of this name, as nobody inside could. */
void box_kill_all(const char *name);

/* The runner's pid outside of the box. */
pid_t box_runner(void);

/* Ends the runner, which must exit 0 and must not have complained. */
void box_end(void);

/* What the runner has written to standard error so far; "" when no box was started. */
const char *box_diagnostics(void);
void box_print_diagnostics(void);

#endif
