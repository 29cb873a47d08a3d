package dev.cachehit.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits, within a bound, for something to become true. */
public final class Await {
    private static final long LOOK_MILLIS = 20;

    private Await() {}

    /** Looks until the condition holds; fails when the bound is over. */
    public static void until(String what, Duration bound, BooleanSupplier condition) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("not within " + bound.toMillis() + " ms: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
