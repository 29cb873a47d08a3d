package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.SandboxSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The containers of one language, over which its runs are spread. Thread-safe. */
final class ContainerPool {
    private static final long LOOK_NANOS = 1_000_000;
    private static final List<String> BEST_FIRST = List.of("running", "starting", "failed", "stopped");

    private final List<LanguageContainer> containers;
    private final LanguageSettings language;
    private final SandboxSettings settings;
    private final InstantSource clock;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile Instant lastUsed;

    /**
     * None running yet.
     *
     * @param whenRunning called after each start, on a thread of its own
     */
    ContainerPool(
            Engine engine,
            LanguageSettings language,
            SandboxSettings settings,
            InstantSource clock,
            Runnable whenRunning) {
        this.containers = IntStream.range(0, language.pool().containers())
                .mapToObj(n -> new LanguageContainer(engine, language, settings, clock, whenRunning))
                .toList();
        this.language = language;
        this.settings = settings;
        this.clock = clock;
        this.lastUsed = clock.instant();
    }

    /** A slot of a container, for one run. */
    record Lease(LiveContainer container, int slot) {}

    /** Runs at the same time in all containers together. */
    int places() {
        return containers.size() * language.pool().runsAtOnce(settings.runsAtOnce());
    }

    /**
     * A slot of the container with the most free ones; when none has any, of the first that has been started. For one
     * who has a place: there are as many slots as places.
     *
     * @throws EngineException when no container can be started, or none in time
     */
    Lease lease() {
        long deadline = System.nanoTime() + settings.maxWait().toNanos();
        while (true) {
            used();
            Optional<Lease> free = free();
            if (free.isPresent()) {
                return free.get();
            }
            List<CompletableFuture<LiveContainer>> starts = containers.stream()
                    .flatMap(container -> container.start().stream())
                    .toList();
            if (starts.isEmpty()) {
                awaitChange(deadline);
            } else {
                await(starts, deadline);
            }
        }
    }

    /** As in {@code /health}: the best of its containers' states. */
    String label() {
        return containers.stream()
                .map(container -> container.state().label())
                .min(Comparator.comparingInt(BEST_FIRST::indexOf))
                .orElseThrow();
    }

    /** How many of its containers run. */
    int running() {
        return (int) containers.stream()
                .filter(container -> container.state() instanceof ContainerState.Running)
                .count();
    }

    /** Notes that a run has begun or ended, so that idleness counts from there. */
    void used() {
        lastUsed = clock.instant();
    }

    /** Brings back containers that are meant to be there. Called from time to time, while the engine answers. */
    void tend() {
        containers.forEach(LanguageContainer::tend);
    }

    /** Lets the next run try at once: the engine has come back. */
    void forgetFailure() {
        containers.forEach(LanguageContainer::forgetFailure);
    }

    /** Removes the containers when no run used any for long. */
    void stopWhenIdle() {
        if (!clock.instant().isBefore(lastUsed.plus(settings.idleTimeout()))) {
            containers.forEach(LanguageContainer::stopWhenUnused);
        }
    }

    /** Removes the containers for good, all at once. */
    void shutDown() {
        List<Thread> removals = containers.stream()
                .map(container -> Thread.ofVirtual().start(container::shutDown))
                .toList();
        for (Thread removal : removals) {
            try {
                removal.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Of several that are equally free, each in its turn. */
    private Optional<Lease> free() {
        int first = Math.floorMod(turn.getAndIncrement(), containers.size());
        List<LiveContainer> freest = IntStream.range(0, containers.size())
                .mapToObj(n -> containers.get((first + n) % containers.size()))
                .flatMap(container -> container.live().stream())
                .sorted(Comparator.comparingInt(LiveContainer::free).reversed())
                .toList();
        for (LiveContainer container : freest) {
            OptionalInt slot = container.lease();
            if (slot.isPresent()) {
                return Optional.of(new Lease(container, slot.getAsInt()));
            }
        }
        return Optional.empty();
    }

    /** A container is just coming to its end or its beginning, on another thread. */
    private void awaitChange(long deadline) {
        if (System.nanoTime() - deadline > 0) {
            throw new EngineException(
                    "no container of " + language.name() + " took the program; try again in a moment");
        }
        LockSupport.parkNanos(LOOK_NANOS);
    }

    /** Returns when the first has started; throws when all have failed. */
    private void await(List<CompletableFuture<LiveContainer>> starts, long deadline) {
        CompletableFuture<Boolean> first = new CompletableFuture<>();
        CompletableFuture<Void> all = CompletableFuture.allOf(starts.stream()
                .map(start -> start.thenRun(() -> first.complete(true)))
                .toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(first, all).get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new EngineException(
                    "the container of " + language.name() + " is still being started; try again in a moment", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EngineException cause
                    ? cause
                    : new EngineException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("interrupted while the container started", e);
        }
    }
}
