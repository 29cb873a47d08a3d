package dev.cachehit.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Wakes threads from time to time, so that they look around while they wait for something else. One for all of them costs
 * less than a timeout of each: to set and to take back one takes longer than much of what is waited for. Thread-safe.
 */
final class Ticker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Ticker.class.getName());

    private final Duration period;
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile long ticks;

    /** Ticks from now on. */
    Ticker(Duration period) {
        this.period = period;
        this.thread = Thread.ofVirtual().name("ticker").start(this::tick);
    }

    /** Wakes the calling thread at each tick, wherever it is parked, until {@link #leave}. */
    void join() {
        waiting.add(Thread.currentThread());
    }

    void leave() {
        waiting.remove(Thread.currentThread());
    }

    /** How many there have been, for those whom something else wakes all the time. */
    long ticks() {
        return ticks;
    }

    private void tick() {
        long count = 0;
        while (true) {
            try {
                Thread.sleep(period);
            } catch (InterruptedException closed) {
                return;
            }
            ticks = ++count;
            try {
                waiting.forEach(LockSupport::unpark);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "waking those who wait failed; it goes on", e);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
