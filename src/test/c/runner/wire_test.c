/*
 * The protocol on the wire: good and bad frames, and the end of the service.
 */
#include "box.h"
#include "check.h"

#include "base.h"

#include <signal.h>
#include <stdlib.h>

static void expect_refusal(uint32_t run, const char *message)
{
    const struct result *result = box_wait(run);
    CHECK_EQUAL(REFUSED, result->kind);
    CHECK_TEXT(message, result->message);
    CHECK_EQUAL(NOT_FREED, result->freed);
}

static void senselessFramesAreRefusedAndTheStreamGoesOn(void)
{
    box_start();
    struct fields fields = box_shell(0, "true");
    fields_text(&fields, 99, "?");
    expect_refusal(box_send(fields), "field 99 is not known");
    expect_refusal(box_send(fields_without(2)), "field 2 (name) is missing");
    expect_refusal(box_send(box_shell(SLOTS, "true")), "field 1 (slot) must be below 4");
    uint32_t run = box_send(box_program(0, "rest"));
    expect_refusal(box_send(box_shell(0, "true")), "slot in use");
    struct fields again = box_shell(1, "true");
    box_send_frame('R', run, again.bytes, again.size);
    fields_drop(&again);
    expect_refusal(run, "run id in use");
    box_send_frame('K', 1000, NULL, 0);
    box_send_frame('K', 0, "payload", 7);
    box_expect_pong("still here");
    box_expect_pong("");
    box_end();
}

static void framesMayComeByteByByteAndManyAtOnce(void)
{
    uint8_t bytes[200];
    size_t size = 0;
    box_start();
    for (int i = 0; i < 5; i++) {
        put_u32(bytes + size, 6);
        bytes[size + 4] = 'P';
        put_u32(bytes + size + 5, 0);
        bytes[size + 9] = (uint8_t)('a' + i);
        size += 10;
    }
    for (size_t i = 0; i < size; i++)
        box_send_bytes(bytes + i, 1);
    box_expect_pong("between");
    box_send_bytes(bytes, size);
    box_expect_pong("after");
    CHECK_EQUAL(12, box_pongs());
    box_expect_unharmed(0);
    box_end();
}

static void expect_protocol_error(const void *bytes, size_t size)
{
    box_send_bytes(bytes, size);
    CHECK_EQUAL(2, box_exit_code());
    CHECK_TEXT("runner: a frame breaks the rules of the protocol; the stream cannot be followed any further\n",
               box_diagnostics());
}

static void aFrameTooShortEndsTheRunner(void)
{
    box_start();
    box_send(box_program(0, "rest"));
    expect_protocol_error("\0\0\0\4K\0\0\0\1", 9);
}

static void aFrameTooLongEndsTheRunner(void)
{
    box_start();
    expect_protocol_error("\0\200\0\1R\0\0\0\1", 9);
}

static void aTypeThatIsNoLetterEndsTheRunner(void)
{
    box_start();
    expect_protocol_error("\0\0\0\5\0\0\0\0\1", 9);
}

static void theLargestFrameIsTaken(void)
{
    char *source = calloc(1, 5 << 20);
    box_start();
    struct fields fields = box_shell(0, "wc -c < $(ls)");
    fields_add(&fields, 5, source, 5 << 20);
    free(source);
    const struct result *result = box_run(fields);
    CHECK_TEXT("10\n", result->out);
    box_end();
}

static void theEndOfTheServiceEndsEverything(void)
{
    box_start();
    uint32_t run = box_send(box_program(0, "half"));
    box_send(box_program(1, "stubborn"));
    box_send(box_program(2, "bomb"));
    box_wait_for_output(run, 4);
    box_end();
    CHECK(kill(box_runner(), 0) != 0);
}

static void theEndInTheMiddleOfAFrameIsSaid(void)
{
    box_start();
    box_send_bytes("\0\0\0\20R\0\0", 7);
    box_close_input();
    CHECK_EQUAL(0, box_exit_code());
    CHECK_TEXT("runner: the service has gone in the middle of a frame\n", box_diagnostics());
}

static void aSignalFromOutsideEndsEverything(void)
{
    box_start();
    uint32_t run = box_send(box_program(0, "half"));
    box_wait_for_output(run, 4);
    CHECK(kill(box_runner(), SIGTERM) == 0);
    CHECK_EQUAL(0, box_exit_code());
}

const struct test frames_on_the_wire_tests[] = {
    {"senselessFramesAreRefusedAndTheStreamGoesOn", senselessFramesAreRefusedAndTheStreamGoesOn, 0},
    {"framesMayComeByteByByteAndManyAtOnce", framesMayComeByteByByteAndManyAtOnce, 0},
    {"aFrameTooShortEndsTheRunner", aFrameTooShortEndsTheRunner, 0},
    {"aFrameTooLongEndsTheRunner", aFrameTooLongEndsTheRunner, 0},
    {"aTypeThatIsNoLetterEndsTheRunner", aTypeThatIsNoLetterEndsTheRunner, 0},
    {"theLargestFrameIsTaken", theLargestFrameIsTaken, 0},
    {"theEndOfTheServiceEndsEverything", theEndOfTheServiceEndsEverything, 0},
    {"theEndInTheMiddleOfAFrameIsSaid", theEndInTheMiddleOfAFrameIsSaid, 0},
    {"aSignalFromOutsideEndsEverything", aSignalFromOutsideEndsEverything, 0},
    {NULL, NULL, 0},
};
