package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.sandbox.RunnerExit.Kind;
import dev.cachehit.testing.Await;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a runner that was taken over might do to the service: every run is told, every slot comes back, once. */
class HostileRunnerTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration NONE = Duration.ZERO;

    private final FakeContainer runner = new FakeContainer();
    private final List<Boolean> frees = new CopyOnWriteArrayList<>();
    private final RunnerConnection connection = open(runner);

    @AfterEach
    void close() {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({"-1", "-2147483648", "0", "4", "8388609", "2147483647"})
    void anAbsurdLengthEndsTheConnection(int length) {
        RunInProgress run = start();
        runner.sendBytes(new byte[] {
            (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length, 'O', 0, 0, 0, 1
        });
        lost(run, "not a frame");
    }

    @Test
    void aFloodOfOutputIsCutOffAtWhatTheRunMayHave() {
        RunInProgress run = start();
        byte[] piece = new byte[1024];
        assertThrows(
                UncheckedIOException.class,
                () -> {
                    for (int n = 0; n < 10_000; n++) {
                        runner.send(new Frame(Frame.STDOUT, run.id(), piece));
                    }
                },
                "10 MB were taken");
        int taken = 0;
        RunEvent event = event(run);
        for (; event instanceof RunEvent.Output output; event = event(run)) {
            taken += output.bytes().length;
        }
        assertEquals(10 * 1024, taken);
        assertTrue(assertInstanceOf(RunEvent.Lost.class, event).reason().contains("more output"), event::toString);
        freedOnce();
    }

    @Test
    void soIsAFloodOfNothing() {
        RunInProgress run = start();
        runner.send(new Frame(Frame.STDERR, run.id(), new byte[0]));
        lost(run, "empty output");
    }

    @Test
    void aRunEndsOnceAndIsSilentThen() {
        RunInProgress twice = start();
        runner.exit(twice.id(), Kind.EXITED, 0, "");
        runner.exit(twice.id(), Kind.EXITED, 0, "");
        assertInstanceOf(RunEvent.Ended.class, event(twice));
        lost(twice, "a second end");
    }

    @Test
    void outputAfterTheEndIsABreach() {
        RunInProgress run = start();
        runner.exit(run.id(), Kind.EXITED, 0, "");
        runner.stdout(run.id(), "more");
        assertInstanceOf(RunEvent.Ended.class, event(run));
        lost(run, "after a run's end");
    }

    @Test
    void aSlotThatIsFreeBeforeItsRunHasEndedIsABreach() {
        RunInProgress run = start();
        runner.free(run.id(), true);
        lost(run, "before its run has ended");
    }

    @Test
    void anUnknownFrameIsABreach() {
        RunInProgress run = start();
        runner.send(Frame.of('z', run.id()));
        lost(run, "type 122");
    }

    @Test
    void aSlotThatIsNeverFreedIsTakenBackWithTheContainer() {
        RunInProgress run = start();
        runner.exit(run.id(), Kind.EXITED, 0, "");
        assertInstanceOf(RunEvent.Ended.class, event(run));
        connection.check(SOON);
        assertEquals(List.of(), frees);

        connection.check(NONE);

        lost(run, "");
    }

    @Test
    void aRunnerThatChattersAndAnswersNoPingIsDeaf() {
        RunInProgress run = start();
        connection.check(SOON);
        runner.stdout(run.id(), "a sign of something, not of life");
        assertInstanceOf(RunEvent.Output.class, event(run));

        connection.check(NONE);

        lost(run, "");
    }

    @Test
    void aRunnerThatReadsNothingHoldsNobodyUpForEver() {
        FakeContainer deaf = FakeContainer.deaf();
        RunnerConnection toDeaf = open(deaf);
        CompletableFuture<RunInProgress> start = CompletableFuture.supplyAsync(
                () -> start(toDeaf, "#".repeat(1 << 20)), Executors.newVirtualThreadPerTaskExecutor());

        Await.until("it is found out", SOON, () -> {
            toDeaf.check(Duration.ofMillis(50));
            return deaf.isClosed();
        });

        lost(start.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join(), "");
    }

    @ParameterizedTest
    @CsvSource({"EXITED, 256", "EXITED, -1", "SIGNALLED, 65", "SIGNALLED, -9", "TIMEOUT, 2147483647"})
    void aCodeThatCannotBeIsABreach(Kind kind, int code) {
        RunInProgress run = start();
        runner.exit(run.id(), kind, code, "");
        lost(run, "a code of " + code);
    }

    private static RunnerConnection open(FakeContainer container) {
        RunnerConnection connection = new RunnerConnection(container, reason -> {});
        container.hello(RunnerConnection.PROTOCOL);
        connection.open("python", SOON);
        return connection;
    }

    private RunInProgress start() {
        return start(connection, "print(1)");
    }

    private RunInProgress start(RunnerConnection to, String source) {
        return to.start(
                RunRequest.create(0, Specimens.program(source), Specimens.python(Specimens.settings())), frees::add);
    }

    private void lost(RunInProgress run, String reason) {
        RunEvent event = event(run);
        assertTrue(assertInstanceOf(RunEvent.Lost.class, event).reason().contains(reason), event::toString);
        freedOnce();
    }

    private void freedOnce() {
        Await.until("the slot is given back, unclean", SOON, () -> frees.equals(List.of(false)));
    }

    private static RunEvent event(RunInProgress run) {
        return Await.value("an event", SOON, run::next);
    }
}
