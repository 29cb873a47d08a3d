/*
 * The queue of frames to the service.
 */
#include "check.h"

#include "base.h"
#include "frame.h"
#include "outqueue.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static void framesAreWrittenAsTheyAre(void)
{
    struct outqueue queue = {0};
    uint8_t bytes[64];
    int ends[2];
    CHECK(pipe(ends) == 0);
    outqueue_add(&queue, 'O', 0x01020304, "ab", 2, "cde", 3);
    outqueue_add(&queue, 'F', 5, NULL, 0, NULL, 0);
    CHECK_EQUAL(0, outqueue_flush(&queue, ends[1]));
    CHECK(outqueue_empty(&queue));
    CHECK_EQUAL(23, read(ends[0], bytes, sizeof bytes));
    CHECK(memcmp(bytes, "\0\0\0\12O\1\2\3\4abcde\0\0\0\5F\0\0\0\5", 23) == 0);
    outqueue_drop(&queue);
}

/* A reader that is slower than the writer, at random: everything comes, once, in order, and nothing blocks. */
static void aSlowReaderGetsEverythingInOrder(void)
{
    enum { FRAMES = 2000 };
    struct outqueue queue = {0};
    struct frame_reader reader = {0};
    static uint8_t payload[5000], bytes[3000];
    int ends[2];
    uint32_t sent = 0, received = 0;
    srandom(1);
    CHECK(pipe2(ends, O_NONBLOCK) == 0);
    while (received < FRAMES) {
        for (long burst = random() % 8; burst > 0 && sent < FRAMES; burst--, sent++)
            outqueue_add(&queue, 'O', sent, payload, sent % sizeof payload, NULL, 0);
        CHECK_EQUAL(0, outqueue_flush(&queue, ends[1]));
        ssize_t size = read(ends[0], bytes, 1 + (size_t)random() % sizeof bytes);
        const uint8_t *data = bytes;
        size_t left = size > 0 ? (size_t)size : 0;
        for (struct frame frame; frame_take(&reader, &data, &left, &frame) == FRAME_TAKEN; received++) {
            CHECK_EQUAL(received, frame.run);
            CHECK_EQUAL(received % sizeof payload, frame.size);
            free(frame.payload);
        }
    }
    CHECK(outqueue_empty(&queue));
    outqueue_drop(&queue);
}

static void aReaderThatIsGoneIsNoticed(void)
{
    struct outqueue queue = {0};
    int ends[2];
    signal(SIGPIPE, SIG_IGN);
    CHECK(pipe(ends) == 0);
    close(ends[0]);
    outqueue_add(&queue, 'O', 1, "x", 1, NULL, 0);
    CHECK_EQUAL(-1, outqueue_flush(&queue, ends[1]));
    outqueue_drop(&queue);
}

static void muchMemoryIsGivenBack(void)
{
    struct outqueue queue = {0};
    static uint8_t payload[1024 * 1024];
    int null = open("/dev/null", O_WRONLY);
    outqueue_add(&queue, 'O', 1, payload, sizeof payload, NULL, 0);
    CHECK_EQUAL(0, outqueue_flush(&queue, null));
    CHECK_EQUAL(0, queue.capacity);
}

const struct test outqueue_tests[] = {
    {"framesAreWrittenAsTheyAre", framesAreWrittenAsTheyAre, 0},
    {"aSlowReaderGetsEverythingInOrder", aSlowReaderGetsEverythingInOrder, 0},
    {"aReaderThatIsGoneIsNoticed", aReaderThatIsGoneIsNoticed, 0},
    {"muchMemoryIsGivenBack", muchMemoryIsGivenBack, 0},
    {NULL, NULL, 0},
};
