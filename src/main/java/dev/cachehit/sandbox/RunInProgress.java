package dev.cachehit.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A run that was sent to a runner: its events, and what to do once its slot is free again. Thread-safe. */
final class RunInProgress {
    private final BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();
    private final AtomicBoolean freed = new AtomicBoolean();
    private final int id;
    private final Consumer<Boolean> onFree;

    /**
     * A run.
     *
     * @param onFree called once, with whether the slot is clean
     */
    RunInProgress(int id, Consumer<Boolean> onFree) {
        this.id = id;
        this.onFree = onFree;
    }

    int id() {
        return id;
    }

    void tell(RunEvent event) {
        events.add(event);
    }

    void free(boolean clean) {
        if (freed.compareAndSet(false, true)) {
            onFree.accept(clean);
        }
    }

    /** The next event; empty when none comes in time. */
    Optional<RunEvent> next(Duration wait) throws InterruptedException {
        return Optional.ofNullable(events.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
    }
}
