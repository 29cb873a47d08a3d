/*
 * The fuzzed function.
 */
#ifndef RUNNER_FUZZ_TARGET_H
#define RUNNER_FUZZ_TARGET_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
