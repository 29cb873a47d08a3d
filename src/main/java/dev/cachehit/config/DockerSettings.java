package dev.cachehit.config;

import java.net.URI;
import java.time.Duration;

/**
 * The Docker Engine.
 *
 * @param host {@code unix:///path/to/socket} or {@code tcp://host:port}
 * @param timeout longest time without an answer, or without progress of a pull or a build
 * @param probeInterval time between two looks whether the engine answers
 */
public record DockerSettings(URI host, Duration timeout, Duration probeInterval) {}
