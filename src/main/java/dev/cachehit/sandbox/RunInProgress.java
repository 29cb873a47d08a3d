package dev.cachehit.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A run that was sent to a runner: its events, and what to do once its slot is free again. Holds at most as much output
 * as the run may have, whatever the runner sends. Thread-safe; the runner's word comes on one thread.
 */
final class RunInProgress {
    private final Queue<RunEvent> events = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean freed = new AtomicBoolean();
    private final int id;
    private final Consumer<Boolean> onFree;
    private volatile @Nullable Thread waiting;
    private volatile boolean wantsOutput;
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
        if (wantsOutput) {
            LockSupport.unpark(waiting);
        }
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
        LockSupport.unpark(waiting);
    }

    /** The connection has ended, and with it the run. */
    void lose(String reason) {
        events.add(new RunEvent.Lost(reason));
        LockSupport.unpark(waiting);
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

    /** The next event; empty when there is none for now. */
    Optional<RunEvent> next() {
        return Optional.ofNullable(events.poll());
    }

    /**
     * Waits while there is no event. Returns at the end of the run, for output if that is wanted, and whenever somebody wakes
     * the thread. To be called by one thread only.
     */
    void await(boolean forOutput) throws InterruptedException {
        wantsOutput = forOutput;
        waiting = Thread.currentThread();
        if (events.isEmpty()) {
            LockSupport.park(this);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
