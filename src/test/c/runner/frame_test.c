/*
 * The frame parser.
 */
#include "check.h"

#include "base.h"
#include "frame.h"

#include <stdlib.h>

static size_t put_frame(uint8_t *at, uint8_t type, uint32_t run, const char *payload)
{
    size_t size = strlen(payload);
    put_u32(at, (uint32_t)size + FRAME_HEAD);
    at[4] = type;
    put_u32(at + 5, run);
    memcpy(at + 9, payload, size);
    return size + 9;
}

static void expect(const struct frame *frame, uint8_t type, uint32_t run, const char *payload)
{
    CHECK_EQUAL(type, frame->type);
    CHECK_EQUAL(run, frame->run);
    CHECK_EQUAL(strlen(payload), frame->size);
    CHECK(memcmp(payload, frame->payload, frame->size) == 0);
    free(frame->payload);
}

static void framesComeWholeFromPiecesOfAnySize(void)
{
    uint8_t bytes[100];
    size_t size = put_frame(bytes, 'R', 7, "first");
    size += put_frame(bytes + size, 'K', 0xfffffffe, "");
    size += put_frame(bytes + size, 'P', 9, "third one");
    for (size_t piece = 1; piece <= size; piece++) {
        struct frame_reader reader = {0};
        struct frame frames[3];
        int taken = 0;
        for (size_t at = 0; at < size; at += piece) {
            const uint8_t *data = bytes + at;
            size_t left = size - at < piece ? size - at : piece;
            while (frame_take(&reader, &data, &left, &frames[taken < 3 ? taken : 2]) == FRAME_TAKEN)
                taken++;
            CHECK_EQUAL(0, left);
        }
        CHECK_EQUAL(3, taken);
        CHECK(!frame_pending(&reader));
        expect(&frames[0], 'R', 7, "first");
        expect(&frames[1], 'K', 0xfffffffe, "");
        expect(&frames[2], 'P', 9, "third one");
    }
}

static enum frame_result take_header(uint32_t length, uint8_t type)
{
    uint8_t bytes[9] = {0};
    struct frame_reader reader = {0};
    struct frame frame = {0};
    const uint8_t *data = bytes;
    size_t size = sizeof bytes;
    put_u32(bytes, length);
    bytes[4] = type;
    enum frame_result result = frame_take(&reader, &data, &size, &frame);
    if (result == FRAME_TAKEN)
        free(frame.payload);
    frame_drop(&reader);
    return result;
}

static void framesThatBreakTheRulesBreakTheStream(void)
{
    CHECK_EQUAL(FRAME_BROKEN, take_header(0, 'R'));
    CHECK_EQUAL(FRAME_BROKEN, take_header(4, 'R'));
    CHECK_EQUAL(FRAME_TAKEN, take_header(5, 'R'));
    CHECK_EQUAL(FRAME_NONE, take_header(8 * 1024 * 1024, 'z'));
    CHECK_EQUAL(FRAME_BROKEN, take_header(8 * 1024 * 1024 + 1, 'R'));
    CHECK_EQUAL(FRAME_BROKEN, take_header(0xffffffff, 'R'));
    CHECK_EQUAL(FRAME_BROKEN, take_header(5, 0));
    CHECK_EQUAL(FRAME_BROKEN, take_header(5, '0'));
    CHECK_EQUAL(FRAME_BROKEN, take_header(5, '@'));
    CHECK_EQUAL(FRAME_BROKEN, take_header(5, '['));
    CHECK_EQUAL(FRAME_BROKEN, take_header(5, 0xff));
}

static void anUnfinishedFrameIsSeen(void)
{
    uint8_t bytes[20];
    struct frame_reader reader = {0};
    struct frame frame;
    const uint8_t *data = bytes;
    size_t size = put_frame(bytes, 'R', 1, "abc") - 1;
    CHECK(!frame_pending(&reader));
    CHECK_EQUAL(FRAME_NONE, frame_take(&reader, &data, &size, &frame));
    CHECK(frame_pending(&reader));
    frame_drop(&reader);
    CHECK(!frame_pending(&reader));
}

const struct test frame_tests[] = {
    {"framesComeWholeFromPiecesOfAnySize", framesComeWholeFromPiecesOfAnySize, 0},
    {"framesThatBreakTheRulesBreakTheStream", framesThatBreakTheRulesBreakTheStream, 0},
    {"anUnfinishedFrameIsSeen", anUnfinishedFrameIsSeen, 0},
    {NULL, NULL, 0},
};
