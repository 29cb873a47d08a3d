package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.Settings;
import dev.cachehit.testing.Await;
import dev.cachehit.testing.OwnedClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageContainerTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeEngine engine = new FakeEngine();
    private final OwnedClock clock = new OwnedClock();
    private final LanguageContainer container = container();

    @Test
    void theFirstRunStartsItAndTheNextFindsItThere() {
        assertEquals("stopped", container.state().label());
        LiveContainer first = container.running();
        assertEquals("running", container.state().label());
        assertSame(first, container.running());
        assertEquals(1, engine.started().size());
    }

    @Test
    void aFailedStartIsToldAtOnceForAWhileAndThenTriedAgain() {
        engine.fail("no engine");
        assertEquals("no engine", reason());
        assertEquals("failed", container.state().label());

        engine.recover();
        assertEquals("no engine", reason());
        clock.advance(Duration.ofSeconds(3));
        container.running();

        assertEquals("running", container.state().label());
    }

    @Test
    void tendingBringsBackWhatFailedAfterAWhile() {
        engine.fail("no engine");
        assertEquals("no engine", reason());
        engine.recover();

        clock.advance(Duration.ofSeconds(29));
        container.tend();
        assertEquals("failed", container.state().label());
        clock.advance(Duration.ofSeconds(1));
        container.tend();

        awaitState("running");
    }

    @Test
    void theEnginesReturnMakesTheNextRunTryAtOnce() {
        engine.fail("no engine");
        assertEquals("no engine", reason());
        engine.recover();

        container.forgetFailure();

        container.running();
        assertEquals("running", container.state().label());
    }

    @Test
    void aRunnerOfAnotherProtocolIsRefusedAndRemoved() {
        engine.speak(2);
        assertTrue(reason().contains("protocol 2"), "the protocol is named");
        assertEquals(1, engine.removed().size());
    }

    @Test
    void aLostContainerIsRemovedSinceItMayRunOnAndTendedBack() {
        LiveContainer lost = container.running();

        engine.latest().end();
        awaitState("stopped");

        Await.until("it is removed", SOON, () -> engine.removed().equals(List.of(lost.id())));
        container.tend();
        awaitState("running");
        assertNotSame(lost, container.running());
    }

    @Test
    void anIdleContainerIsRemovedAndNotBroughtBackUntilARunNeedsIt() {
        LiveContainer idle = container.running();
        clock.advance(Duration.ofMinutes(29));
        container.stopWhenIdle();
        assertEquals("running", container.state().label());

        clock.advance(Duration.ofMinutes(1));
        container.stopWhenIdle();
        assertEquals("stopped", container.state().label());
        assertEquals(List.of(idle.id()), engine.removed());

        container.tend();
        assertEquals("stopped", container.state().label());
        container.running();
        assertEquals(2, engine.started().size());
    }

    @Test
    void aContainerInUseIsNotIdle() {
        LiveContainer busy = container.running();
        int slot = busy.lease().orElseThrow();
        clock.advance(Duration.ofHours(5));

        container.stopWhenIdle();
        assertSame(busy, container.running());

        clock.advance(Duration.ofHours(5));
        busy.release(slot, true);
        container.stopWhenIdle();
        assertEquals("stopped", container.state().label());
    }

    @Test
    void aContainerThatIsNotCleanTakesNoMoreRunsAndGoesAfterItsLast() {
        LiveContainer dirty = container.running();
        int one = dirty.lease().orElseThrow();
        int two = dirty.lease().orElseThrow();
        dirty.release(one, false);

        LiveContainer next = container.running();
        assertNotSame(dirty, next);
        assertEquals(List.of(), engine.removed());
        dirty.release(two, true);

        Await.until("it is removed", SOON, () -> engine.removed().equals(List.of(dirty.id())));
        assertSame(next, container.running());
    }

    @Test
    void afterShutdownThereIsNoneAndNeverAgain() {
        LiveContainer last = container.running();
        container.shutDown();

        assertEquals(List.of(last.id()), engine.removed());
        assertTrue(reason().contains("shutting down"), "the reason says so");
        container.tend();
        assertEquals(1, engine.started().size());
    }

    @Test
    void shutdownWaitsForAStartAndRemovesWhatItMade() {
        engine.holdStarts();
        container.tend();
        assertEquals("starting", container.state().label());

        Thread shutdown = Thread.ofVirtual().start(container::shutDown);
        awaitState("stopped");
        engine.open();

        Await.until("the shutdown has ended", SOON, () -> !shutdown.isAlive());
        assertEquals(1, engine.removed().size());
    }

    @Test
    void aStartThatTakesTooLongIsNotWaitedForForEver() {
        engine.holdStarts();
        LanguageContainer impatient = container("sandbox.max-wait", "50ms");
        EngineException e = assertThrows(EngineException.class, impatient::running);
        assertTrue(e.reason().contains("still being started"), e.reason());
        engine.open();
    }

    @Test
    void oneThatIsNotPreStartedIsLeftAloneByTending() {
        LanguageContainer lazy = container("languages.python.pre-start", "false");
        lazy.tend();
        assertEquals("stopped", lazy.state().label());
    }

    private String reason() {
        return assertThrows(EngineException.class, container::running).reason();
    }

    private void awaitState(String label) {
        Await.until("it is " + label, SOON, () -> container.state().label().equals(label));
    }

    private LanguageContainer container(String... keysAndValues) {
        Settings settings = Specimens.settings(keysAndValues);
        return new LanguageContainer(engine, Specimens.python(settings), settings.sandbox(), clock, () -> {});
    }
}
