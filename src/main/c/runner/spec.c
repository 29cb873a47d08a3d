#include "spec.h"

#include "job.h"

#include <string.h>

static int same_strings(const struct strings *one, const struct strings *other)
{
    if (one->count != other->count)
        return 0;
    for (size_t i = 0; i < one->count; i++)
        if (strcmp(one->list[i], other->list[i]) != 0)
            return 0;
    return 1;
}

/* The words of the spec's command, with the program's path where the placeholder is. */
static int same_command(const struct request *spec, const struct request *run, const char *path)
{
    if (run->command.count < spec->command.count)
        return 0;
    for (size_t i = 0; i < spec->command.count; i++) {
        const char *expected = strcmp(spec->command.list[i], spec->placeholder) == 0 ? path : spec->command.list[i];
        if (strcmp(run->command.list[i], expected) != 0)
            return 0;
    }
    return 1;
}

int spec_covers(const struct request *spec, const struct request *run)
{
    struct paths paths = request_paths(run);
    /* An interpreter may take options from a line that begins so, when it opens the program. */
    int has_options = run->source.size >= 2 && memcmp(run->source.bytes, "#!", 2) == 0;
    return run->compile.count == 0 && !has_options && job_can_hold_command(run)
           && strlen(paths.program) == strlen(spec->placeholder) && same_command(spec, run, paths.program)
           && same_strings(&run->environment, &spec->environment);
}

int spec_has_limits_of(const struct request *spec, const struct request *run)
{
    return spec->cpu_ms == run->cpu_ms && spec->processes == run->processes && spec->open_files == run->open_files
           && spec->file_bytes == run->file_bytes;
}
