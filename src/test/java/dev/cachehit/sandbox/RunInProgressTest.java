package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How somebody waits for a run. No ticks come to his help, but where one is asked for. */
class RunInProgressTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final byte[] SOME = {65};
    private static final RunnerExit EXIT =
            new RunnerExit(RunnerExit.Kind.EXITED, false, false, false, 0, Duration.ZERO, Duration.ZERO, 1, "");

    private final RunInProgress run = new RunInProgress(1, 1000, clean -> {});
    private final List<RunEvent> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<RunEvent> last = new CompletableFuture<>();
    private Thread waiting = new Thread();

    @AfterEach
    void stop() {
        waiting.interrupt();
    }

    @Test
    void theEndWakes() throws Exception {
        await(false);
        run.end(EXIT);
        assertInstanceOf(RunEvent.Ended.class, last());
    }

    @Test
    void aLossWakes() throws Exception {
        await(false);
        run.lose("gone");
        assertEquals(new RunEvent.Lost("gone"), last());
    }

    @Test
    void outputWakesWhoWantsItAtOnce() throws Exception {
        await(true);
        run.output(false, SOME);
        Await.until("it has come", SOON, () -> events.size() == 1);
        run.output(true, SOME);
        Await.until("it has come", SOON, () -> events.size() == 2);
    }

    @Test
    void whoDoesNotWantOutputGetsItWithTheEnd() throws Exception {
        await(false);
        run.output(false, SOME);
        run.output(true, SOME);
        Thread.sleep(50);
        assertEquals(List.of(), events);
        run.end(EXIT);
        last();
        assertEquals(3, events.size());
    }

    @Test
    void aTickWakesAndSaysNothing() throws Exception {
        try (Ticker ticker = new Ticker(Duration.ofMillis(10))) {
            assertTimeoutPreemptively(SOON, () -> {
                ticker.join();
                run.await(false);
                ticker.leave();
            });
        }
        assertTrue(run.next().isEmpty());
    }

    @Test
    void anInterruptionEndsTheWaiting() throws Exception {
        await(false);
        waiting.interrupt();
        ExecutionException e = assertThrows(ExecutionException.class, this::last);
        assertInstanceOf(InterruptedException.class, e.getCause());
    }

    /** Follows the run on a thread of its own, which waits when this returns. */
    private void await(boolean forOutput) {
        waiting = Thread.ofVirtual().start(() -> {
            try {
                while (!last.isDone()) {
                    run.next().ifPresent(this::take);
                    if (!last.isDone()) {
                        run.await(forOutput);
                    }
                }
            } catch (InterruptedException e) {
                last.completeExceptionally(e);
            }
        });
        Await.until("it waits", SOON, () -> waiting.getState() == Thread.State.WAITING);
    }

    private void take(RunEvent event) {
        events.add(event);
        if (!(event instanceof RunEvent.Output)) {
            last.complete(event);
        }
    }

    private RunEvent last() throws Exception {
        return last.get(SOON.toSeconds(), TimeUnit.SECONDS);
    }
}
