/*
 * Building R frames.
 */
#include "fields.h"

#include "base.h"
#include "check.h"

#include <stdlib.h>

void fields_add(struct fields *fields, uint8_t tag, const void *value, size_t size)
{
    if (fields->bytes == NULL)
        fields->bytes = malloc(FIELDS_MAX);
    CHECK(fields->bytes != NULL && fields->size + size + 5 <= FIELDS_MAX);
    uint8_t *at = fields->bytes + fields->size;
    at[0] = tag;
    put_u32(at + 1, (uint32_t)size);
    if (size > 0)
        memcpy(at + 5, value, size);
    fields->size += size + 5;
}

void fields_text(struct fields *fields, uint8_t tag, const char *value) { fields_add(fields, tag, value, strlen(value)); }

void fields_u32(struct fields *fields, uint8_t tag, uint32_t value)
{
    uint8_t bytes[4];
    put_u32(bytes, value);
    fields_add(fields, tag, bytes, sizeof bytes);
}

void fields_u64(struct fields *fields, uint8_t tag, uint64_t value)
{
    uint8_t bytes[8];
    put_u64(bytes, value);
    fields_add(fields, tag, bytes, sizeof bytes);
}

void fields_file(struct fields *fields, const char *path, const char *content)
{
    uint8_t bytes[4096];
    size_t length = strlen(path), size = strlen(content);
    CHECK(2 + length + size <= sizeof bytes);
    bytes[0] = (uint8_t)(length >> 8);
    bytes[1] = (uint8_t)length;
    memcpy(bytes + 2, path, length);
    memcpy(bytes + 2 + length, content, size);
    fields_add(fields, 6, bytes, 2 + length + size);
}

struct fields fields_without(uint8_t tag)
{
    struct fields all = {0}, some = {0};
    fields_u32(&all, 1, 1);
    fields_text(&all, 2, "n");
    fields_text(&all, 3, ".x");
    fields_text(&all, 4, "src");
    fields_text(&all, 8, "prog");
    fields_text(&all, 8, "arg");
    fields_u32(&all, 10, 1000);
    fields_u32(&all, 11, 2000);
    fields_u64(&all, 12, 1ULL << 33);
    fields_u32(&all, 13, 64);
    fields_u32(&all, 14, 256);
    fields_u64(&all, 15, 1 << 20);
    fields_u32(&all, 16, 10240);
    for (size_t at = 0; at < all.size; at += 5 + get_u32(all.bytes + at + 1))
        if (all.bytes[at] != tag)
            fields_add(&some, all.bytes[at], all.bytes + at + 5, get_u32(all.bytes + at + 1));
    fields_drop(&all);
    return some;
}

void fields_drop(struct fields *fields)
{
    free(fields->bytes);
    fields->bytes = NULL;
    fields->size = 0;
}
