package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Tag;
import io.helidon.metrics.api.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the sandbox counts: runs by language and status, their wall time, the line, the containers. Thread-safe. */
public final class SandboxMetrics implements RunObserver {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    /** Looking a meter up in the registry takes longer than all else that the service does for a run's end. */
    private final Map<Ending, Counter> counters = new ConcurrentHashMap<>();

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    public SandboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Shows the lines and the containers of this sandbox from now on. */
    public void show(Sandbox sandbox) {
        for (LanguageSettings language : sandbox.languages()) {
            Tag tag = Tag.create("language", language.name());
            registry.getOrCreate(Gauge.builder("cachehit_runs_waiting", () -> sandbox.waiting(language.name()))
                    .description("Runs that wait for a place")
                    .addTag(tag));
            registry.getOrCreate(Gauge.builder("cachehit_containers_running", () -> sandbox.running(language.name()))
                    .description("Containers that run")
                    .addTag(tag));
        }
    }

    @Override
    public void ended(String language, Outcome outcome) {
        counters.computeIfAbsent(new Ending(language, status(outcome)), this::counter)
                .increment();
        if (outcome instanceof Outcome.Ended ended) {
            timers.computeIfAbsent(language, this::timer).record(ended.report().wallTime());
        }
    }

    private Counter counter(Ending ending) {
        return registry.getOrCreate(Counter.builder("cachehit_runs")
                .description("Runs by how they ended")
                .addTag(Tag.create("language", ending.language()))
                .addTag(Tag.create("status", ending.status())));
    }

    private Timer timer(String language) {
        return registry.getOrCreate(Timer.builder("cachehit_run_wall_time")
                .description("Wall time of programs")
                .percentiles(new double[0])
                .buckets(BUCKETS)
                .addTag(Tag.create("language", language)));
    }

    private static String status(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Ended ended -> ExecutionResult.status(ended);
            case Outcome.Abandoned abandoned -> "abandoned";
            case Outcome.Busy busy -> "busy";
            case Outcome.Unavailable unavailable -> "unavailable";
        };
    }

    private record Ending(String language, String status) {}
}
