/*
 * What every part of the runner uses: the clock, big-endian integers, messages to the operator.
 */
#ifndef RUNNER_BASE_H
#define RUNNER_BASE_H

#include <stdint.h>

/* Exit codes of the runner itself. */
enum { EXIT_DONE = 0, EXIT_PROTOCOL = 2, EXIT_FAULT = 3 };

enum { NO_FD = -1 };

/* Microseconds of CLOCK_MONOTONIC. */
int64_t now_us(void);

/* The pause before what has failed is tried again, after the one before it, 0 at first: from 0.1 s, doubled, to 30 s. */
int64_t longer_pause_us(int64_t pause_us);

/* One line on standard error. Never blocks and never fails. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The same, then exits with the code, which ends the container. */
_Noreturn void die(int code, const char *format, ...) __attribute__((format(printf, 2, 3)));

static inline uint16_t get_u16(const uint8_t *at) { return (uint16_t)((at[0] << 8) | at[1]); }

static inline uint32_t get_u32(const uint8_t *at)
{
    return ((uint32_t)at[0] << 24) | ((uint32_t)at[1] << 16) | ((uint32_t)at[2] << 8) | at[3];
}

static inline uint64_t get_u64(const uint8_t *at) { return ((uint64_t)get_u32(at) << 32) | get_u32(at + 4); }

static inline void put_u32(uint8_t *at, uint32_t value)
{
    at[0] = (uint8_t)(value >> 24);
    at[1] = (uint8_t)(value >> 16);
    at[2] = (uint8_t)(value >> 8);
    at[3] = (uint8_t)value;
}

static inline void put_u64(uint8_t *at, uint64_t value)
{
    put_u32(at, (uint32_t)(value >> 32));
    put_u32(at + 4, (uint32_t)value);
}

#endif
