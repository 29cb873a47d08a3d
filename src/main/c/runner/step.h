/*
 * One program of a run, the compile step or the command: its process, its pipes, its output on the way to the service.
 */
#ifndef RUNNER_STEP_H
#define RUNNER_STEP_H

#include "slot.h"

/* Starts the step, by the fork server where that can be. NULL, or why there is no process. */
const char *step_start(struct slot *slot, enum phase phase);

/* Starts a step by itself that the fork server has not started; its clock begins anew. */
const char *step_start_again(struct slot *slot);

enum step_news { NEWS_NONE, NEWS_STARTED, NEWS_NOT_STARTED, NEWS_REFUSED };

/*
 * While the slot is starting: reads on in the report. NEWS_STARTED: slot->main is the program's process. NEWS_NOT_STARTED:
 * nobody will take the job any more. NEWS_REFUSED: the report, from slot->heard on, says why it cannot be started.
 */
enum step_news step_hear(struct slot *slot);

/* Passes on what the program has written, one chunk. 1, or 0 when there is nothing more for now or for ever. */
int step_read(struct slot *slot, struct stream *stream);

/* Writes to the program what it takes of its input. */
void step_feed(struct slot *slot);

/* Reads what the pipes still hold. 1 when both have ended, 0 when somebody still has them open. */
int step_drain(struct slot *slot);

/* What the child said when it could not become the program; empty when it did. */
void step_take_report(struct slot *slot, char report[REPORT_MAX]);

void step_close(struct slot *slot);

#endif
