package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Report;
import dev.cachehit.sandbox.Run;
import dev.cachehit.sandbox.RunListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CrowdedProgramsTest {
    /** Of a Python program that is no test. */
    private static final long LIMIT = 192L << 20;

    @Test
    void whoEndsForWantOfMemoryWithinItsLimitIsRunOnceMore() {
        FakePrograms programs = new FakePrograms(run -> outOfMemory(LIMIT - 1));
        assertInstanceOf(Outcome.OutOfMemory.class, run(programs));
        assertEquals(2, programs.runs.size());
    }

    @Test
    void whoReachesItsLimitIsNotRunAgain() {
        FakePrograms programs = new FakePrograms(run -> outOfMemory(LIMIT));
        assertInstanceOf(Outcome.OutOfMemory.class, run(programs));
        assertEquals(1, programs.runs.size());
    }

    @Test
    void theSecondTimeWaitsForTheOthersToEnd() {
        CountDownLatch otherIsRunning = new CountDownLatch(1);
        CountDownLatch otherMayEnd = new CountDownLatch(1);
        CountDownLatch crowdedOut = new CountDownLatch(1);
        List<String> ended = new CopyOnWriteArrayList<>();
        CrowdedPrograms programs = new CrowdedPrograms(new FakePrograms(run -> {
            if (run.source().equals("other")) {
                otherIsRunning.countDown();
                await(otherMayEnd);
                ended.add("other");
            } else if (crowdedOut.getCount() > 0) {
                crowdedOut.countDown();
                return outOfMemory(1);
            } else {
                ended.add("big");
            }
            return new Outcome.Exited(0, FakePrograms.report("", ""));
        }));
        CompletableFuture<Outcome> other = begin(programs, "other");
        await(otherIsRunning);
        CompletableFuture<Outcome> big = begin(programs, "big");
        await(crowdedOut);
        assertFalse(big.isDone());
        assertTrue(ended.isEmpty());
        otherMayEnd.countDown();
        assertInstanceOf(Outcome.Exited.class, other.join());
        assertInstanceOf(Outcome.Exited.class, big.join());
        assertEquals(List.of("other", "big"), ended);
    }

    private static CompletableFuture<Outcome> begin(Programs programs, String source) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> outcome.complete(programs.run("python", program(source), RunListener.NONE)));
        return outcome;
    }

    private static Outcome run(FakePrograms programs) {
        return new CrowdedPrograms(programs).run("python", program("big"), RunListener.NONE);
    }

    private static Run program(String source) {
        return new Run(source, "", List.of(), List.of(), Duration.ofSeconds(1));
    }

    private static Outcome outOfMemory(long bytes) {
        Report report = FakePrograms.report("", "");
        return new Outcome.OutOfMemory(new Report(
                report.stdout(),
                report.stderr(),
                false,
                false,
                report.wallTime(),
                report.cpuTime(),
                bytes,
                report.queueTime(),
                report.filePath(),
                report.containerId(),
                true));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
