/*
 * Parses the fields of R and S frames. Strings are not copied: the byte behind a value is the tag of the next field,
 * which has been read by then, and gives way to the terminating zero.
 */
#include "request.h"

#include "base.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum tag {
    SLOT = 1, NAME, EXTENSION, SOURCE, INPUT, FILE_, COMPILE, COMMAND, ENVIRONMENT, WALL, CPU, MEMORY, PROCESSES,
    OPEN_FILES, FILE_BYTES, OUTPUT_BYTES, COMPILE_WALL, PLACEHOLDER, HOOK, AHEAD, STANDBY, TAGS
};

enum { TAG_AND_LENGTH = 5 };

static const char *const tag_names[TAGS] = {
    "0",         "slot",          "name",         "extension", "source",     "stdin",
    "file",      "compile",       "command",      "environment", "wall ms",  "CPU ms",
    "memory",    "processes",     "open files",   "file bytes", "output bytes", "compile wall ms",
    "placeholder", "hook",        "ahead",    "standby",
};

enum { FOR_RUN = 1, FOR_SERVER = 2, NEEDED_BY_RUN = 4, NEEDED_BY_SERVER = 8, REPEATS = 16 };

static const uint8_t rules[TAGS] = {
    [SLOT] = FOR_RUN | NEEDED_BY_RUN,
    [NAME] = FOR_RUN | NEEDED_BY_RUN,
    [EXTENSION] = FOR_RUN | NEEDED_BY_RUN,
    [SOURCE] = FOR_RUN | NEEDED_BY_RUN,
    [INPUT] = FOR_RUN,
    [FILE_] = FOR_RUN | REPEATS,
    [COMPILE] = FOR_RUN | REPEATS,
    [COMMAND] = FOR_RUN | FOR_SERVER | NEEDED_BY_RUN | NEEDED_BY_SERVER | REPEATS,
    [ENVIRONMENT] = FOR_RUN | FOR_SERVER | REPEATS,
    [WALL] = FOR_RUN | NEEDED_BY_RUN,
    [CPU] = FOR_RUN | FOR_SERVER | NEEDED_BY_RUN,
    [MEMORY] = FOR_RUN | NEEDED_BY_RUN,
    [PROCESSES] = FOR_RUN | FOR_SERVER | NEEDED_BY_RUN,
    [OPEN_FILES] = FOR_RUN | FOR_SERVER | NEEDED_BY_RUN,
    [FILE_BYTES] = FOR_RUN | FOR_SERVER | NEEDED_BY_RUN,
    [OUTPUT_BYTES] = FOR_RUN | NEEDED_BY_RUN,
    [COMPILE_WALL] = FOR_RUN,
    [PLACEHOLDER] = FOR_SERVER | NEEDED_BY_SERVER,
    [HOOK] = FOR_SERVER | REPEATS,
    [AHEAD] = FOR_SERVER | NEEDED_BY_SERVER,
    [STANDBY] = FOR_SERVER,
};

static char fault[160];

__attribute__((format(printf, 1, 2))) static const char *wrong(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(fault, sizeof fault, format, arguments);
    va_end(arguments);
    return fault;
}

static int is_alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

static int is_name(const char *text)
{
    size_t length = strlen(text);
    if (length < 1 || length > NAME_MAX_LENGTH)
        return 0;
    for (; *text != '\0'; text++)
        if (!is_alnum(*text) && *text != '_' && *text != '-')
            return 0;
    return 1;
}

static int is_extension(const char *text)
{
    size_t length = strlen(text);
    if (length == 0)
        return 1;
    if (text[0] != '.' || length < 2 || length > EXTENSION_MAX_LENGTH)
        return 0;
    for (text++; *text != '\0'; text++)
        if (!is_alnum(*text))
            return 0;
    return 1;
}

int request_path_is_good(const char *path)
{
    int parts = 0;
    for (;;) {
        size_t length = strcspn(path, "/");
        if (length == 0 || length > PATH_PART_MAX || ++parts > PATH_PARTS_MAX)
            return 0;
        if (path[0] == '.' && (length == 1 || (length == 2 && path[1] == '.')))
            return 0;
        if (path[length] == '\0')
            return 1;
        path += length + 1;
    }
}

/* Ends the text where its field ends. NULL when it has a zero byte inside. */
static char *text(uint8_t *value, size_t size)
{
    value[size] = '\0';
    return memchr(value, '\0', size) == NULL ? (char *)value : NULL;
}

/* The path of a file field moves one byte down, over its own length, to make room for the terminating zero. */
static const char *file(struct request *request, uint8_t *value, size_t size)
{
    if (size < 2 || get_u16(value) > size - 2)
        return wrong("field 6 (file) is shorter than its path");
    size_t length = get_u16(value);
    memmove(value + 1, value + 2, length);
    char *path = text(value + 1, length);
    if (path == NULL || !request_path_is_good(path))
        return wrong("field 6 (file): the path must be relative, have no empty, \".\" or \"..\" part and at most %d parts",
                     PATH_PARTS_MAX);
    request->files[request->file_count++] = (struct file){path, {value + 2 + length, size - 2 - length}};
    return NULL;
}

static void append(struct strings *strings, char *value) { strings->list[strings->count++] = value; }

static const char *number32(uint32_t *to, const uint8_t *value, size_t size, int tag)
{
    if (size != 4)
        return wrong("field %d (%s) must have 4 bytes", tag, tag_names[tag]);
    *to = get_u32(value);
    return NULL;
}

static const char *number64(uint64_t *to, const uint8_t *value, size_t size, int tag)
{
    if (size != 8)
        return wrong("field %d (%s) must have 8 bytes", tag, tag_names[tag]);
    *to = get_u64(value);
    return NULL;
}

static const char *string(struct request *request, uint8_t *value, size_t size, int tag)
{
    char *string = text(value, size);
    if (string == NULL)
        return wrong("field %d (%s) has a zero byte", tag, tag_names[tag]);
    switch (tag) {
    case NAME:
        request->name = string;
        return is_name(string) ? NULL : wrong("field 2 (name) must match [A-Za-z0-9_-]{1,80}");
    case EXTENSION:
        request->extension = string;
        return is_extension(string) ? NULL : wrong("field 3 (extension) must match (\\.[A-Za-z0-9]{1,16})?");
    case COMPILE:
        append(&request->compile, string);
        return NULL;
    case COMMAND:
        append(&request->command, string);
        return NULL;
    case PLACEHOLDER:
        request->placeholder = string;
        return string[0] == '/' ? NULL : wrong("field 18 (placeholder) must be an absolute path");
    default:
        append(tag == HOOK ? &request->hook : &request->environment, string);
        return strchr(string, '=') > string ? NULL : wrong("field %d (%s) must be NAME=value", tag, tag_names[tag]);
    }
}

static const char *field(struct request *request, int tag, uint8_t *value, size_t size)
{
    switch (tag) {
    case SLOT: return number32(&request->slot, value, size, tag);
    case SOURCE: request->source = (struct blob){value, size}; return NULL;
    case INPUT: request->input = (struct blob){value, size}; return NULL;
    case FILE_: return file(request, value, size);
    case WALL: return number32(&request->wall_ms, value, size, tag);
    case CPU: return number32(&request->cpu_ms, value, size, tag);
    case MEMORY: return number64(&request->memory_bytes, value, size, tag);
    case PROCESSES: return number32(&request->processes, value, size, tag);
    case OPEN_FILES: return number32(&request->open_files, value, size, tag);
    case FILE_BYTES: return number64(&request->file_bytes, value, size, tag);
    case OUTPUT_BYTES: return number32(&request->output_bytes, value, size, tag);
    case COMPILE_WALL: return number32(&request->compile_wall_ms, value, size, tag);
    case AHEAD: return number32(&request->ahead, value, size, tag);
    case STANDBY: return number32(&request->standby, value, size, tag);
    default: return string(request, value, size, tag);
    }
}

/* First pass: every field lies inside the payload, is known, and comes as often as it may. */
static const char *count_fields(const uint8_t *payload, size_t size, int allowed, int needed, size_t counts[TAGS])
{
    for (size_t at = 0; at < size;) {
        int tag = payload[at];
        if (tag == 0 || tag >= TAGS || !(rules[tag] & allowed))
            return wrong("field %d is not known", tag);
        if (size - at < TAG_AND_LENGTH || get_u32(payload + at + 1) > size - at - TAG_AND_LENGTH)
            return wrong("field %d (%s) is cut short", tag, tag_names[tag]);
        if (++counts[tag] > 1 && !(rules[tag] & REPEATS))
            return wrong("field %d (%s) is there twice", tag, tag_names[tag]);
        at += TAG_AND_LENGTH + get_u32(payload + at + 1);
    }
    for (int tag = 1; tag < TAGS; tag++)
        if (counts[tag] == 0 && ((rules[tag] & needed) || (tag == COMPILE_WALL && counts[COMPILE] > 0)))
            return wrong("field %d (%s) is missing", tag, tag_names[tag]);
    return NULL;
}

static void *zeroed(size_t count, size_t size)
{
    void *memory = calloc(count, size);
    if (memory == NULL)
        die(EXIT_FAULT, "no memory for a run's fields");
    return memory;
}

static const char *parse(struct request *request, size_t size, int allowed, int needed)
{
    size_t counts[TAGS] = {0};
    const char *problem = count_fields(request->payload, size, allowed, needed, counts);
    if (problem != NULL)
        return problem;
    request->files = zeroed(counts[FILE_] + 1, sizeof *request->files);
    request->compile.list = zeroed(counts[COMPILE] + 1, sizeof(char *));
    request->command.list = zeroed(counts[COMMAND] + 1, sizeof(char *));
    request->environment.list = zeroed(counts[ENVIRONMENT] + 1, sizeof(char *));
    request->hook.list = zeroed(counts[HOOK] + 1, sizeof(char *));
    int tag = request->payload[0];
    for (size_t at = 0; at < size && problem == NULL;) {
        size_t length = get_u32(request->payload + at + 1);
        size_t next = at + TAG_AND_LENGTH + length;
        int next_tag = next < size ? request->payload[next] : 0;
        problem = field(request, tag, request->payload + at + TAG_AND_LENGTH, length);
        tag = next_tag;
        at = next;
    }
    if (problem == NULL && request->command.list[0][0] == '\0')
        return wrong("field 8 (command) must name a program");
    return problem;
}

const char *request_parse(struct request *request, uint8_t *payload, size_t size, uint32_t slots)
{
    memset(request, 0, sizeof *request);
    request->payload = payload;
    const char *problem = parse(request, size, FOR_RUN, NEEDED_BY_RUN);
    if (problem == NULL && request->slot >= slots)
        problem = wrong("field 1 (slot) must be below %u", slots);
    if (problem != NULL)
        request_drop(request);
    return problem;
}

const char *request_parse_server(struct request *request, uint8_t *payload, size_t size)
{
    memset(request, 0, sizeof *request);
    request->payload = payload;
    const char *problem = parse(request, size, FOR_SERVER, NEEDED_BY_SERVER);
    if (problem == NULL && (request->ahead < 1 || request->ahead > AHEAD_MAX))
        problem = wrong("field 20 (ahead) must be from 1 to %d", AHEAD_MAX);
    if (problem == NULL && request->standby != 0 && request->ahead > STANDBY_MAX)
        problem = wrong("field 20 (ahead) must be at most %d on standby", STANDBY_MAX);
    if (problem == NULL && request->standby != 0 && (request->processes == 0 || request->open_files == 0 || request->file_bytes == 0))
        problem = wrong("field 21 (standby) needs fields 13, 14 and 15");
    if (problem != NULL)
        request_drop(request);
    return problem;
}

struct paths request_paths(const struct request *request)
{
    struct paths paths;
    snprintf(paths.directory, sizeof paths.directory, "/tmp/%s", request->name);
    snprintf(paths.program, sizeof paths.program, "/tmp/%s%s", request->name, request->extension);
    return paths;
}

uint64_t request_cpu_seconds(const struct request *request) { return ((uint64_t)request->cpu_ms + 999) / 1000; }

void request_drop(struct request *request)
{
    free(request->files);
    free(request->compile.list);
    free(request->command.list);
    free(request->environment.list);
    free(request->hook.list);
    free(request->payload);
    memset(request, 0, sizeof *request);
}
