package dev.cachehit.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A run that was sent to a runner: its events, and what to do once its slot is free again. Holds at most as much output
 * as the run may have, whatever the runner sends. Thread-safe; the runner's word comes on one thread.
 */
final class RunInProgress {
    private final BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();
    private final AtomicBoolean freed = new AtomicBoolean();
    private final int id;
    private final Consumer<Boolean> onFree;
    private int stdoutRoom;
    private int stderrRoom;
    private volatile boolean ended;
    private volatile long endedAt;

    /**
     * A run.
     *
     * @param output bytes that it may have of each stream
     * @param onFree called once, with whether the slot is clean
     */
    RunInProgress(int id, int output, Consumer<Boolean> onFree) {
        this.id = id;
        this.stdoutRoom = output;
        this.stderrRoom = output;
        this.onFree = onFree;
    }

    int id() {
        return id;
    }

    /**
     * Takes output.
     *
     * @throws BrokenProtocolException when there should be none, or less
     */
    void output(boolean stderr, byte[] bytes) throws BrokenProtocolException {
        int room = (stderr ? stderrRoom : stdoutRoom) - bytes.length;
        if (ended || bytes.length == 0 || room < 0) {
            throw new BrokenProtocolException(
                    ended
                            ? "output after a run's end"
                            : bytes.length == 0 ? "empty output" : "more output than allowed");
        }
        if (stderr) {
            stderrRoom = room;
        } else {
            stdoutRoom = room;
        }
        events.add(new RunEvent.Output(stderr, bytes));
    }

    /**
     * Takes the end.
     *
     * @throws BrokenProtocolException when it has ended already
     */
    void end(RunnerExit exit) throws BrokenProtocolException {
        if (ended) {
            throw new BrokenProtocolException("a second end of a run");
        }
        endedAt = System.nanoTime();
        ended = true;
        events.add(new RunEvent.Ended(exit));
    }

    /** The connection has ended, and with it the run. */
    void lose(String reason) {
        events.add(new RunEvent.Lost(reason));
        free(false);
    }

    boolean hasEnded() {
        return ended;
    }

    /** Whether the slot ought to be free by now. */
    boolean isOverdue(Duration longest) {
        return ended && System.nanoTime() - endedAt > longest.toNanos();
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
