package dev.cachehit.config;

import java.time.Duration;

/**
 * Limits of one run.
 *
 * @param timeout wall time of the program
 * @param compileTimeout wall time of the compile step
 * @param cpuTime CPU time of one process
 * @param memory resident bytes of all processes of the run together
 * @param processes processes and threads
 * @param openFiles open files of one process
 * @param fileSize bytes of one file
 * @param output bytes of each of standard output and standard error
 */
public record RunLimits(
        Duration timeout,
        Duration compileTimeout,
        Duration cpuTime,
        long memory,
        int processes,
        int openFiles,
        long fileSize,
        int output) {

    /** The same with another limit of the output. */
    public RunLimits withOutput(int bytes) {
        return new RunLimits(timeout, compileTimeout, cpuTime, memory, processes, openFiles, fileSize, bytes);
    }
}
