package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.Settings;
import dev.cachehit.testing.Await;
import dev.cachehit.testing.OwnedClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineWatchTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeEngine engine = new FakeEngine();
    private final OwnedClock clock = new OwnedClock();
    private final Settings settings = Specimens.settings("sandbox.instance", "watched");
    private final ContainerPool pool =
            new ContainerPool(engine, Specimens.python(settings), settings.sandbox(), clock, () -> {});
    private final EngineWatch watch =
            new EngineWatch(engine, settings.sandbox(), Duration.ofMillis(5), List.of(pool), clock);

    @Test
    void theFirstAnswerSweepsAndStartsContainers() {
        watch.tend();
        assertTrue(watch.reachable());
        assertEquals(List.of("watched"), engine.swept());
        awaitState("running");

        watch.tend();
        assertEquals(List.of("watched"), engine.swept(), "once is enough");
    }

    @Test
    void anEngineThatComesLateIsPickedUp() {
        engine.fail("away");
        watch.tend();
        assertFalse(watch.reachable());
        assertEquals("stopped", pool.label());

        engine.recover();
        watch.tend();
        assertTrue(watch.reachable());
        awaitState("running");
    }

    @Test
    void idleContainersAreLookedForAtTheInterval() {
        watch.tend();
        awaitState("running");

        clock.advance(Duration.ofMinutes(35));
        watch.tend();
        assertEquals("stopped", pool.label());

        pool.lease();
        clock.advance(Duration.ofMinutes(4));
        watch.tend();
        assertEquals("running", pool.label());
    }

    @Test
    void itLooksByItselfAndClosingRemovesTheContainers() {
        watch.open();
        awaitState("running");
        engine.latest().end();
        Await.until("it is brought back", SOON, () -> engine.started().size() == 2);
        awaitState("running");

        watch.close();

        assertEquals("stopped", pool.label());
        assertEquals(2, engine.removed().size());
    }

    private void awaitState(String label) {
        Await.until("it is " + label, SOON, () -> pool.label().equals(label));
    }
}
