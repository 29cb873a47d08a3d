/*
 * The parser of R frames.
 */
#include "check.h"

#include "fields.h"
#include "request.h"

#include <stdlib.h>

/* Parses a copy of exactly the size that frame_take gives, so that the sanitizer sees every byte too far. */
static const char *parse(struct request *request, const struct fields *fields)
{
    uint8_t *payload = malloc(fields->size + 1);
    CHECK(payload != NULL);
    memcpy(payload, fields->bytes, fields->size);
    return request_parse(request, payload, fields->size, 4);
}

static void wrong(struct fields fields, const char *expected)
{
    struct request request;
    CHECK_TEXT(expected, parse(&request, &fields));
    CHECK(request.payload == NULL);
    fields_drop(&fields);
}

static void allFieldsArrive(void)
{
    struct fields fields = fields_without(0);
    struct request request;
    fields_text(&fields, 5, "in\n");
    fields_file(&fields, "a/b.txt", "content");
    fields_file(&fields, "empty", "");
    fields_text(&fields, 7, "cc");
    fields_text(&fields, 7, "");
    fields_text(&fields, 9, "A=1");
    fields_text(&fields, 9, "B=");
    fields_u32(&fields, 17, 5000);
    CHECK(parse(&request, &fields) == NULL);
    CHECK_EQUAL(1, request.slot);
    CHECK_TEXT("n", request.name);
    CHECK_TEXT(".x", request.extension);
    CHECK(request.source.size == 3 && memcmp(request.source.bytes, "src", 3) == 0);
    CHECK(request.input.size == 3 && memcmp(request.input.bytes, "in\n", 3) == 0);
    CHECK_EQUAL(2, request.file_count);
    CHECK_TEXT("a/b.txt", request.files[0].path);
    CHECK(request.files[0].content.size == 7 && memcmp(request.files[0].content.bytes, "content", 7) == 0);
    CHECK_TEXT("empty", request.files[1].path);
    CHECK_EQUAL(0, request.files[1].content.size);
    CHECK_EQUAL(2, request.compile.count);
    CHECK_TEXT("cc", request.compile.list[0]);
    CHECK_TEXT("", request.compile.list[1]);
    CHECK(request.compile.list[2] == NULL);
    CHECK_TEXT("prog", request.command.list[0]);
    CHECK_TEXT("arg", request.command.list[1]);
    CHECK(request.command.list[2] == NULL);
    CHECK_TEXT("A=1", request.environment.list[0]);
    CHECK_TEXT("B=", request.environment.list[1]);
    CHECK_EQUAL(1000, request.wall_ms);
    CHECK_EQUAL(2000, request.cpu_ms);
    CHECK_EQUAL(1LL << 33, request.memory_bytes);
    CHECK_EQUAL(64, request.processes);
    CHECK_EQUAL(256, request.open_files);
    CHECK_EQUAL(1 << 20, request.file_bytes);
    CHECK_EQUAL(10240, request.output_bytes);
    CHECK_EQUAL(5000, request.compile_wall_ms);
    request_drop(&request);
    fields_drop(&fields);
}

static void textFieldsNextToEachOtherKeepTheirEnds(void)
{
    struct fields fields = fields_without(8);
    struct request request;
    for (int i = 0; i < 1000; i++)
        fields_text(&fields, 8, i % 2 ? "odd" : "e");
    CHECK(parse(&request, &fields) == NULL);
    CHECK_EQUAL(1000, request.command.count);
    for (size_t i = 0; i < 1000; i++)
        CHECK_TEXT(i % 2 ? "odd" : "e", request.command.list[i]);
    request_drop(&request);
    fields_drop(&fields);
}

static void everyRequiredFieldIsMissed(void)
{
    wrong(fields_without(1), "field 1 (slot) is missing");
    wrong(fields_without(2), "field 2 (name) is missing");
    wrong(fields_without(3), "field 3 (extension) is missing");
    wrong(fields_without(4), "field 4 (source) is missing");
    wrong(fields_without(8), "field 8 (command) is missing");
    wrong(fields_without(10), "field 10 (wall ms) is missing");
    wrong(fields_without(11), "field 11 (CPU ms) is missing");
    wrong(fields_without(12), "field 12 (memory) is missing");
    wrong(fields_without(13), "field 13 (processes) is missing");
    wrong(fields_without(14), "field 14 (open files) is missing");
    wrong(fields_without(15), "field 15 (file bytes) is missing");
    wrong(fields_without(16), "field 16 (output bytes) is missing");
    struct fields fields = fields_without(0);
    fields_text(&fields, 7, "cc");
    wrong(fields, "field 17 (compile wall ms) is missing");
    wrong((struct fields){malloc(1), 0}, "field 1 (slot) is missing");
}

static struct fields with_text(uint8_t tag, const char *value)
{
    struct fields fields = fields_without(tag == 7 || tag == 9 ? 0 : tag);
    fields_text(&fields, tag, value);
    return fields;
}

static void badValuesAreNamed(void)
{
    const char *name = "field 2 (name) must match [A-Za-z0-9_-]{1,80}";
    const char *extension = "field 3 (extension) must match (\\.[A-Za-z0-9]{1,16})?";
    char long_name[82];
    memset(long_name, 'a', sizeof long_name);
    long_name[81] = '\0';
    wrong(with_text(2, ""), name);
    wrong(with_text(2, "a/b"), name);
    wrong(with_text(2, ".."), name);
    wrong(with_text(2, "\xc3\xa4"), name);
    wrong(with_text(2, long_name), name);
    wrong(with_text(3, "x"), extension);
    wrong(with_text(3, "."), extension);
    wrong(with_text(3, ".a/b"), extension);
    wrong(with_text(3, ".12345678901234567"), extension);
    wrong(with_text(8, ""), "field 8 (command) must name a program");
    wrong(with_text(9, "A"), "field 9 (environment) must be NAME=value");
    wrong(with_text(9, "=a"), "field 9 (environment) must be NAME=value");
    struct fields fields = fields_without(1);
    fields_u32(&fields, 1, 4);
    wrong(fields, "field 1 (slot) must be below 4");
    fields = fields_without(0);
    fields_add(&fields, 8, "a\0b", 3);
    wrong(fields, "field 8 (command) has a zero byte");
    fields = fields_without(10);
    fields_u64(&fields, 10, 1);
    wrong(fields, "field 10 (wall ms) must have 4 bytes");
    fields = fields_without(12);
    fields_u32(&fields, 12, 1);
    wrong(fields, "field 12 (memory) must have 8 bytes");
    fields = fields_without(0);
    fields_text(&fields, 3, ".y");
    wrong(fields, "field 3 (extension) is there twice");
    fields = fields_without(0);
    fields_text(&fields, 18, "");
    wrong(fields, "field 18 is not known");
    fields = fields_without(0);
    fields.size--;
    wrong(fields, "field 16 (output bytes) is cut short");
}

static void goodEdgesAreAccepted(void)
{
    static const char *const extensions[] = {"", ".a", ".0123456789abcdEF"};
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++) {
        struct fields fields = with_text(3, extensions[i]);
        struct request request;
        CHECK(parse(&request, &fields) == NULL);
        CHECK_TEXT(extensions[i], request.extension);
        request_drop(&request);
        fields_drop(&fields);
    }
}

static void pathsThatLeaveTheDirectoryAreBad(void)
{
    char part[257];
    memset(part, 'p', sizeof part);
    part[255] = '\0';
    CHECK(request_path_is_good("a"));
    CHECK(request_path_is_good(".a/..b/c..."));
    CHECK(request_path_is_good("1/2/3/4/5/6/7/8"));
    CHECK(request_path_is_good(part));
    CHECK(!request_path_is_good("1/2/3/4/5/6/7/8/9"));
    CHECK(!request_path_is_good(""));
    CHECK(!request_path_is_good("/a"));
    CHECK(!request_path_is_good("a/"));
    CHECK(!request_path_is_good("a//b"));
    CHECK(!request_path_is_good("."));
    CHECK(!request_path_is_good(".."));
    CHECK(!request_path_is_good("a/./b"));
    CHECK(!request_path_is_good("a/../b"));
    CHECK(!request_path_is_good("a/.."));
    part[255] = 'p';
    part[256] = '\0';
    CHECK(!request_path_is_good(part));
}

static void fileFieldsAreChecked(void)
{
    const char *path = "field 6 (file): the path must be relative, have no empty, \".\" or \"..\" part and at most 8 parts";
    struct fields fields = fields_without(0);
    fields_add(&fields, 6, "\0", 1);
    wrong(fields, "field 6 (file) is shorter than its path");
    fields = fields_without(0);
    fields_add(&fields, 6, "\0\5abcd", 6);
    wrong(fields, "field 6 (file) is shorter than its path");
    fields = fields_without(0);
    fields_file(&fields, "../x", "");
    wrong(fields, path);
    fields = fields_without(0);
    fields_file(&fields, "", "content");
    wrong(fields, path);
    fields = fields_without(0);
    fields_add(&fields, 6, "\0\3a\0bcontent", 12);
    wrong(fields, path);
}

const struct test request_tests[] = {
    {"allFieldsArrive", allFieldsArrive, 0},
    {"textFieldsNextToEachOtherKeepTheirEnds", textFieldsNextToEachOtherKeepTheirEnds, 0},
    {"everyRequiredFieldIsMissed", everyRequiredFieldIsMissed, 0},
    {"badValuesAreNamed", badValuesAreNamed, 0},
    {"goodEdgesAreAccepted", goodEdgesAreAccepted, 0},
    {"pathsThatLeaveTheDirectoryAreBad", pathsThatLeaveTheDirectoryAreBad, 0},
    {"fileFieldsAreChecked", fileFieldsAreChecked, 0},
    {NULL, NULL, 0},
};
