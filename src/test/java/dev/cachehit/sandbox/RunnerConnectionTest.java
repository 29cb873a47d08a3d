package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunnerConnectionTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeContainer runner = new FakeContainer();
    private final List<String> ends = new CopyOnWriteArrayList<>();
    private final List<Boolean> frees = new CopyOnWriteArrayList<>();
    private final RunnerConnection connection = new RunnerConnection(runner, ends::add);

    @Test
    void aRunsEventsComeInOrderAndItsSlotIsFreeAfterThem() {
        open();
        RunInProgress run = start();
        Frame sent = runner.next(Frame.RUN);
        assertEquals(run.id(), sent.run());

        runner.stdout(run.id(), "a");
        runner.stderr(run.id(), "b");
        runner.exit(run.id(), RunnerExit.Kind.EXITED, 3, "");

        RunEvent.Output first = assertInstanceOf(RunEvent.Output.class, event(run));
        assertFalse(first.stderr());
        assertArrayEquals(new byte[] {'a'}, first.bytes());
        assertTrue(assertInstanceOf(RunEvent.Output.class, event(run)).stderr());
        RunnerExit exit = assertInstanceOf(RunEvent.Ended.class, event(run)).exit();
        assertEquals(3, exit.code());
        assertEquals(Duration.ofMillis(20), exit.wallTime());
        assertEquals(Duration.ofMillis(10), exit.cpuTime());
        assertEquals(3 << 20, exit.peakMemory());
        assertEquals(List.of(), frees);
        runner.free(run.id(), true);
        Await.until("its slot is free", SOON, () -> frees.equals(List.of(true)));
    }

    @Test
    void runsAreToldApart() {
        open();
        RunInProgress one = start();
        RunInProgress two = start();
        runner.stdout(two.id(), "two");
        runner.stdout(one.id(), "one");
        assertArrayEquals("one".getBytes(StandardCharsets.UTF_8), output(one));
        assertArrayEquals("two".getBytes(StandardCharsets.UTF_8), output(two));
    }

    @Test
    void theEndOfTheStreamsIsTheEndOfEveryRun() {
        open();
        RunInProgress one = start();
        RunInProgress two = start();

        runner.end();

        assertInstanceOf(RunEvent.Lost.class, event(one));
        assertInstanceOf(RunEvent.Lost.class, event(two));
        Await.until("both slots are given back", SOON, () -> frees.equals(List.of(false, false)));
        Await.until("the end is told once", SOON, () -> ends.size() == 1);
        assertInstanceOf(RunEvent.Lost.class, event(start()), "a run after the end");
    }

    @Test
    void whatIsNoFrameEndsTheConnection() {
        open();
        RunInProgress run = start();
        runner.sendBytes(new byte[] {0, 0, 0, 1, 'X'});
        RunEvent.Lost lost = assertInstanceOf(RunEvent.Lost.class, event(run));
        assertTrue(lost.reason().contains("not a frame"), lost.reason());
        assertTrue(runner.isClosed());
    }

    @Test
    void aFrameForARunThatThereIsNotEndsTheConnection() {
        open();
        RunInProgress run = start();
        runner.stdout(99, "nobody's");
        RunEvent.Lost lost = assertInstanceOf(RunEvent.Lost.class, event(run));
        assertTrue(lost.reason().contains("run 99"), lost.reason());
    }

    @Test
    void anExitThatCannotBeReadEndsTheConnection() {
        open();
        RunInProgress run = start();
        runner.send(new Frame(Frame.EXIT, run.id(), new byte[] {0, 1}));
        assertInstanceOf(RunEvent.Lost.class, event(run));
    }

    @Test
    void killIsAFrameOfTheRun() {
        open();
        RunInProgress run = start();
        connection.kill(run);
        assertEquals(run.id(), runner.next(Frame.KILL).run());
    }

    @ParameterizedTest
    @CsvSource({"field 4 (source) is missing", "slot in use", "slot not clean", "run id in use"})
    void aRefusalWithoutASlotMeansThatTheContainerMustBeReplaced(String message) {
        open();
        RunInProgress run = start();
        runner.exit(run.id(), RunnerExit.Kind.REFUSED, 0, message);
        Await.until("the slot is given back, not clean", SOON, () -> frees.equals(List.of(false)));
    }

    @Test
    void aRefusalThatHadTheSlotIsFollowedByItsFree() {
        open();
        RunInProgress run = start();
        runner.exit(run.id(), RunnerExit.Kind.REFUSED, 0, "nope: No such file or directory");
        runner.free(run.id(), true);
        Await.until("the slot is given back, clean", SOON, () -> frees.equals(List.of(true)));
    }

    @Test
    void silenceCountsFromTheFirstUnansweredPing() {
        open();
        connection.check(Duration.ofSeconds(60));
        assertEquals(Frame.PING, runner.next().type());
        assertFalse(runner.isClosed());

        connection.check(Duration.ZERO);

        assertTrue(runner.isClosed());
    }

    @Test
    void anAnsweredPingIsNoSilence() {
        open();
        connection.check(Duration.ofSeconds(60));
        assertEquals(Frame.PING, runner.next().type());
        RunInProgress run = start();
        runner.send(Frame.of(Frame.PONG, 0));
        runner.stdout(run.id(), "heard");
        output(run);

        connection.check(Duration.ofNanos(1));

        assertFalse(runner.isClosed(), "the clock starts anew with this ping");
    }

    @Test
    void aContainerThatEndsBeforeItsGreetingIsToldSo() {
        runner.end();
        EngineException e = assertThrows(EngineException.class, () -> connection.open("python", SOON));
        assertTrue(e.reason().contains("ended at its start"), e.reason());
    }

    @Test
    void aGreetingThatDoesNotComeIsNotWaitedForForEver() {
        EngineException e = assertThrows(EngineException.class, () -> connection.open("python", Duration.ofMillis(30)));
        assertTrue(e.reason().contains("did not answer"), e.reason());
    }

    private void open() {
        runner.hello(RunnerConnection.PROTOCOL);
        connection.open("python", SOON);
    }

    private RunInProgress start() {
        RunRequest request =
                RunRequest.create(0, Specimens.program("print(1)"), Specimens.python(Specimens.settings()));
        return connection.start(request, frees::add);
    }

    private static byte[] output(RunInProgress run) {
        return assertInstanceOf(RunEvent.Output.class, event(run)).bytes();
    }

    private static RunEvent event(RunInProgress run) {
        return Await.value("an event", SOON, run::next);
    }
}
