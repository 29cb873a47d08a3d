package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.SandboxSettings;
import dev.cachehit.sandbox.WaitingLine.Admission;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The runs of one language: the line in front of its containers, and each run from its start to its outcome. */
final class LanguageRuns {
    private static final Logger LOG = System.getLogger(LanguageRuns.class.getName());

    private final LanguageSettings language;
    private final SandboxSettings settings;
    private final ContainerPool pool;
    private final WaitingLine line;
    private final Ticker ticker;

    LanguageRuns(
            Engine engine, LanguageSettings language, SandboxSettings settings, InstantSource clock, Ticker ticker) {
        this.language = language;
        this.settings = settings;
        this.pool = new ContainerPool(engine, language, settings, clock, this::warmUp);
        this.line = new WaitingLine(pool.places(), settings.line());
        this.ticker = ticker;
    }

    LanguageSettings language() {
        return language;
    }

    ContainerPool pool() {
        return pool;
    }

    int waiting() {
        return line.length();
    }

    Outcome run(Run run, RunListener listener) {
        long asked = System.nanoTime();
        Admission admission = line.enter(listener.address(), settings.maxWait(), listener::gone);
        return switch (admission) {
            case REFUSED -> new Outcome.Busy(line.retryAfter());
            case GONE -> new Outcome.Abandoned();
            case ENTERED -> runInPlace(run, listener, Duration.ofNanos(System.nanoTime() - asked));
        };
    }

    /**
     * Nobody is made to wait for it: a container that was started for a run is warmed by that run. One whose runs are
     * counted is not used up by it.
     */
    private void warmUp() {
        if (settings.warmUp()
                && language.pool().runsPerContainer().isEmpty()
                && !language.example().isEmpty()
                && line.isUnused()) {
            Run example = new Run(
                    language.example(),
                    "",
                    List.of(),
                    List.of(),
                    language.limits().timeout());
            Outcome outcome = run(example, RunListener.NONE);
            LOG.log(Level.DEBUG, "{0}: warmed up: {1}", language.name(), describe(outcome));
        }
    }

    /** The place is given back once the slot is free again, which may be after the outcome. */
    private Outcome runInPlace(Run run, RunListener listener, Duration queued) {
        ContainerPool.Lease leased;
        try {
            leased = pool.lease();
        } catch (EngineException e) {
            line.leave();
            return new Outcome.Unavailable(e.reason());
        }
        RunRequest request = RunRequest.create(leased.slot(), run, language);
        LOG.log(
                Level.DEBUG,
                "{0}: {1} starts in {2}",
                language.name(),
                request.name(),
                leased.container().shortId());
        RunInProgress progress = leased.container().connection().start(request, clean -> {
            pool.used();
            leased.container().release(leased.slot(), clean);
            line.leave();
        });
        Outcome outcome = new RunFollower(leased.container(), request, progress, queued, ticker).follow(listener);
        LOG.log(Level.DEBUG, () -> language.name() + ": " + request.name() + " " + describe(outcome));
        return outcome;
    }

    private static String describe(Outcome outcome) {
        String how = outcome.getClass().getSimpleName();
        return outcome instanceof Outcome.Ended ended
                ? how + " after " + ended.report().wallTime().toMillis() + " ms"
                : how;
    }
}
