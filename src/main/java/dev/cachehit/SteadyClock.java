package dev.cachehit;

import java.time.Instant;
import java.time.InstantSource;

/**
 * For how long things last: goes on evenly from when it was made, whatever is done to the machine's clock meanwhile. Its
 * instants are no time of day.
 */
public final class SteadyClock implements InstantSource {
    private final Instant start = Instant.now();
    private final long from = System.nanoTime();

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - from);
    }
}
