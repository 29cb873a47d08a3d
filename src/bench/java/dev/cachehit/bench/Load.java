package dev.cachehit.bench;

import java.time.Duration;

/**
 * How hard is pushed.
 *
 * @param clients that each start the next run when the last has ended
 * @param pause between a client's runs; with one, a run finds the container's CPU quota untouched, as a person's does
 */
public record Load(int clients, Duration pause) {
    public String label() {
        return pause.isZero() ? String.valueOf(clients) : clients + ", pausing";
    }
}
