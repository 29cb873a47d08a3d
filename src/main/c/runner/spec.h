/*
 * What an S frame says of the runs for which an interpreter is kept ready, held against a run.
 */
#ifndef RUNNER_SPEC_H
#define RUNNER_SPEC_H

#include "request.h"

/* Whether the run's command and environment are those of the spec, and its source cannot be told from another's by them. */
int spec_covers(const struct request *spec, const struct request *run);

/* Whether it has the spec's limits, which an interpreter on standby has already. */
int spec_has_limits_of(const struct request *spec, const struct request *run);

#endif
