package dev.cachehit.sandbox;

import java.time.Duration;

/**
 * What a run left behind.
 *
 * @param stdout standard output, with a note at its end where it was cut
 * @param stderr standard error, likewise
 * @param stdoutTruncated whether standard output was cut
 * @param stderrTruncated whether standard error was cut
 * @param wallTime from the program's start to its end
 * @param cpuTime user and system time of all its processes
 * @param peakMemory resident bytes at the peak
 * @param queueTime how long the run waited for a place
 * @param filePath where the program saw itself
 * @param containerId short id of the container
 * @param compiled false when it was the compile step that ended so
 */
public record Report(
        String stdout,
        String stderr,
        boolean stdoutTruncated,
        boolean stderrTruncated,
        Duration wallTime,
        Duration cpuTime,
        long peakMemory,
        Duration queueTime,
        String filePath,
        String containerId,
        boolean compiled) {}
