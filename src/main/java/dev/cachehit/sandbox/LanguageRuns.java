package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.SandboxSettings;
import dev.cachehit.sandbox.WaitingLine.Admission;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;

/** The runs of one language: the line in front of its container, and each run from its start to its outcome. */
final class LanguageRuns {
    private static final Logger LOG = System.getLogger(LanguageRuns.class.getName());

    private final LanguageSettings language;
    private final SandboxSettings settings;
    private final LanguageContainer container;
    private final WaitingLine line;

    LanguageRuns(Engine engine, LanguageSettings language, SandboxSettings settings, InstantSource clock) {
        this.language = language;
        this.settings = settings;
        this.container = new LanguageContainer(engine, language, settings, clock, this::warmUp);
        this.line = new WaitingLine(settings.runsAtOnce(), settings.line());
    }

    LanguageSettings language() {
        return language;
    }

    LanguageContainer container() {
        return container;
    }

    ContainerState containerState() {
        return container.state();
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

    /** Nobody is made to wait for it: a container that was started for a run is warmed by that run. */
    private void warmUp() {
        if (settings.warmUp() && !language.example().isEmpty() && line.isUnused()) {
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
        Leased leased;
        try {
            leased = lease();
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
            container.used();
            leased.container().release(leased.slot(), clean);
            line.leave();
        });
        Outcome outcome = new RunFollower(leased.container(), request, progress, queued).follow(listener);
        LOG.log(Level.DEBUG, () -> language.name() + ": " + request.name() + " " + describe(outcome));
        return outcome;
    }

    private Leased lease() {
        while (true) {
            LiveContainer live = container.running();
            OptionalInt slot = live.lease();
            if (slot.isPresent()) {
                return new Leased(live, slot.getAsInt());
            }
        }
    }

    private static String describe(Outcome outcome) {
        String how = outcome.getClass().getSimpleName();
        return outcome instanceof Outcome.Ended ended
                ? how + " after " + ended.report().wallTime().toMillis() + " ms"
                : how;
    }

    private record Leased(LiveContainer container, int slot) {}
}
