package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.Settings;
import dev.cachehit.testing.Await;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes a runner sends and wherever it stops, a run has an outcome that can be told, and its slot comes back. */
class HostileRunnerPropertiesTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofMillis(40);
    private static final int FIGURES = 31;

    private static final Settings SETTINGS = Specimens.settings("sandbox.limits.compile-timeout", "1ms");
    private static final LanguageSettings PYTHON = Specimens.python(SETTINGS);

    @Property(tries = 300)
    void everyRunHasAnOutcomeAndItsSlotComesBackOnce(
            @ForAll("frames") List<byte[]> frames, @ForAll boolean thenEnds, @ForAll boolean half) {
        Ticker ticker = new Ticker(Duration.ofMillis(10));
        FakeContainer runner = new FakeContainer();
        List<Boolean> frees = new CopyOnWriteArrayList<>();
        LiveContainer container =
                new LiveContainer(new Engine.Started("f".repeat(64), runner), 1, Integer.MAX_VALUE, new Unwatched());
        try {
            runner.hello(RunnerConnection.PROTOCOL);
            container.open("python", SOON);
            Run program = new Run("print(1)", "", List.of(), List.of(), Duration.ofMillis(1));
            RunRequest request = RunRequest.create(0, program, PYTHON);
            RunInProgress run = container.connection().start(request, frees::add);
            send(runner, frames, half);
            if (thenEnds) {
                runner.end();
            }

            Outcome outcome =
                    new RunFollower(container, request, run, Duration.ZERO, ticker, GRACE).follow(RunListener.NONE);

            tellable(outcome);
        } finally {
            container.connection().close();
            ticker.close();
        }
        Await.until("the slot is given back", SOON, () -> !frees.isEmpty());
        assertEquals(1, frees.size());
    }

    private static void tellable(Outcome outcome) {
        if (outcome instanceof Outcome.Ended ended) {
            JsonObject json = ExecutionResult.of(ended, PYTHON);
            for (String figure : List.of("execution_time_ms", "memory_used_mb", "cpu_percent", "cpu_time_ms")) {
                double value = json.getJsonNumber(figure).doubleValue();
                assertTrue(value >= 0 && Double.isFinite(value), () -> figure + " in " + json);
            }
            assertTrue(json.getInt("exit_code") >= 0 && json.getInt("exit_code") <= 255, json::toString);
            int most = PYTHON.limits().output() + 100;
            assertTrue(json.getString("stdout").length() <= most, "stdout is bounded");
            assertTrue(json.getString("stderr").length() <= most, "stderr is bounded");
        }
        if (outcome instanceof Outcome.Unavailable unavailable) {
            assertTrue(unavailable.reason().length() < 2000, "the reason is bounded");
        }
    }

    private static void send(FakeContainer runner, List<byte[]> frames, boolean half) {
        try {
            for (byte[] frame : frames) {
                runner.sendBytes(frame);
            }
            if (half) {
                runner.sendBytes(new byte[] {0, 0, 1, 0, 'O', 0, 0});
            }
        } catch (UncheckedIOException e) {
            // The service has had enough.
        }
    }

    @Provide
    Arbitrary<List<byte[]>> frames() {
        Arbitrary<Integer> runs = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.just(1)), net.jqwik.api.Tuple.of(1, Arbitraries.integers()));
        Arbitrary<Character> types =
                Arbitraries.of(Frame.STDOUT, Frame.STDERR, Frame.EXIT, Frame.FREE, Frame.PONG, Frame.HELLO, 'z');
        Arbitrary<byte[]> some = Combinators.combine(
                        types, runs, Arbitraries.bytes().array(byte[].class).ofMaxSize(40))
                .as((type, run, payload) -> new Frame(type, run, payload).encode());
        Arbitrary<byte[]> much = Combinators.combine(
                        Arbitraries.of(Frame.STDOUT, Frame.STDERR),
                        Arbitraries.integers().between(1, 20_000))
                .as((type, size) -> new Frame(type, 1, new byte[size]).encode());
        Arbitrary<byte[]> ends = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.oneOf(Arbitraries.integers().between(0, 255), Arbitraries.integers()),
                        figure(),
                        figure(),
                        figure(),
                        Arbitraries.strings().ofMaxLength(3000))
                .as(HostileRunnerPropertiesTest::end);
        Arbitrary<byte[]> frees = Arbitraries.bytes()
                .between((byte) 0, (byte) 1)
                .map(clean -> new Frame(Frame.FREE, 1, new byte[] {clean}).encode());
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(30);
        return Arbitraries.oneOf(some, much, ends, frees, noise).list().ofMaxSize(8);
    }

    private static Arbitrary<Long> figure() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 100_000_000),
                Arbitraries.longs(),
                Arbitraries.just(Double.doubleToLongBits(Double.NaN)));
    }

    private static byte[] end(int kind, int code, long wall, long cpu, long memory, String message) {
        byte[] text = message.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Frame(
                        Frame.EXIT,
                        1,
                        ByteBuffer.allocate(FIGURES + text.length)
                                .put((byte) kind)
                                .put((byte) 1)
                                .put((byte) 0)
                                .putInt(code)
                                .putLong(wall)
                                .putLong(cpu)
                                .putLong(memory)
                                .put(text)
                                .array())
                .encode();
    }

    private static final class Unwatched implements LiveContainer.Watcher {
        @Override
        public void lost(LiveContainer container, String reason) {}

        @Override
        public void empty(LiveContainer container) {}
    }
}
