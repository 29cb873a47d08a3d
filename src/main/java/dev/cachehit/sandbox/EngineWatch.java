package dev.cachehit.sandbox;

import dev.cachehit.config.SandboxSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Looks from time to time whether the engine answers, brings back containers that are missing and removes idle ones.
 */
final class EngineWatch {
    private static final Logger LOG = System.getLogger(EngineWatch.class.getName());

    private final Engine engine;
    private final SandboxSettings settings;
    private final Duration interval;
    private final List<ContainerPool> pools;
    private final InstantSource clock;
    private Instant nextIdleCheck;
    private Optional<Boolean> answered = Optional.empty();
    private volatile boolean reachable = true;
    private volatile Optional<Thread> thread = Optional.empty();

    EngineWatch(
            Engine engine,
            SandboxSettings settings,
            Duration interval,
            List<ContainerPool> pools,
            InstantSource clock) {
        this.engine = engine;
        this.settings = settings;
        this.interval = interval;
        this.pools = pools;
        this.clock = clock;
        this.nextIdleCheck = clock.instant().plus(settings.idleCheckInterval());
    }

    /** Whether the engine answered when last asked. */
    boolean reachable() {
        return reachable;
    }

    void open() {
        thread = Optional.of(Thread.ofVirtual().name("engine-watch").start(this::watch));
    }

    void close() {
        thread.ifPresent(Thread::interrupt);
        List<Thread> removals = pools.stream()
                .map(pool -> Thread.ofVirtual().start(pool::shutDown))
                .toList();
        for (Thread removal : removals) {
            try {
                removal.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** One look. */
    void tend() {
        boolean before = answered.orElse(false);
        boolean now = answers();
        answered = Optional.of(now);
        reachable = now;
        if (!now) {
            return;
        }
        if (!before) {
            returned();
        }
        pools.forEach(ContainerPool::tend);
        if (!clock.instant().isBefore(nextIdleCheck)) {
            nextIdleCheck = clock.instant().plus(settings.idleCheckInterval());
            pools.forEach(ContainerPool::stopWhenIdle);
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                tend();
                Thread.sleep(interval);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "looking after the containers failed; it goes on", e);
            }
        }
    }

    private boolean answers() {
        try {
            engine.ping();
            return true;
        } catch (EngineException e) {
            if (answered.orElse(true)) {
                LOG.log(Level.WARNING, e.getMessage());
            }
            return false;
        }
    }

    private void returned() {
        LOG.log(Level.INFO, "Docker answers");
        pools.forEach(ContainerPool::forgetFailure);
        try {
            engine.sweep(settings.instance());
        } catch (EngineException e) {
            LOG.log(Level.WARNING, "could not sweep old containers: {0}", e.getMessage());
        }
    }
}
