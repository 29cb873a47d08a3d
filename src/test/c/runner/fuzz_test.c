/*
 * A small fuzzer for machines without libFuzzer: mutates good frames for FUZZ_SECONDS (10). FUZZ_SEED repeats a run.
 */
#include "check.h"

#include "base.h"
#include "fields.h"
#include "frame.h"
#include "fuzz_target.h"

#include <stdio.h>
#include <stdlib.h>

enum { INPUT_MAX = 4096, SEEDS = 5, MUTATIONS = 8, ROUNDS_BETWEEN_LOOKS = 256 };

struct input {
    uint8_t bytes[INPUT_MAX];
    size_t size;
};

static uint64_t state;

/* xorshift64*: the same seed gives the same inputs on every machine. */
static size_t below(size_t limit)
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (size_t)((state * 0x2545f4914f6cdd1dULL >> 33) % limit);
}

static void add_frame(struct input *input, uint8_t type, const void *payload, size_t size)
{
    uint8_t *at = input->bytes + input->size;
    CHECK(input->size + size + 9 <= INPUT_MAX);
    put_u32(at, (uint32_t)size + FRAME_HEAD);
    at[4] = type;
    put_u32(at + 5, 1);
    if (size > 0)
        memcpy(at + 9, payload, size);
    input->size += size + 9;
}

static void make_seeds(struct input seeds[SEEDS])
{
    struct fields fields = fields_without(0);
    add_frame(&seeds[0], 'R', fields.bytes, fields.size);
    fields_text(&fields, 5, "input");
    fields_file(&fields, "a/b/c", "content");
    fields_text(&fields, 7, "cc");
    fields_text(&fields, 9, "A=1");
    fields_u32(&fields, 17, 1000);
    add_frame(&seeds[1], 'R', fields.bytes, fields.size);
    add_frame(&seeds[1], 'K', NULL, 0);
    add_frame(&seeds[1], 'P', "ping", 4);
    for (int i = 0; i < 20; i++)
        fields_file(&fields, "x/y", "");
    add_frame(&seeds[2], 'R', fields.bytes, fields.size);
    add_frame(&seeds[3], 'P', NULL, 0);
    add_frame(&seeds[3], 'R', fields.bytes, 30);
    fields_drop(&fields);
    fields = (struct fields){0};
    fields_text(&fields, 8, "interpreter");
    fields_text(&fields, 8, "/place");
    fields_text(&fields, 18, "/place");
    fields_text(&fields, 19, "HOOK=script");
    fields_u32(&fields, 20, 4);
    add_frame(&seeds[4], 'S', fields.bytes, fields.size);
    fields_drop(&fields);
}

static void insert(struct input *input, size_t at, const uint8_t *bytes, size_t size)
{
    if (input->size + size > INPUT_MAX)
        return;
    memmove(input->bytes + at + size, input->bytes + at, input->size - at);
    memcpy(input->bytes + at, bytes, size);
    input->size += size;
}

static void mutate(struct input *input)
{
    static const uint8_t edges[] = {0, 1, 5, 6, 8, 17, 18, 0x7f, 0x80, 0xff, '.', '/', '='};
    uint8_t copy[64];
    size_t at = below(input->size), size = 1 + below(sizeof copy);
    size = size < input->size - at ? size : input->size - at;
    switch (below(7)) {
    case 0: input->bytes[at] ^= (uint8_t)(1U << below(8)); break;
    case 1: input->bytes[at] = (uint8_t)below(256); break;
    case 2: input->bytes[at] = edges[below(sizeof edges)]; break;
    case 3:
        if (size < input->size) {
            memmove(input->bytes + at, input->bytes + at + size, input->size - at - size);
            input->size -= size;
        }
        break;
    case 4:
        memcpy(copy, input->bytes + at, size);
        insert(input, below(input->size + 1), copy, size);
        break;
    case 5: input->size = at + 1; break;
    default:
        if (at + 4 <= input->size)
            put_u32(input->bytes + at, get_u32(input->bytes + at) + (uint32_t)below(5) - 2);
    }
}

/* Most faults hide behind a frame that is whole: makes the first length fit what is there. */
static void mend_length(struct input *input)
{
    if (input->size >= 9)
        put_u32(input->bytes, (uint32_t)input->size - FRAME_LENGTH);
}

static unsigned long long setting(const char *name, unsigned long long standard)
{
    const char *value = getenv(name);
    return value == NULL || *value == '\0' ? standard : strtoull(value, NULL, 10);
}

static void anyBytesAreParsedSafely(void)
{
    static struct input seeds[SEEDS], input;
    unsigned long long seed = setting("FUZZ_SEED", (unsigned long long)now_us() | 1), inputs = 0;
    int64_t until = now_us() + (int64_t)setting("FUZZ_SECONDS", 10) * 1000000;
    make_seeds(seeds);
    printf("  fuzzing with FUZZ_SEED=%llu\n", seed);
    fflush(stdout);
    state = seed | 1;
    do {
        for (int i = 0; i < ROUNDS_BETWEEN_LOOKS; i++, inputs++) {
            input = seeds[below(SEEDS)];
            for (size_t count = 1 + below(MUTATIONS); count > 0; count--)
                mutate(&input);
            if (below(4) != 0)
                mend_length(&input);
            LLVMFuzzerTestOneInput(input.bytes, input.size);
        }
    } while (now_us() < until);
    printf("  %llu inputs\n", inputs);
}

const struct test fuzz_tests[] = {
    {"anyBytesAreParsedSafely", anyBytesAreParsedSafely, 24 * 60 * 60},
    {NULL, NULL, 0},
};
