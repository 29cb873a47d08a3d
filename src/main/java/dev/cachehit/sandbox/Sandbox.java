package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs programs, each in a container of its language. Thread-safe; a run blocks its caller's thread, so callers use
 * virtual ones.
 */
public final class Sandbox implements AutoCloseable {
    /** How often a run looks whether anybody still waits for it. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Map<String, LanguageRuns> languages = new LinkedHashMap<>();
    private final EngineWatch watch;
    private final Ticker ticker = new Ticker(LOOK);
    private final RunObserver observer;

    public Sandbox(Settings settings, Engine engine, InstantSource clock, RunObserver observer) {
        this.observer = observer;
        List<ContainerPool> pools = new ArrayList<>();
        settings.languages().forEach((name, language) -> {
            LanguageRuns runs = new LanguageRuns(engine, language, settings.sandbox(), clock, ticker);
            pools.add(runs.pool());
            languages.put(name, runs);
        });
        this.watch = new EngineWatch(
                engine, settings.sandbox(), settings.docker().probeInterval(), List.copyOf(pools), clock);
    }

    /** Looks after the engine and the containers from now on; those that are configured so are started. */
    public void open() {
        watch.open();
    }

    /** Languages in the order of the configuration. */
    public List<LanguageSettings> languages() {
        return languages.values().stream().map(LanguageRuns::language).toList();
    }

    /** A language by its name. */
    public Optional<LanguageSettings> language(String name) {
        return Optional.ofNullable(languages.get(name)).map(LanguageRuns::language);
    }

    /**
     * Runs a program and waits for its end.
     *
     * @throws IllegalArgumentException when there is no such language
     */
    public Outcome run(String language, Run run, RunListener listener) {
        LanguageRuns runs = languages.get(language);
        if (runs == null) {
            throw new IllegalArgumentException("no such language: " + language);
        }
        Outcome outcome = runs.run(run, listener);
        observer.ended(language, outcome);
        return outcome;
    }

    /** How things stand; answers at once. */
    public SandboxHealth health() {
        Map<String, String> containers = new LinkedHashMap<>();
        languages.forEach((name, runs) -> containers.put(name, runs.pool().label()));
        return new SandboxHealth(watch.reachable(), containers);
    }

    /** Runs that wait for a place, by language. */
    public int waiting(String language) {
        return Optional.ofNullable(languages.get(language))
                .map(LanguageRuns::waiting)
                .orElse(0);
    }

    /** Containers that run, by language. */
    public int running(String language) {
        return Optional.ofNullable(languages.get(language))
                .map(runs -> runs.pool().running())
                .orElse(0);
    }

    /** One round of looking after everything; {@link #open} does so from time to time. */
    void tend() {
        watch.tend();
    }

    /** Ends all runs and removes all containers. */
    @Override
    public void close() {
        watch.close();
        ticker.close();
    }
}
