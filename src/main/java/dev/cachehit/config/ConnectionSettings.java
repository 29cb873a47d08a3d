package dev.cachehit.config;

import java.time.Duration;

/**
 * How much of the service a client may hold, and for how long it is waited for.
 *
 * @param max connections at the same time
 * @param bodies bytes that the bodies of all requests may take in memory together
 * @param idleTimeout for which a connection is kept without a request
 * @param headTimeout from the first byte of a request to the end of its head
 * @param patience for which a client may keep the service waiting with a body, or with taking an answer
 * @param slowest bytes a second that a client has to move, for each of which there is more time than that
 */
public record ConnectionSettings(
        int max, long bodies, Duration idleTimeout, Duration headTimeout, Duration patience, int slowest) {}
