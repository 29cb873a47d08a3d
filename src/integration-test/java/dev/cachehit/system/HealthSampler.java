package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Asks for the health over and over, beside whatever the test does. */
final class HealthSampler implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(30);
    private static final Duration LONGEST_MEDIAN = Duration.ofMillis(100);
    /** One slow answer is the machine's own noise. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final List<Answer> answers = new ArrayList<>();
    private final Thread thread;
    private volatile boolean ended;

    HealthSampler(Supplier<Answer> health) {
        this.thread = Thread.ofVirtual().start(() -> {
            while (!ended) {
                answers.add(health.get());
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /** Ends the sampling, and fails when the health was slow or not answered. */
    void assertQuick() {
        close();
        assertTrue(!answers.isEmpty(), "the health was never answered");
        List<Duration> times = answers.stream().map(Answer::took).sorted().toList();
        Duration median = times.get(times.size() / 2);
        assertTrue(median.compareTo(LONGEST_MEDIAN) < 0, () -> "median of /health: " + median.toMillis() + " ms");
        assertTrue(times.getLast().compareTo(LONGEST) < 0, () -> "slowest /health: " + times);
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
