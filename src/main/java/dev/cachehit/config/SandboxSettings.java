package dev.cachehit.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How programs are run, for all languages together.
 *
 * @param instance name that marks this service's containers and images; two services on one engine need two names
 * @param runner the runner's binary, which is built into every language's image
 * @param runsAtOnce programs that run at the same time in one container
 * @param line runs that may wait for a place, for each language
 * @param maxWait longest time that a run waits for a place
 * @param idleTimeout time without a run after which a container is removed
 * @param idleCheckInterval time between two looks for idle containers
 * @param warmUp whether a fresh container runs its language's example before anyone asks, so that the first run finds
 *     the interpreter in memory
 */
public record SandboxSettings(
        String instance,
        Path runner,
        int runsAtOnce,
        int line,
        Duration maxWait,
        Duration idleTimeout,
        Duration idleCheckInterval,
        boolean warmUp) {}
