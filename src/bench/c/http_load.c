// http_load PORT CLIENTS SECONDS PAUSE_MS PATH BODY: keeps CLIENTS connections to this machine's PORT busy for SECONDS with
// POST requests, each PAUSE_MS after the answer to the one before. Prints a line for each: how long it took and how long its
// program ran, as the answer tells it, in microseconds, or `failed` for an answer that is not 200 with a hello in it. A client
// that is told to come again later does so, and its time goes on; one that was not served by the end has failed. One thread
// that waits in poll: it shares the processors with the service that it measures.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 256, LONGEST = 64 << 10 };

struct client {
    int fd; // -1 when it has to connect
    long long start; // of its run, 0 between two
    long long due; // when it sends, 0 while it waits for an answer
    size_t got;
    char answer[LONGEST + 1];
};

static struct client clients[MOST];
static char request[LONGEST];
static size_t request_size;
static int port;

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000LL + time.tv_nsec / 1000;
}

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static void send_request(struct client *client) {
    if (client->fd < 0) {
        struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        int yes = 1;
        client->fd = socket(AF_INET, SOCK_STREAM, 0);
        if (client->fd < 0 || connect(client->fd, (struct sockaddr *)&address, sizeof address) != 0) {
            fail("connect");
        }
        setsockopt(client->fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    }
    if (client->start == 0) {
        client->start = now();
    }
    client->due = 0;
    client->got = 0;
    // Smaller than any socket's buffer.
    if (write(client->fd, request, request_size) != (ssize_t)request_size) {
        fail("write");
    }
}

// The value of a header as a number; -1 when it is not there.
static long header(const char *answer, const char *end, const char *name) {
    for (const char *line = strstr(answer, "\r\n"); line != NULL && line < end; line = strstr(line + 2, "\r\n")) {
        if (strncasecmp(line + 2, name, strlen(name)) == 0) {
            return atol(line + 2 + strlen(name));
        }
    }
    return -1;
}

static void read_answer(struct client *client, long long pause) {
    ssize_t length = read(client->fd, client->answer + client->got, LONGEST - client->got);
    if (length <= 0) {
        fail("read");
    }
    client->got += (size_t)length;
    client->answer[client->got] = 0;
    char *end = strstr(client->answer, "\r\n\r\n");
    long size = end == NULL ? -1 : header(client->answer, end, "content-length:");
    if (size < 0 || client->got < (size_t)(end + 4 - client->answer) + (size_t)size) {
        return;
    }
    char *closing = strcasestr(client->answer, "\r\nconnection: close");
    if (closing != NULL && closing < end) {
        close(client->fd);
        client->fd = -1;
    }
    long later = header(client->answer, end, "retry-after:");
    int status = atoi(client->answer + strlen("HTTP/1.1 "));
    if (status == 503 && later > 0) {
        client->due = now() + later * 1000000LL;
        return;
    }
    if (status == 200 && strstr(end, "\"stdout\":\"Hello, World!\\n\"") != NULL) {
        long long took = now() - client->start;
        const char *program = strstr(end, "\"execution_time_ms\":");
        printf("%lld %.0f\n", took, program == NULL ? 0 : atof(strchr(program, ':') + 1) * 1000);
    } else {
        puts("failed");
    }
    client->start = 0;
    client->due = now() + pause;
}

int main(int argc, char **argv) {
    if (argc != 7 || atoi(argv[2]) < 1 || atoi(argv[2]) > MOST) {
        fprintf(stderr, "usage: http_load PORT CLIENTS SECONDS PAUSE_MS PATH BODY\n");
        return 2;
    }
    port = atoi(argv[1]);
    int count = atoi(argv[2]);
    long long from = now();
    long long until = from + (long long)(atof(argv[3]) * 1e6);
    long long pause = atol(argv[4]) * 1000LL;
    int written = snprintf(
            request,
            sizeof request,
            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
            argv[5],
            strlen(argv[6]),
            argv[6]);
    request_size = (size_t)written;
    for (int i = 0; i < count; i++) {
        clients[i].fd = -1;
        clients[i].due = from;
    }
    for (int running = count; running > 0;) {
        struct pollfd polls[MOST];
        long long time = now();
        long long next = time + 1000000;
        running = 0;
        for (int i = 0; i < count; i++) {
            struct client *client = &clients[i];
            if (client->due != 0 && client->start != 0 && time >= until) {
                puts("failed");
                client->start = 0;
            }
            if (client->due != 0 && client->due <= time && time < until) {
                send_request(client);
            }
            if (client->due > time && client->due < next) {
                next = client->due;
            }
            polls[i] = (struct pollfd){client->due == 0 ? client->fd : -1, POLLIN, 0};
            running += client->start != 0 || time < until;
        }
        if (running > 0 && poll(polls, (nfds_t)count, (int)((next - time + 999) / 1000)) < 0) {
            fail("poll");
        }
        for (int i = 0; i < count; i++) {
            if (polls[i].revents != 0) {
                read_answer(&clients[i], pause);
            }
        }
    }
    return 0;
}
