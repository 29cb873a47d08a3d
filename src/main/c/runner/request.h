/*
 * A run as the service asks for it: the fields of an R frame, checked. An S frame, which describes a fork server, has some
 * of the same fields and three of its own.
 */
#ifndef RUNNER_REQUEST_H
#define RUNNER_REQUEST_H

#include <stddef.h>
#include <stdint.h>

enum { NAME_MAX_LENGTH = 80, EXTENSION_MAX_LENGTH = 17, PATH_PARTS_MAX = 8, PATH_PART_MAX = 255 };

struct blob {
    const uint8_t *bytes;
    size_t size;
};

struct file {
    char *path;
    struct blob content;
};

struct strings {
    char **list; /* ends with NULL */
    size_t count;
};

struct request {
    uint8_t *payload; /* owned; everything below points into it */
    uint32_t slot;
    const char *name;
    const char *extension;
    struct blob source;
    struct blob input;
    struct file *files;
    size_t file_count;
    struct strings compile; /* none: no compile step */
    struct strings command;
    struct strings environment;
    uint32_t wall_ms;
    uint32_t cpu_ms;
    uint64_t memory_bytes;
    uint32_t processes;
    uint32_t open_files;
    uint64_t file_bytes;
    uint32_t output_bytes;
    uint32_t compile_wall_ms;
    const char *placeholder; /* S: stands in the command where a program's path will be */
    struct strings hook;     /* S: environment with which the interpreter finds the server's script */
    uint32_t ahead;          /* S: interpreters that wait */
    uint32_t standby;        /* S: whether each of them is started by itself, not forked */
};

enum { AHEAD_MAX = 64, STANDBY_MAX = 8 };

struct paths {
    char directory[NAME_MAX_LENGTH + sizeof "/tmp/"];
    char program[NAME_MAX_LENGTH + EXTENSION_MAX_LENGTH + sizeof "/tmp/"];
};

/* Where a run has its files, and the path by which its program is started. */
struct paths request_paths(const struct request *request);

/* The limit of CPU time in whole seconds, at least; 0: none. */
uint64_t request_cpu_seconds(const struct request *request);

/*
 * Takes the payload (with one spare byte behind it, as frame_take gives it) whatever the result. Returns NULL, or
 * what is wrong, for people, in a static buffer; the request is then empty.
 */
const char *request_parse(struct request *request, uint8_t *payload, size_t size, uint32_t slots);

/* The same for an S frame. */
const char *request_parse_server(struct request *request, uint8_t *payload, size_t size);

/* Whether a path of a file is relative, without empty, "." or ".." parts, and not too deep. */
int request_path_is_good(const char *path);

void request_drop(struct request *request);

#endif
