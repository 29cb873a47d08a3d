package dev.cachehit.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * A fixed number of places and a bounded line in front of them, first come, first served. Thread-safe; a place may be
 * given back by any thread.
 */
final class WaitingLine {
    private static final long LOOK_MILLIS = 200;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<CountDownLatch> waiting = new ArrayDeque<>();
    private final int places;
    private final int longest;
    private int free;

    WaitingLine(int places, int longest) {
        this.places = places;
        this.free = places;
        this.longest = longest;
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
     * @param gone asked a few times a second
     */
    Admission enter(Duration maxWait, BooleanSupplier gone) {
        CountDownLatch turn = new CountDownLatch(1);
        lock.lock();
        try {
            if (free > 0) {
                free--;
                return Admission.ENTERED;
            }
            if (waiting.size() >= longest) {
                return Admission.REFUSED;
            }
            waiting.add(turn);
        } finally {
            lock.unlock();
        }
        return await(turn, System.nanoTime() + maxWait.toNanos(), gone);
    }

    /** Gives a place back: to the first in line, if there is one. */
    void leave() {
        lock.lock();
        try {
            CountDownLatch next = waiting.poll();
            if (next == null) {
                free++;
            } else {
                next.countDown();
            }
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

    private Admission await(CountDownLatch turn, long deadline, BooleanSupplier gone) {
        try {
            while (!turn.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                boolean left = gone.getAsBoolean();
                if ((left || System.nanoTime() - deadline > 0) && giveUp(turn)) {
                    return left ? Admission.GONE : Admission.REFUSED;
                }
            }
            return Admission.ENTERED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!giveUp(turn)) {
                leave();
            }
            return Admission.GONE;
        }
    }

    /** False when the turn has come meanwhile. */
    private boolean giveUp(CountDownLatch turn) {
        lock.lock();
        try {
            return waiting.remove(turn);
        } finally {
            lock.unlock();
        }
    }
}
