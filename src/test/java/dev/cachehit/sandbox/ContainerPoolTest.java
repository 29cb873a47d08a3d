package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.Settings;
import dev.cachehit.testing.Await;
import dev.cachehit.testing.OwnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContainerPoolTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeEngine engine = new FakeEngine();
    private final OwnedClock clock = new OwnedClock();

    @Test
    void runsAreSpreadEvenlyOverTheContainers() {
        ContainerPool pool = pool("languages.python.containers", "3", "sandbox.runs-at-once", "2");
        pool.tend();
        awaitRunning(pool, 3);
        assertEquals(6, pool.places());

        List<ContainerPool.Lease> leases = Stream.generate(pool::lease).limit(6).toList();

        assertEquals(3, ids(leases.subList(0, 3)).size());
        assertEquals(3, ids(leases.subList(3, 6)).size());
        assertEquals(
                6,
                leases.stream()
                        .map(lease -> lease.container().id() + lease.slot())
                        .distinct()
                        .count());
    }

    @Test
    void soAreRunsOneAfterTheOther() {
        ContainerPool pool = pool("languages.python.containers", "2");
        pool.tend();
        awaitRunning(pool, 2);
        List<ContainerPool.Lease> leases = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            ContainerPool.Lease lease = pool.lease();
            lease.container().release(lease.slot(), true);
            leases.add(lease);
        }
        assertEquals(2, ids(leases).size());
    }

    @Test
    void everyRunHasAContainerOfItsOwnWhenTheyTakeOneEach() {
        ContainerPool pool = pool("languages.python.containers", "2", "languages.python.runs-per-container", "1");
        pool.tend();
        awaitRunning(pool, 2);
        assertEquals(2, pool.places());
        Set<String> used = new HashSet<>();

        for (int n = 0; n < 10; n++) {
            ContainerPool.Lease one = pool.lease();
            ContainerPool.Lease two = pool.lease();
            assertTrue(used.add(one.container().id()), "a container that was never used");
            assertTrue(used.add(two.container().id()), "a container that was never used");
            one.container().release(one.slot(), true);
            two.container().release(two.slot(), n % 2 == 0);
        }

        awaitRunning(pool, 2);
        Await.until(
                "all used ones are removed",
                SOON,
                () -> Set.copyOf(engine.removed()).equals(used));
        assertEquals(22, engine.started().size());
    }

    @Test
    void aRunThatFindsNoneWaitsForTheFirst() {
        ContainerPool pool = pool("languages.python.containers", "2", "languages.python.runs-per-container", "1");
        engine.holdStarts();
        CompletableFuture<ContainerPool.Lease> lease = leasing(pool);
        Await.until("both are being started", SOON, () -> pool.label().equals("starting"));
        assertEquals(0, pool.running());

        engine.open();

        assertEquals(0, lease.join().slot());
        awaitRunning(pool, 2);
    }

    @Test
    void aStartThatTakesTooLongIsNotWaitedForForEver() {
        engine.holdStarts();
        ContainerPool impatient = pool("sandbox.max-wait", "50ms");
        EngineException e = assertThrows(EngineException.class, impatient::lease);
        assertTrue(e.reason().contains("still being started"), e.reason());
        engine.open();
    }

    @Test
    void oneThatCannotBeStartedIsNoHarmWhileOthersRun() {
        ContainerPool pool = pool("languages.python.containers", "2", "languages.python.runs-per-container", "1");
        pool.tend();
        awaitRunning(pool, 2);
        ContainerPool.Lease lease = pool.lease();
        engine.fail("no engine");
        lease.container().release(lease.slot(), true);
        Await.until("one is left", SOON, () -> pool.running() == 1);
        assertEquals("running", pool.label());

        ContainerPool.Lease last = pool.lease();
        last.container().release(last.slot(), true);
        Await.until("none is left", SOON, () -> pool.label().equals("failed"));
        assertEquals(
                "no engine", assertThrows(EngineException.class, pool::lease).reason());
        engine.recover();
        pool.forgetFailure();
        pool.lease();
        assertEquals("running", pool.label());
    }

    @Test
    void anIdlePoolIsRemovedWholeAndComesBackWithTheNextRun() {
        ContainerPool pool = pool("languages.python.containers", "2");
        pool.tend();
        awaitRunning(pool, 2);
        clock.advance(Duration.ofMinutes(20));
        ContainerPool.Lease lease = pool.lease();
        lease.container().release(lease.slot(), true);

        clock.advance(Duration.ofMinutes(29));
        pool.stopWhenIdle();
        assertEquals(2, pool.running(), "one of them was used");
        clock.advance(Duration.ofMinutes(1));
        pool.stopWhenIdle();

        assertEquals("stopped", pool.label());
        assertEquals(2, engine.removed().size());
        pool.tend();
        assertEquals("stopped", pool.label());
        pool.lease();
        awaitRunning(pool, 2);
    }

    @Test
    void shutdownRemovesAllAndRefusesRuns() {
        ContainerPool pool = pool("languages.python.containers", "3", "languages.python.runs-per-container", "1");
        pool.tend();
        awaitRunning(pool, 3);
        ContainerPool.Lease lease = pool.lease();

        pool.shutDown();

        assertEquals(3, engine.removed().size());
        lease.container().release(lease.slot(), true);
        assertTrue(
                assertThrows(EngineException.class, pool::lease).reason().contains("shutting down"),
                "the reason says so");
        assertEquals(3, engine.started().size());
    }

    private ContainerPool pool(String... keysAndValues) {
        Settings settings = Specimens.settings(keysAndValues);
        return new ContainerPool(engine, Specimens.python(settings), settings.sandbox(), clock, () -> {});
    }

    private static CompletableFuture<ContainerPool.Lease> leasing(ContainerPool pool) {
        return CompletableFuture.supplyAsync(pool::lease, Executors.newVirtualThreadPerTaskExecutor())
                .orTimeout(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    private static void awaitRunning(ContainerPool pool, int count) {
        Await.until(count + " run", SOON, () -> pool.running() == count);
    }

    private static Set<String> ids(List<ContainerPool.Lease> leases) {
        Set<String> ids = new HashSet<>();
        leases.forEach(lease -> ids.add(lease.container().id()));
        return ids;
    }
}
