/*
 * What /proc tells about processes. Owners are read from the text of status: the owner of the directory changes with
 * the process's dumpable flag, which a program can set.
 */
#ifndef RUNNER_PROC_H
#define RUNNER_PROC_H

#include <stdint.h>
#include <sys/types.h>

struct process {
    uid_t uid;            /* real uid */
    uint64_t own_bytes;   /* resident memory that is not file pages */
    uint64_t file_bytes;  /* resident file pages, shared with whoever maps the same file */
};

/* 0, or -1 when there is no such process any more. A zombie has an owner and no memory. */
int proc_read(pid_t pid, struct process *process);

/* CPU time of the process and of the children it has waited for, in microseconds; 0 when it is gone. */
uint64_t proc_cpu_us(pid_t pid);

/* Calls visit with every process id until it returns nonzero, and returns that; -1 when /proc cannot be read. */
int proc_each_id(int (*visit)(pid_t pid, void *context), void *context);

/* The same with what is told about each. */
int proc_each(int (*visit)(pid_t pid, const struct process *process, void *context), void *context);

#endif
