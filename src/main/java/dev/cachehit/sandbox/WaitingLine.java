package dev.cachehit.sandbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * A fixed number of places and a bounded line in front of them, in which the clients' addresses take turns
 * ({@code docs/decisions/0100}). A burst may fill the line; once it has stood for {@link #BURST} it is half as long as
 * there are places, so that who is let in waits for about half as long as one run takes. In a full line, who has fewer in
 * it takes the place of the newest of who has most. Thread-safe; a place may be given back by any thread.
 */
final class WaitingLine {
    /** A line that has stood for longer than this is no burst that passes. */
    static final Duration BURST = Duration.ofSeconds(1);

    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMinutes(1);
    private static final long LOOK_MILLIS = 200;

    private final ReentrantLock lock = new ReentrantLock();
    private final FairQueue<Turn> waiting = new FairQueue<>();
    private final DrainRate drain = new DrainRate();
    private final LongSupplier nanoTime;
    private final int places;
    private final int longest;
    private int free;
    private long standingSince;
    private long emptySince;

    WaitingLine(int places, int longest) {
        this(places, longest, System::nanoTime);
    }

    /** With a clock of the caller's. */
    WaitingLine(int places, int longest, LongSupplier nanoTime) {
        this.places = places;
        this.free = places;
        this.longest = longest;
        this.nanoTime = nanoTime;
        this.emptySince = nanoTime.getAsLong() - 2 * BURST.toNanos();
    }

    /** How the wait ended. */
    enum Admission {
        /** There is a place; it must be given back. */
        ENTERED,
        /** The line is full, or the wait was too long. */
        REFUSED,
        /** The one who waited went away. */
        GONE
    }

    /**
     * Waits for a place.
     *
     * @param address of the client; those of one address share its turns
     * @param gone asked a few times a second
     */
    Admission enter(String address, Duration maxWait, BooleanSupplier gone) {
        Turn turn = new Turn(address);
        lock.lock();
        try {
            if (free > 0) {
                free--;
                return Admission.ENTERED;
            }
            if (!hasRoom(address)) {
                return Admission.REFUSED;
            }
            waiting.add(address, turn);
        } finally {
            lock.unlock();
        }
        return await(turn, System.nanoTime() + maxWait.toNanos(), gone);
    }

    /** Gives a place back: to the next in line, if there is one. */
    void leave() {
        lock.lock();
        try {
            Optional<Turn> next = waiting.poll();
            if (next.isEmpty()) {
                free++;
                drain.pause();
            } else {
                next.get().come(true);
                drain.took(nanoTime.getAsLong());
                noteWhenEmpty();
            }
        } finally {
            lock.unlock();
        }
    }

    /** When one who was refused may find room: the time in which, at the pace of late, the line comes to its end. */
    Duration retryAfter() {
        lock.lock();
        try {
            Duration time = drain.time(waiting.size() + 1);
            return time.compareTo(SOONEST) < 0 ? SOONEST : time.compareTo(LATEST) > 0 ? LATEST : time;
        } finally {
            lock.unlock();
        }
    }

    /** Whether every place is free. */
    boolean isUnused() {
        lock.lock();
        try {
            return free == places;
        } finally {
            lock.unlock();
        }
    }

    /** Number of those who wait. */
    int length() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom(String address) {
        int most = stands() ? Math.min(longest, Math.max(1, places / 2)) : longest;
        if (waiting.size() < most) {
            return true;
        }
        Optional<Turn> newest = waiting.makeRoom(address);
        newest.ifPresent(turn -> turn.come(false));
        return newest.isPresent();
    }

    /** One that is empty for a moment only, since many runs have ended at once, still stands. */
    private boolean stands() {
        long now = nanoTime.getAsLong();
        if (waiting.size() == 0 && now - emptySince > BURST.toNanos()) {
            standingSince = now;
        }
        return now - standingSince > BURST.toNanos();
    }

    private void noteWhenEmpty() {
        if (waiting.size() == 0) {
            emptySince = nanoTime.getAsLong();
        }
    }

    private Admission await(Turn turn, long deadline, BooleanSupplier gone) {
        try {
            while (!turn.ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                boolean left = gone.getAsBoolean();
                if ((left || System.nanoTime() - deadline > 0) && giveUp(turn)) {
                    return left ? Admission.GONE : Admission.REFUSED;
                }
            }
            return turn.admitted ? Admission.ENTERED : Admission.REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!giveUp(turn) && turn.admitted) {
                leave();
            }
            return Admission.GONE;
        }
    }

    /** False when the turn has come meanwhile, or was taken away. */
    private boolean giveUp(Turn turn) {
        lock.lock();
        try {
            boolean waited = waiting.remove(turn.address, turn);
            noteWhenEmpty();
            return waited;
        } finally {
            lock.unlock();
        }
    }

    /** One who waits. */
    private static final class Turn {
        private final CountDownLatch ended = new CountDownLatch(1);
        private final String address;
        private volatile boolean admitted;

        Turn(String address) {
            this.address = address;
        }

        void come(boolean place) {
            admitted = place;
            ended.countDown();
        }
    }
}
