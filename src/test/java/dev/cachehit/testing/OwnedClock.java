package dev.cachehit.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that the test moves. */
public final class OwnedClock implements InstantSource {
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves on. */
    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }
}
