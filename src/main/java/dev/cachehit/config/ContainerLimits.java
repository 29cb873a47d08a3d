package dev.cachehit.config;

/**
 * Limits of a language's container, shared by the runs in it.
 *
 * @param cpus cores, such as 0.5
 * @param memory bytes, swap included
 * @param tmpSize bytes of {@code /tmp}
 * @param shmSize bytes of {@code /dev/shm}
 */
public record ContainerLimits(double cpus, long memory, long tmpSize, long shmSize) {}
