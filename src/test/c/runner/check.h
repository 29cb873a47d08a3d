/*
 * A small test harness. Every test runs in a process of its own, so that one that crashes or hangs fails alone.
 */
#ifndef RUNNER_CHECK_H
#define RUNNER_CHECK_H

#include <string.h>

typedef void test_body(void);

struct test {
    const char *name;
    test_body *body;
    unsigned seconds; /* it has failed when it takes longer; 0: ten */
};

/* Lists end with a test without a name. */
extern const struct test frame_tests[], request_tests[], outqueue_tests[], clean_tests[], proc_tests[], fuzz_tests[];
extern const struct test run_tests[], limit_tests[], frames_on_the_wire_tests[], isolation_tests[], server_tests[], measured_tests[];

/* Fails the test and ends it, with the place. */
__attribute__((__noreturn__, format(printf, 3, 4))) void fail(const char *file, int line, const char *format, ...);

#define CHECK(condition) ((condition) ? (void)0 : fail(__FILE__, __LINE__, "not true: %s", #condition))

#define CHECK_EQUAL(expected, actual)                                                                                  \
    do {                                                                                                               \
        long long expected_ = (long long)(expected), actual_ = (long long)(actual);                                    \
        if (expected_ != actual_)                                                                                      \
            fail(__FILE__, __LINE__, "%s is %lld, not %lld", #actual, actual_, expected_);                             \
    } while (0)

#define CHECK_TEXT(expected, actual)                                                                                   \
    do {                                                                                                               \
        const char *expected_ = (expected), *actual_ = (actual);                                                       \
        if (actual_ == NULL || strcmp(expected_, actual_) != 0)                                                        \
            fail(__FILE__, __LINE__, "%s is \"%s\", not \"%s\"", #actual, actual_ == NULL ? "(null)" : actual_,        \
                 expected_);                                                                                           \
    } while (0)

#endif
