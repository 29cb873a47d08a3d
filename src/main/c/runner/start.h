/*
 * What happens once, before the event loop.
 */
#ifndef RUNNER_START_H
#define RUNNER_START_H

#include "slot.h"

/* Reads the command line, or exits with what it should be. */
void start_arguments(int argc, char **argv, struct house *house);

/* Exits with what is missing when the runner lacks a right that it needs. */
void start_checks(void);

/* Returns the descriptor that tells of SIGCHLD and SIGTERM. */
int start_descriptors_and_signals(void);

struct slot *start_slots(const struct house *house);

#endif
