package dev.cachehit.bench;

import dev.cachehit.sandbox.docker.ExecProbe;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All ways to run a program side by side, in the containers of a stack that is up, as one table in Markdown. */
final class Comparison {
    /** How many {@link #of} takes. */
    static final int ARGUMENTS = 5;

    /** Between runs that find the container's CPU share untouched. */
    static final Duration PAUSE = Duration.ofMillis(100);

    private static final List<Load> LOADS = List.of(
            new Load(1, PAUSE), new Load(1, Duration.ZERO), new Load(8, Duration.ZERO), new Load(64, Duration.ZERO));
    /** Some hundred runs: until then the Java compilers of client and service take their share of the processors. */
    private static final Duration WARM_UP = Duration.ofSeconds(6);

    private final String instance;
    private final HttpWay http;
    private final BareWay bare;
    private final List<Way> ways;
    private final Duration time;

    private Comparison(String instance, HttpWay http, ExecWay exec, BareWay bare, Duration time) {
        this.instance = instance;
        this.http = http;
        this.bare = bare;
        this.ways = List.of(http, exec, bare);
        this.time = time;
    }

    /**
     * Of the instance's name, the engine's address, the binaries of {@code http_load.c} and {@code spawn_timer.c}, and the
     * seconds for each figure.
     */
    static Comparison of(String... arguments) throws Exception {
        return new Comparison(
                arguments[0],
                new HttpWay(Path.of(arguments[2]), Stack.api()),
                new ExecWay(new ExecProbe(URI.create(arguments[1]))),
                new BareWay(Path.of(arguments[3])),
                Duration.ofMillis((long) (Double.parseDouble(arguments[4]) * 1000)));
    }

    HttpWay http() {
        return http;
    }

    /** Those languages, with their containers started. */
    List<BenchLanguage> languages(String... names) throws Exception {
        List<BenchLanguage> languages = new ArrayList<>();
        for (String name : names) {
            BenchLanguage language = BenchLanguage.of(name);
            if (!http.once(language)) {
                throw new IllegalStateException(name + " did not say hello");
            }
            languages.add(language.in(instance));
        }
        return languages;
    }

    void print(List<BenchLanguage> languages) throws Exception {
        System.out.println(
                "| language | clients | way | median ms | p95 ms | p99 ms | p95 / median | runs/s | runs | failed | median / ours |");
        System.out.println("|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (BenchLanguage language : languages) {
            bare.prepare(language);
            for (Way way : ways) {
                way.measure(language, new Load(1, Duration.ZERO), WARM_UP);
            }
            for (Load load : LOADS) {
                print(language, load);
            }
        }
    }

    private void print(BenchLanguage language, Load load) throws Exception {
        double ours = 0;
        for (Way way : ways) {
            Figures figures = way.measure(language, load, time);
            if (way == http) {
                ours = figures.median();
            }
            System.out.printf(
                    "| %s | %s | %s | %.1f | %.1f | %.1f | %.1f | %.1f | %d | %d | %.2f |%n",
                    language.name(),
                    load.label(),
                    way.name(),
                    figures.median(),
                    figures.p95(),
                    figures.p99(),
                    figures.p95() / figures.median(),
                    figures.perSecond(),
                    figures.runs(),
                    figures.failed(),
                    figures.median() / ours);
        }
    }
}
