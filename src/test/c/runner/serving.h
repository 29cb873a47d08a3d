/*
 * A fork server and an interpreter on standby for tests, in the place of an interpreter's: `program serve PATH ARGUMENT...`.
 */
#ifndef RUNNER_SERVING_H
#define RUNNER_SERVING_H

/*
 * Started by a runner, it forks children for jobs, or waits for one job; SERVING in its environment says how well. The program that it stands
 * for prints how it came to be, its uid and its arguments, and then does what the first argument says.
 */
int serving(int argc, char **argv);

#endif
