package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.Settings;
import dev.cachehit.testing.Await;
import dev.cachehit.testing.OwnedClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class LanguageContainerTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeEngine engine = new FakeEngine();
    private final OwnedClock clock = new OwnedClock();
    private final LanguageContainer container = container();

    @Test
    void theFirstRunStartsItAndTheNextFindsItThere() {
        assertEquals("stopped", container.state().label());
        LiveContainer first = running();
        assertEquals("running", container.state().label());
        assertSame(first, running());
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
        running();

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

        running();
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
        LiveContainer lost = running();

        engine.latest().end();
        awaitState("stopped");

        Await.until("it is removed", SOON, () -> engine.removed().equals(List.of(lost.id())));
        container.tend();
        awaitState("running");
        assertNotSame(lost, running());
    }

    @Test
    void anIdleContainerIsRemovedAndNotBroughtBackUntilARunNeedsIt() {
        LiveContainer idle = running();
        container.stopWhenUnused();
        assertEquals("stopped", container.state().label());
        assertEquals(List.of(idle.id()), engine.removed());

        container.tend();
        assertEquals("stopped", container.state().label());
        running();
        assertEquals(2, engine.started().size());
    }

    @Test
    void aContainerInUseIsNotIdle() {
        LiveContainer busy = running();
        int slot = busy.lease().orElseThrow();

        container.stopWhenUnused();
        assertSame(busy, running());

        busy.release(slot, true);
        container.stopWhenUnused();
        assertEquals("stopped", container.state().label());
    }

    @Test
    void aContainerThatIsNotCleanTakesNoMoreRunsAndGoesAfterItsLast() {
        LiveContainer dirty = running();
        int one = dirty.lease().orElseThrow();
        int two = dirty.lease().orElseThrow();
        dirty.release(one, false);

        LiveContainer next = running();
        assertNotSame(dirty, next);
        assertEquals(List.of(), engine.removed());
        dirty.release(two, true);

        Await.until("it is removed", SOON, () -> engine.removed().equals(List.of(dirty.id())));
        assertSame(next, running());
    }

    @Test
    void afterShutdownThereIsNoneAndNeverAgain() {
        LiveContainer last = running();
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
    void oneThatIsNotPreStartedIsLeftAloneByTending() {
        LanguageContainer lazy = container("languages.python.pre-start", "false");
        lazy.tend();
        assertEquals("stopped", lazy.state().label());
    }

    @Test
    void aContainerThatHasHadItsRunsIsReplacedWhenTheLastHasEnded() {
        LanguageContainer fresh = container("languages.python.runs-per-container", "2");
        LiveContainer first = running(fresh);
        int one = first.lease().orElseThrow();
        int two = first.lease().orElseThrow();
        assertEquals(OptionalInt.empty(), first.lease(), "it takes two runs");
        assertEquals(Optional.empty(), fresh.live());
        first.release(one, true);
        assertEquals(OptionalInt.empty(), first.lease(), "in all, not at once");
        fresh.tend();
        assertEquals(Optional.empty(), fresh.start(), "it is not replaced while it is in use");
        assertEquals(List.of(), engine.removed());

        first.release(two, true);

        Await.until("it is removed", SOON, () -> engine.removed().equals(List.of(first.id())));
        Await.until("there is a fresh one", SOON, () -> fresh.live().isPresent());
        assertNotSame(first, running(fresh));
    }

    @Test
    void aReplacementThatFailsIsAFailureAndTriedAgain() {
        LanguageContainer fresh = container("languages.python.runs-per-container", "1");
        LiveContainer first = running(fresh);
        int slot = first.lease().orElseThrow();
        engine.fail("no engine");

        first.release(slot, true);

        Await.until("it has failed", SOON, () -> fresh.state().label().equals("failed"));
        engine.recover();
        clock.advance(Duration.ofSeconds(30));
        fresh.tend();
        Await.until("there is a fresh one", SOON, () -> fresh.live().isPresent());
    }

    @Test
    void afterShutdownAUsedUpContainerIsNotReplaced() {
        LanguageContainer fresh = container("languages.python.runs-per-container", "1");
        LiveContainer first = running(fresh);
        int slot = first.lease().orElseThrow();
        fresh.shutDown();
        first.release(slot, true);
        assertEquals("stopped", fresh.state().label());
        assertEquals(1, engine.started().size());
    }

    private LiveContainer running() {
        return running(container);
    }

    private static LiveContainer running(LanguageContainer container) {
        return container.live().orElseGet(() -> {
            try {
                return container.start().orElseThrow().get(SOON.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw assertInstanceOf(EngineException.class, e.getCause());
            } catch (InterruptedException | TimeoutException e) {
                throw new AssertionError("no container", e);
            }
        });
    }

    private String reason() {
        return assertThrows(EngineException.class, this::running).reason();
    }

    private void awaitState(String label) {
        Await.until("it is " + label, SOON, () -> container.state().label().equals(label));
    }

    private LanguageContainer container(String... keysAndValues) {
        Settings settings = Specimens.settings(keysAndValues);
        return new LanguageContainer(engine, Specimens.python(settings), settings.sandbox(), clock, () -> {});
    }
}
