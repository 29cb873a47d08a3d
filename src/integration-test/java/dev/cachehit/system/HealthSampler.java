package dev.cachehit.system;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Asks for the health over and over, beside whatever the test does. */
final class HealthSampler implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile long askedAt = System.nanoTime();
    private volatile boolean ended;

    private record Sample(long endedAt, Answer answer) {}

    HealthSampler(Supplier<Answer> health) {
        this.thread = Thread.ofVirtual().start(() -> {
            while (!ended) {
                askedAt = System.nanoTime();
                Answer answer = health.get();
                samples.add(new Sample(System.nanoTime(), answer));
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /**
     * The longest that an answer took of those that came since, the one that is being waited for included; fails when
     * one was not 200, or none is asked for any more.
     */
    Duration slowestSince(long nanos) {
        if (!thread.isAlive()) {
            throw new AssertionError("/health was not answered");
        }
        Duration slowest = Duration.ofNanos(Math.max(0, System.nanoTime() - askedAt - PAUSE.toNanos()));
        for (Sample sample : samples) {
            if (sample.endedAt() - nanos >= 0) {
                if (sample.answer().status() != 200) {
                    throw new AssertionError("/health: " + sample.answer().json());
                }
                Duration took = sample.answer().took();
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            }
        }
        return slowest;
    }

    @Override
    public void close() {
        ended = true;
        try {
            if (!thread.join(Duration.ofSeconds(20))) {
                throw new AssertionError("/health hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
