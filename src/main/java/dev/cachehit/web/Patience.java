package dev.cachehit.web;

import dev.cachehit.config.ConnectionSettings;
import java.time.Duration;

/**
 * For how long a client may keep one direction of a request waiting: for a while, and for longer the more it moves. Not
 * thread-safe.
 */
final class Patience {
    private final long nanos;
    private final long nanosForByte;
    private long used;
    private long moved;

    Patience(ConnectionSettings settings) {
        this.nanos = settings.patience().toNanos();
        this.nanosForByte = Duration.ofSeconds(1).toNanos() / settings.slowest();
    }

    /** For the next so many bytes. What was moved fast is no credit for standing still. */
    Duration left(long bytes) {
        long all = nanos + (moved + bytes) * nanosForByte - used;
        return Duration.ofNanos(Math.max(0, Math.min(all, nanos + bytes * nanosForByte)));
    }

    /** So many bytes have been waited for. */
    void took(long bytes, long waitedNanos) {
        moved += bytes;
        used += waitedNanos;
    }

    /** Whether nothing was moved yet. */
    boolean isUntouched() {
        return moved == 0;
    }
}
