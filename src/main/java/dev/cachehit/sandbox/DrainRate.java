package dev.cachehit.sandbox;

import java.time.Duration;
import java.util.OptionalLong;

/** How fast a line gets shorter: the mean time between two who left it for a place, recent ones counting most. */
final class DrainRate {
    private static final double NEWEST = 0.1;

    private OptionalLong last = OptionalLong.empty();
    private double mean;

    /** One left the line for a place. */
    void took(long nanoTime) {
        if (last.isPresent()) {
            double time = nanoTime - last.getAsLong();
            mean = mean == 0 ? time : mean + NEWEST * (time - mean);
        }
        last = OptionalLong.of(nanoTime);
    }

    /** Nobody waits: the time until the next one leaves the line tells nothing. */
    void pause() {
        last = OptionalLong.empty();
    }

    /** The time in which so many leave the line; zero while that is not known. */
    Duration time(int count) {
        return Duration.ofNanos((long) (mean * count));
    }
}
