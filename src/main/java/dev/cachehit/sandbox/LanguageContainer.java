package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.SandboxSettings;
import dev.cachehit.sandbox.ContainerState.Cause;
import dev.cachehit.sandbox.ContainerState.Failed;
import dev.cachehit.sandbox.ContainerState.Running;
import dev.cachehit.sandbox.ContainerState.Starting;
import dev.cachehit.sandbox.ContainerState.Stopped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The life cycle of one of a language's containers: started when needed, replaced when lost, dirty or used up, removed
 * when idle. Thread-safe.
 */
final class LanguageContainer implements LiveContainer.Watcher {
    private static final Logger LOG = System.getLogger(LanguageContainer.class.getName());
    private static final Duration GREETING = Duration.ofSeconds(20);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final Duration RETRY_BY_RUN = Duration.ofSeconds(3);
    private static final Duration RETRY_BY_ITSELF = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Engine engine;
    private final LanguageSettings language;
    private final SandboxSettings settings;
    private final InstantSource clock;
    private final Runnable whenRunning;
    private final Set<Thread> removals = ConcurrentHashMap.newKeySet();
    private ContainerState state = new Stopped(Cause.NEVER_STARTED);

    /**
     * None yet.
     *
     * @param whenRunning called after each start, on a thread of its own
     */
    LanguageContainer(
            Engine engine,
            LanguageSettings language,
            SandboxSettings settings,
            InstantSource clock,
            Runnable whenRunning) {
        this.engine = engine;
        this.language = language;
        this.settings = settings;
        this.clock = clock;
        this.whenRunning = whenRunning;
    }

    ContainerState state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /** The container, when there is one that takes runs. */
    Optional<LiveContainer> live() {
        return state() instanceof Running running && running.container().takesRuns()
                ? Optional.of(running.container())
                : Optional.empty();
    }

    /**
     * What becomes a container that takes runs: the start in progress, or a fresh one when there is neither a container
     * nor a failure that is too young to try again; such a failure is what it ends with. Empty when there is a
     * container, also one that is in its last run: that is replaced by itself.
     */
    Optional<CompletableFuture<LiveContainer>> start() {
        lock.lock();
        try {
            return switch (state) {
                case Running running when !running.container().isRetired() -> Optional.empty();
                case Failed failed
                when clock.instant().isBefore(failed.at().plus(RETRY_BY_RUN)) ->
                    Optional.of(CompletableFuture.failedFuture(new EngineException(failed.reason())));
                case Stopped stopped
                when stopped.cause() == Cause.SHUT_DOWN ->
                    Optional.of(CompletableFuture.failedFuture(new EngineException("the service is shutting down")));
                case Starting starting -> Optional.of(starting.container());
                case Running running -> Optional.of(begin().container());
                case Failed failed -> Optional.of(begin().container());
                case Stopped stopped -> Optional.of(begin().container());
            };
        } finally {
            lock.unlock();
        }
    }

    /** Brings back a container that is meant to be there. Called from time to time, while the engine answers. */
    void tend() {
        lock.lock();
        try {
            boolean missing = switch (state) {
                case Stopped stopped -> stopped.cause() != Cause.IDLE && stopped.cause() != Cause.SHUT_DOWN;
                case Failed failed -> !clock.instant().isBefore(failed.at().plus(RETRY_BY_ITSELF));
                case Running running -> running.container().isRetired();
                case Starting starting -> false;
            };
            if (missing && language.preStart()) {
                begin();
            }
        } finally {
            lock.unlock();
        }
        if (state() instanceof Running running) {
            running.container().connection().check(LONGEST_SILENCE);
        }
    }

    /** Lets the next run try at once: the engine has come back. */
    void forgetFailure() {
        lock.lock();
        try {
            if (state instanceof Failed) {
                state = new Stopped(Cause.LOST);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Removes the container when no run uses it. */
    void stopWhenUnused() {
        LiveContainer idle;
        lock.lock();
        try {
            if (!(state instanceof Running running) || !running.container().retireWhenUnused()) {
                return;
            }
            idle = running.container();
            state = new Stopped(Cause.IDLE);
        } finally {
            lock.unlock();
        }
        LOG.log(Level.INFO, "{0}: removing container {1}, it is idle", language.name(), idle.shortId());
        remove(idle);
    }

    /** Removes the container for good. */
    void shutDown() {
        ContainerState last;
        lock.lock();
        try {
            last = state;
            state = new Stopped(Cause.SHUT_DOWN);
        } finally {
            lock.unlock();
        }
        switch (last) {
            case Running running -> remove(running.container());
            // The start notices, and removes what it has made.
            case Starting starting ->
                starting.container().handle((made, e) -> "").join();
            case Stopped stopped -> {}
            case Failed failed -> {}
        }
        removals.forEach(LanguageContainer::await);
    }

    private static void await(Thread removal) {
        try {
            removal.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Starting begin() {
        Starting starting = new Starting(new CompletableFuture<>());
        state = starting;
        Thread.ofVirtual().name("start-" + language.name()).start(() -> start(starting));
        return starting;
    }

    private void start(Starting starting) {
        long from = System.nanoTime();
        try {
            LiveContainer container = launch();
            boolean wanted = settle(starting, new Running(container));
            if (!wanted) {
                remove(container);
                throw new EngineException("the service is shutting down");
            }
            LOG.log(
                    language.pool().runsPerContainer().isPresent() ? Level.DEBUG : Level.INFO,
                    "{0}: container {1} runs after {2} ms",
                    language.name(),
                    container.shortId(),
                    (System.nanoTime() - from) / 1_000_000);
            starting.container().complete(container);
            whenRunning.run();
        } catch (EngineException e) {
            LOG.log(Level.WARNING, "{0}: no container: {1}", language.name(), e.getMessage());
            settle(starting, new Failed(e.reason(), clock.instant()));
            starting.container().completeExceptionally(e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, language.name() + ": no container", e);
            settle(starting, new Failed("an unexpected fault, see the log: " + e, clock.instant()));
            starting.container().completeExceptionally(e);
        }
    }

    private LiveContainer launch() {
        LiveContainer container = new LiveContainer(
                engine.start(spec()),
                slots(),
                language.pool().runsPerContainer().orElse(Integer.MAX_VALUE),
                this);
        try {
            container.open(language.name(), GREETING);
            language.forkServer()
                    .ifPresent(server -> container.connection().startForkServer(new ForkServer(language, server)));
            return container;
        } catch (EngineException e) {
            remove(container);
            throw e;
        }
    }

    private int slots() {
        return language.pool().runsAtOnce(settings.runsAtOnce());
    }

    private ContainerSpec spec() {
        return new ContainerSpec(
                settings.instance(),
                language.name(),
                language.image(),
                settings.runner(),
                slots(),
                language.limits().processes(),
                language.container(),
                language.forkServer(),
                language.runtime());
    }

    /** Takes the new state unless the start has been overtaken by a shutdown. */
    private boolean settle(Starting starting, ContainerState next) {
        lock.lock();
        try {
            boolean current = state.equals(starting);
            if (current) {
                state = next;
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void lost(LiveContainer container, String reason) {
        lock.lock();
        try {
            if (!(state instanceof Running running) || running.container() != container) {
                return;
            }
            state = new Stopped(Cause.LOST);
        } finally {
            lock.unlock();
        }
        LOG.log(Level.WARNING, "{0}: lost container {1}: {2}", language.name(), container.shortId(), reason);
        // It may run on, deaf: one that was paused, for instance.
        removeInBackground(container);
    }

    @Override
    public void empty(LiveContainer container) {
        lock.lock();
        try {
            if (state instanceof Running running && running.container() == container) {
                state = new Stopped(Cause.REPLACED);
                begin();
            }
        } finally {
            lock.unlock();
        }
        boolean usedUp = !container.isRetired();
        LOG.log(
                usedUp ? Level.DEBUG : Level.INFO,
                "{0}: replacing container {1}, it is {2}",
                language.name(),
                container.shortId(),
                usedUp ? "used up" : "not clean");
        removeInBackground(container);
    }

    private void removeInBackground(LiveContainer container) {
        Thread removal = Thread.ofVirtual().name("remove-" + language.name()).unstarted(() -> {
            remove(container);
            removals.remove(Thread.currentThread());
        });
        removals.add(removal);
        removal.start();
    }

    private void remove(LiveContainer container) {
        container.connection().close();
        try {
            engine.remove(container.id());
        } catch (EngineException e) {
            LOG.log(
                    Level.WARNING,
                    "{0}: could not remove {1}: {2}",
                    language.name(),
                    container.shortId(),
                    e.getMessage());
        }
    }
}
