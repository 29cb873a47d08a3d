package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.sandbox.RunnerExit.Kind;
import dev.cachehit.testing.Await;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs from the question to the outcome, with a runner that the test plays. */
class SandboxTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeEngine engine = new FakeEngine();
    private final List<String> observed = new CopyOnWriteArrayList<>();
    private Sandbox sandbox = sandbox("sandbox.runs-at-once", "1", "sandbox.line", "1");

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void aProgramsEndIsItsOutcome() {
        CompletableFuture<Outcome> run = run(RunListener.NONE);
        FakeContainer runner = runner();
        int id = runner.next(Frame.RUN).run();
        runner.stdout(id, "out");
        runner.stderr(id, "err");
        runner.exit(id, Kind.EXITED, 3, "");

        Outcome.Exited exited = assertInstanceOf(Outcome.Exited.class, run.join());
        assertEquals(3, exited.code());
        Report report = exited.report();
        assertEquals("out", report.stdout());
        assertEquals("err", report.stderr());
        assertEquals(Duration.ofMillis(20), report.wallTime());
        assertEquals(Duration.ofMillis(10), report.cpuTime());
        assertEquals(3 << 20, report.peakMemory());
        assertEquals("000000000000", report.containerId());
        assertTrue(report.filePath().matches("/tmp/exec_[0-9a-f-]{36}\\.py"), report.filePath());
    }

    @Test
    void everyEndHasItsOutcome() {
        Map<Kind, Class<? extends Outcome>> outcomes = Map.of(
                Kind.SIGNALLED, Outcome.Killed.class,
                Kind.TIMEOUT, Outcome.TimedOut.class,
                Kind.MEMORY, Outcome.OutOfMemory.class,
                Kind.KILLED, Outcome.Abandoned.class,
                Kind.REFUSED, Outcome.Unavailable.class);
        outcomes.forEach((kind, type) -> {
            CompletableFuture<Outcome> run = run(RunListener.NONE);
            FakeContainer runner = runner();
            int id = runner.next(Frame.RUN).run();
            runner.exit(id, kind, 9, "because");
            runner.free(id, true);
            assertInstanceOf(type, run.join());
        });
    }

    @Test
    void aFreshContainerRunsTheExampleAndNobodyIsToldOfIt() {
        sandbox.close();
        sandbox = sandbox(
                "sandbox.warm-up",
                "true",
                "languages.ruby.pre-start",
                "false",
                "languages.javascript.pre-start",
                "false");
        sandbox.open();
        FakeContainer runner = runner();
        Frame example = runner.next(Frame.RUN);
        assertTrue(
                new String(example.payload(), StandardCharsets.UTF_8)
                        .contains(Specimens.python(Specimens.settings()).example()),
                "the example is run");
        runner.exit(example.run(), Kind.EXITED, 0, "");
        runner.free(example.run(), true);

        CompletableFuture<Outcome> run = run(RunListener.NONE);
        int id = runner.next(Frame.RUN).run();
        runner.exit(id, Kind.EXITED, 0, "");
        run.join();
        assertEquals(List.of("python Exited"), observed);
    }

    @Test
    void theObserverIsToldOfEveryRun() {
        CompletableFuture<Outcome> run = run(RunListener.NONE);
        FakeContainer runner = runner();
        int id = runner.next(Frame.RUN).run();
        runner.exit(id, Kind.EXITED, 0, "");
        run.join();

        assertEquals(List.of("python Exited"), observed);
    }

    @Test
    void thePlaceIsGivenBackWithTheSlotAndNotBefore() {
        CompletableFuture<Outcome> first = run(RunListener.NONE);
        FakeContainer runner = runner();
        int one = runner.next(Frame.RUN).run();
        runner.exit(one, Kind.EXITED, 0, "");
        first.join();

        CompletableFuture<Outcome> second = run(RunListener.NONE);
        awaitWaiting(1);
        runner.free(one, true);

        int two = runner.next(Frame.RUN).run();
        runner.exit(two, Kind.EXITED, 0, "");
        assertInstanceOf(Outcome.Exited.class, second.join());
    }

    @Test
    void whoComesToAFullLineIsBusyAtOnce() {
        CompletableFuture<Outcome> inPlace = run(RunListener.NONE);
        FakeContainer runner = runner();
        int id = runner.next(Frame.RUN).run();
        CompletableFuture<Outcome> inLine = run(RunListener.NONE);
        awaitWaiting(1);

        assertInstanceOf(Outcome.Busy.class, run(RunListener.NONE).join());

        runner.exit(id, Kind.EXITED, 0, "");
        runner.free(id, true);
        runner.exit(runner.next(Frame.RUN).run(), Kind.EXITED, 0, "");
        assertInstanceOf(Outcome.Exited.class, inPlace.join());
        assertInstanceOf(Outcome.Exited.class, inLine.join());
    }

    @Test
    void whoLeavesTheLineIsNotWaitedFor() {
        CompletableFuture<Outcome> inPlace = run(RunListener.NONE);
        FakeContainer runner = runner();
        int id = runner.next(Frame.RUN).run();
        AtomicBoolean gone = new AtomicBoolean();
        CompletableFuture<Outcome> inLine = run(gone(gone, false));
        awaitWaiting(1);

        gone.set(true);

        assertInstanceOf(Outcome.Abandoned.class, inLine.join());
        awaitWaiting(0);
        runner.exit(id, Kind.EXITED, 0, "");
        assertInstanceOf(Outcome.Exited.class, inPlace.join());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRunOfOneWhoHasGoneIsKilledAlsoWhileItWrites(boolean wantsOutput) {
        AtomicBoolean gone = new AtomicBoolean();
        CompletableFuture<Outcome> run = run(gone(gone, wantsOutput));
        FakeContainer runner = runner();
        int id = runner.next(Frame.RUN).run();
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = Thread.ofVirtual().start(() -> {
            while (writing.get()) {
                runner.stdout(id, ".");
                LockSupport.parkNanos(100_000);
            }
        });

        gone.set(true);

        assertEquals(id, runner.next(Frame.KILL).run());
        writing.set(false);
        Await.until("the writer has ended", SOON, () -> !writer.isAlive());
        runner.exit(id, Kind.KILLED, 0, "");
        assertInstanceOf(Outcome.Abandoned.class, run.join());
    }

    @Test
    void aLostContainerIsAClearAnswerAndTheNextRunGetsAFreshOne() {
        CompletableFuture<Outcome> run = run(RunListener.NONE);
        FakeContainer runner = runner();
        runner.next(Frame.RUN);
        runner.end();
        Outcome.Unavailable lost = assertInstanceOf(Outcome.Unavailable.class, run.join());
        assertTrue(lost.reason().contains("Run it again"), lost.reason());

        CompletableFuture<Outcome> next = run(RunListener.NONE);
        Await.until("a fresh container", SOON, () -> engine.started().size() == 2);
        FakeContainer fresh = engine.latest();
        fresh.exit(fresh.next(Frame.RUN).run(), Kind.EXITED, 0, "");
        assertInstanceOf(Outcome.Exited.class, next.join());
    }

    @Test
    void withoutAnEngineEachRunIsToldSoAndKeepsNoPlace() {
        engine.fail("Docker does not answer");
        for (int n = 0; n < 3; n++) {
            Outcome.Unavailable outcome = assertInstanceOf(
                    Outcome.Unavailable.class, run(RunListener.NONE).join());
            assertEquals("Docker does not answer", outcome.reason());
        }
        assertEquals(0, sandbox.waiting("python"));
    }

    @Test
    void healthFollowsTheEngineAndTheLanguages() {
        sandbox.tend();
        Await.until(
                "all run",
                SOON,
                () -> sandbox.health()
                        .containers()
                        .equals(Map.of("python", "running", "ruby", "running", "javascript", "running")));
        assertEquals("ok", sandbox.health().status());

        engine.fail("away");
        sandbox.tend();
        assertEquals("down", sandbox.health().status());

        engine.recover();
        sandbox.tend();
        assertEquals("ok", sandbox.health().status());

        sandbox = sandbox("languages.ruby.image", FakeEngine.MISSING_IMAGE);
        sandbox.tend();
        Await.until(
                "ruby failed",
                SOON,
                () -> "failed".equals(sandbox.health().containers().get("ruby")));
        assertEquals("degraded", sandbox.health().status());
    }

    @Test
    void anUnknownLanguageIsTheCallersFault() {
        assertThrows(
                IllegalArgumentException.class, () -> sandbox.run("cobol", Specimens.program(""), RunListener.NONE));
    }

    private FakeContainer runner() {
        Await.until("a container is started", SOON, () -> !engine.started().isEmpty());
        return engine.latest();
    }

    private void awaitWaiting(int count) {
        Await.until(count + " wait", SOON, () -> sandbox.waiting("python") == count);
    }

    private CompletableFuture<Outcome> run(RunListener listener) {
        return CompletableFuture.supplyAsync(
                        () -> sandbox.run("python", Specimens.program("print(1)"), listener),
                        Executors.newVirtualThreadPerTaskExecutor())
                .orTimeout(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    private Sandbox sandbox(String... keysAndValues) {
        return new Sandbox(
                Specimens.settings(keysAndValues),
                engine,
                InstantSource.system(),
                (language, outcome) ->
                        observed.add(language + " " + outcome.getClass().getSimpleName()));
    }

    private static RunListener gone(AtomicBoolean gone, boolean wantsOutput) {
        return new RunListener() {
            @Override
            public boolean wantsOutput() {
                return wantsOutput;
            }

            @Override
            public boolean gone() {
                return gone.get();
            }
        };
    }
}
