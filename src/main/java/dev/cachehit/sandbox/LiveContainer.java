package dev.cachehit.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/** A running container, the connection to its runner, and its slots. Thread-safe. */
final class LiveContainer {
    private final Engine.Started started;
    private final RunnerConnection connection;
    private final Deque<Integer> freeSlots = new ArrayDeque<>();
    private final int slots;
    private final Watcher watcher;
    private boolean retired;
    private int runsLeft;

    /**
     * A container with all its slots free.
     *
     * @param runs that it takes in all
     */
    LiveContainer(Engine.Started started, int slots, int runs, Watcher watcher) {
        this.started = started;
        this.slots = slots;
        this.runsLeft = runs;
        this.watcher = watcher;
        this.connection = new RunnerConnection(started.attachment(), reason -> watcher.lost(this, reason));
        for (int slot = 0; slot < slots; slot++) {
            freeSlots.add(slot);
        }
    }

    /** Told what becomes of the container. */
    interface Watcher {
        /** It has ended, or cannot be spoken to any more. */
        void lost(LiveContainer container, String reason);

        /** It takes no more runs, and its last one has ended. */
        void empty(LiveContainer container);
    }

    /**
     * Waits for the runner's greeting.
     *
     * @throws EngineException when it does not come in time
     */
    void open(String name, Duration wait) {
        connection.open(name, wait);
    }

    String id() {
        return started.id();
    }

    String shortId() {
        return id().substring(0, Math.min(12, id().length()));
    }

    RunnerConnection connection() {
        return connection;
    }

    /** A free slot; empty when the container takes no more runs. */
    synchronized OptionalInt lease() {
        if (!takesRuns() || freeSlots.isEmpty()) {
            return OptionalInt.empty();
        }
        runsLeft--;
        return OptionalInt.of(freeSlots.remove());
    }

    /** Gives a slot back. When it is not clean, the container takes no more runs. */
    void release(int slot, boolean clean) {
        boolean empty;
        synchronized (this) {
            freeSlots.add(slot);
            retired |= !clean;
            empty = !takesRuns() && freeSlots.size() == slots;
        }
        if (empty) {
            watcher.empty(this);
        }
    }

    /** Takes no more runs from now on; false when it is in use, and then nothing changes. */
    synchronized boolean retireWhenUnused() {
        if (freeSlots.size() < slots) {
            return false;
        }
        retired = true;
        return true;
    }

    /** Whether it was told, or found unclean, to take no more runs; not when it has had all that it takes. */
    synchronized boolean isRetired() {
        return retired;
    }

    /** Whether it takes more runs, perhaps once a slot is free. */
    synchronized boolean takesRuns() {
        return !retired && runsLeft > 0;
    }

    /** How many slots are free, 0 when it takes no more runs. */
    synchronized int free() {
        return takesRuns() ? freeSlots.size() : 0;
    }
}
