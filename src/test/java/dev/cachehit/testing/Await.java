package dev.cachehit.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits, within a bound, for something to become true. */
public final class Await {
    private static final long LOOK_MILLIS = 20;

    private Await() {}

    /** Looks until the condition holds; fails when the bound is over. */
    public static void until(String what, Duration bound, BooleanSupplier condition) {
        value(what, bound, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** Looks until there is a value; fails when the bound is over. */
    public static <T> T value(String what, Duration bound, Supplier<Optional<T>> source) {
        long deadline = System.nanoTime() + bound.toNanos();
        Optional<T> value = source.get();
        while (value.isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("not within " + bound.toMillis() + " ms: " + what);
            }
            pause();
            value = source.get();
        }
        return value.get();
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
