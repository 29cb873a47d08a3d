#include "job.h"

#include "environment.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

/* A message on a socket has a limit, of which the environment takes its part. */
enum { COMMAND_MAX = 50 * 1000, SOURCE_MAX = 50 * 1000, JOB_FDS = 4 };

struct text {
    char *bytes;
    size_t size;
    int failed;
};

int job_can_hold_source(const struct request *request)
{
    return request->file_count == 0 && request->source.size <= SOURCE_MAX && request->extension[0] != '\0';
}

int job_can_hold_command(const struct request *request)
{
    size_t size = 0;
    for (size_t i = 0; i < request->command.count; i++)
        size += strlen(request->command.list[i]) + 1;
    return size <= COMMAND_MAX;
}

static void add(struct text *text, const void *bytes, size_t size)
{
    char *more = size == 0 ? NULL : realloc(text->bytes, text->size + size);
    if (more == NULL) {
        text->failed |= size > 0;
        return;
    }
    memcpy(more + text->size, bytes, size);
    text->bytes = more;
    text->size += size;
}

static void add_word(struct text *text, const char *word) { add(text, word, strlen(word) + 1); }

static void add_number(struct text *text, long long number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", number);
    add_word(text, digits);
}

static void add_limit(struct text *text, int resource, rlim_t wanted)
{
    struct rlimit now;
    add_number(text, (long long)(getrlimit(resource, &now) == 0 && now.rlim_max < wanted ? now.rlim_max : wanted));
}

static void add_environment(struct text *text, const struct request *request, const char *directory)
{
    char **environment = environment_of(request, directory);
    size_t count = 0;
    text->failed |= environment == NULL;
    while (environment != NULL && environment[count] != NULL)
        count++;
    add_number(text, (long long)count);
    for (size_t i = 0; i < count; i++)
        add_word(text, environment[i]);
    free(environment);
}

static struct text describe(const struct child *child, int with_source)
{
    const struct request *request = child->request;
    struct paths paths = request_paths(request);
    rlim_t cpu_seconds = request_cpu_seconds(request);
    struct text text = {NULL, 0, 0};
    size_t server_words = 0;
    add_number(&text, with_source ? (long long)request->source.size : -1);
    add_number(&text, child->uid);
    add_number(&text, (long long)cpu_seconds);
    add_number(&text, (long long)cpu_seconds + 1);
    add_limit(&text, RLIMIT_NPROC, request->processes);
    add_limit(&text, RLIMIT_NOFILE, request->open_files);
    add_limit(&text, RLIMIT_FSIZE, request->file_bytes);
    add_word(&text, paths.program);
    add_word(&text, paths.directory);
    add_environment(&text, request, paths.directory);
    for (size_t i = 0; i < request->command.count && server_words == 0; i++)
        if (strcmp(request->command.list[i], paths.program) == 0)
            server_words = i + 1;
    for (size_t i = server_words; i < request->command.count; i++)
        add_word(&text, request->command.list[i]);
    if (with_source)
        add(&text, request->source.bytes, request->source.size);
    return text;
}

static int write_all(int fd, const struct text *text)
{
    for (size_t written = 0; written < text->size;) {
        ssize_t more = write(fd, text->bytes + written, text->size - written);
        if (more < 0)
            return 0;
        written += (size_t)more;
    }
    return 1;
}

int job_send(const struct child *child, int with_source)
{
    int fds[JOB_FDS] = {child->in, child->out, child->err, child->report};
    union {
        struct cmsghdr head;
        char bytes[CMSG_SPACE(sizeof fds)];
    } control = {.head = {.cmsg_len = CMSG_LEN(sizeof fds), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS}};
    struct text text = describe(child, with_source);
    if (child->on_standby)
        add(&text, ".", 1);
    struct iovec vector = {text.bytes, text.size};
    struct msghdr message = {.msg_iov = &vector, .msg_iovlen = 1, .msg_control = &control,
                             .msg_controllen = sizeof control};
    memcpy(CMSG_DATA(&control.head), fds, sizeof fds);
    int sent = !text.failed
               && (child->on_standby ? write_all(child->jobs, &text)
                                     : sendmsg(child->jobs, &message, MSG_NOSIGNAL | MSG_DONTWAIT) >= 0);
    free(text.bytes);
    return sent ? 0 : -1;
}
