/*
 * Feeds any bytes to the frame parser, in pieces, and what it takes for R and S frames to the request parser, and then uses
 * everything that a request points to. Has libFuzzer's signature, and is called by fuzz_test.c as well.
 */
#include "fuzz_target.h"

#include "frame.h"
#include "request.h"

#include <stdlib.h>
#include <string.h>

static volatile size_t used;

static void use(const uint8_t *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        used += bytes[i];
}

static void use_strings(const struct strings *strings)
{
    for (size_t i = 0; i < strings->count; i++)
        used += strlen(strings->list[i]);
    if (strings->list[strings->count] != NULL)
        abort();
}

static void use_request(uint8_t *payload, size_t size)
{
    struct request request;
    if (request_parse(&request, payload, size, 4) != NULL)
        return;
    if (request.slot >= 4 || request.command.count == 0)
        abort();
    used += strlen(request.name) + strlen(request.extension);
    use(request.source.bytes, request.source.size);
    use(request.input.bytes, request.input.size);
    for (size_t i = 0; i < request.file_count; i++) {
        use(request.files[i].content.bytes, request.files[i].content.size);
        if (!request_path_is_good(request.files[i].path))
            abort();
    }
    use_strings(&request.compile);
    use_strings(&request.command);
    use_strings(&request.environment);
    request_drop(&request);
}

static void use_server(uint8_t *payload, size_t size)
{
    struct request spec;
    if (request_parse_server(&spec, payload, size) != NULL)
        return;
    if (spec.command.count == 0 || spec.placeholder[0] != '/' || spec.ahead == 0)
        abort();
    used += strlen(spec.placeholder);
    use_strings(&spec.command);
    use_strings(&spec.environment);
    use_strings(&spec.hook);
    request_drop(&spec);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct frame_reader reader = {0};
    size_t piece = size > 0 ? 1 + data[size - 1] : 1;
    enum frame_result result = FRAME_NONE;
    while (size > 0 && result != FRAME_BROKEN) {
        size_t left = size < piece ? size : piece;
        struct frame frame;
        size -= left;
        while ((result = frame_take(&reader, &data, &left, &frame)) == FRAME_TAKEN) {
            if (frame.type == 'R') {
                use_request(frame.payload, frame.size);
            } else if (frame.type == 'S') {
                use_server(frame.payload, frame.size);
            } else {
                use(frame.payload, frame.size);
                free(frame.payload);
            }
        }
    }
    frame_drop(&reader);
    return 0;
}
