package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More runs at once than there are places: the line in front of them, and clients that go away. */
class LoadIT {
    private static final Duration SOON = Duration.ofSeconds(8);

    private static TestService narrow;

    @BeforeAll
    static void start() {
        narrow = TestService.with()
                .preStart("python")
                .set("sandbox.runs-at-once", "1")
                .set("sandbox.line", "1")
                .set("sandbox.max-wait", "20s")
                .startFully();
    }

    @AfterAll
    static void stop() {
        narrow.close();
    }

    @Test
    void whoFindsTheLineFullIsToldWhenToComeAgain() {
        CompletableFuture<Answer> inSlot =
                narrow.running("python", code("import time\ntime.sleep(4)\nprint('slot')", ""));
        awaitBusySlot();
        List<CompletableFuture<Answer>> others = IntStream.range(0, 5)
                .mapToObj(n -> narrow.running("python", code("print('line')", "")))
                .toList();

        List<Answer> answers = others.stream().map(run -> within(SOON, run)).toList();

        assertEquals("slot\n", within(SOON, inSlot).stdout());
        List<Answer> waited =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertEquals(1, waited.size(), "one has a place in the line");
        assertEquals("line\n", waited.getFirst().stdout());
        assertTrue(waited.getFirst().json().getJsonNumber("queue_ms").doubleValue() > 100, "it waited");
        answers.stream().filter(answer -> answer.status() != 200).forEach(LoadIT::assertBusy);
    }

    @Test
    void theRunOfAClientThatGoesAwayIsEndedAlsoWhileItWrites() {
        CompletableFuture<Answer> run = narrow.running(
                "python",
                code("import time\nwhile True:\n    print('.', end='', flush=True)\n    time.sleep(0.05)", ""));
        awaitBusySlot();

        long from = System.nanoTime();
        run.cancel(true);

        assertEquals("free\n", narrow.run("python", "print('free')").stdout());
        assertTrue(
                System.nanoTime() - from < Duration.ofSeconds(6).toNanos(),
                "its slot was free long before its time limit");
    }

    private static void assertBusy(Answer answer) {
        assertEquals(503, answer.status(), answer.json()::toString);
        assertEquals("application/problem+json", answer.contentType());
        assertTrue(
                answer.retryAfter().orElse("none").matches("[1-9]\\d*"), () -> "Retry-After: " + answer.retryAfter());
        assertEquals("", answer.stdout());
        assertEquals("", answer.stderr());
        assertEquals(-1, answer.exitCode());
    }

    private static void awaitBusySlot() {
        Await.until("a program runs", SOON, () -> narrow.docker().programs(narrow.container("python")) > 0);
    }

    private static Answer within(Duration bound, CompletableFuture<Answer> run) {
        try {
            return run.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static JsonObject code(String program, String stdin) {
        return Json.createObjectBuilder()
                .add("code", program)
                .add("stdin", stdin)
                .build();
    }
}
