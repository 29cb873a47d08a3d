/*
 * Builds the payload of an R frame for tests.
 */
#ifndef RUNNER_FIELDS_H
#define RUNNER_FIELDS_H

#include <stddef.h>
#include <stdint.h>

enum { FIELDS_MAX = 6 * 1024 * 1024 };

struct fields {
    uint8_t *bytes;
    size_t size;
};

void fields_add(struct fields *fields, uint8_t tag, const void *value, size_t size);
void fields_text(struct fields *fields, uint8_t tag, const char *value);
void fields_u32(struct fields *fields, uint8_t tag, uint32_t value);
void fields_u64(struct fields *fields, uint8_t tag, uint64_t value);
void fields_file(struct fields *fields, const char *path, const char *content);

/* A good request but for the tag left out: slot 1, name "n", ".x", source "src", command "prog" "arg". */
struct fields fields_without(uint8_t tag);

void fields_drop(struct fields *fields);

#endif
