/*
 * The environment of a run's programs: the runner's own, HOME and PWD, and what the request adds. The last of a name
 * counts, in the place of the first.
 */
#ifndef RUNNER_ENVIRONMENT_H
#define RUNNER_ENVIRONMENT_H

#include "request.h"

/* A list that ends with NULL, for the caller to free as a whole; it points into the request. NULL: no memory. */
char **environment_of(const struct request *request, const char *directory);

#endif
