package dev.cachehit.bench;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.Settings;
import dev.cachehit.config.SettingsReader;
import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Run;
import dev.cachehit.sandbox.RunListener;
import dev.cachehit.sandbox.RunnerProbe;
import dev.cachehit.sandbox.Sandbox;
import dev.cachehit.sandbox.docker.DockerEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the time of a run goes: the same program at each station of its way, with what each adds to the program itself. The
 * stations within this process take turns; the others are asked by a C program, one after the other, since a client in Java
 * takes about as long as the server. Called by {@code deploy/bench.sh} with the instance's name, the number of rounds and
 * the binary of {@code http_load.c}.
 */
public final class Breakdown {
    private static final BenchLanguage PYTHON = BenchLanguage.of("python");
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    /** The container's CPU share is never used up, as when a person tries things. */
    private static final Duration PAUSE = Duration.ofMillis(60);

    private final Map<String, Station> stations = new LinkedHashMap<>();
    private final Map<String, List<Double>> whole = new LinkedHashMap<>();
    private final Map<String, List<Double>> added = new LinkedHashMap<>();

    private Breakdown() {}

    /** One way to have the program run; answers its own wall time. */
    private interface Station {
        Duration run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Stack.up();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("CACHEHIT_") && !name.startsWith("CACHEHIT_LANGUAGES"));
        environment.put("CACHEHIT_SANDBOX_INSTANCE", arguments[0] + "-inside");
        Settings settings = SettingsReader.read(environment);
        LanguageSettings python = Objects.requireNonNull(settings.languages().get("python"));
        Breakdown breakdown = new Breakdown();
        DockerEngine engine = new DockerEngine(settings.docker());
        try (RunnerProbe runner = new RunnerProbe(engine, settings, python);
                Sandbox sandbox = new Sandbox(settings, engine, InstantSource.system(), (language, outcome) -> {})) {
            breakdown.stations.put("the runner, over the engine's stream", () -> {
                runner.awaitFree();
                return runner.run(PYTHON.program());
            });
            breakdown.stations.put("the sandbox: line, container, slot, frames", () -> inProcess(sandbox, python));
            int rounds = Integer.parseInt(arguments[1]);
            breakdown.measure(rounds);
            Path loader = Path.of(arguments[2]);
            breakdown.load(
                    "the service in its container: HTTP, JSON, the published port",
                    new HttpWay(loader, Stack.api()),
                    rounds);
            breakdown.load("the web server before it", new HttpWay(loader, Stack.web()), rounds);
        }
        breakdown.print();
    }

    private static Duration inProcess(Sandbox sandbox, LanguageSettings python) {
        Run run = new Run(
                PYTHON.program(), "", List.of(), List.of(), python.limits().timeout());
        Outcome outcome = sandbox.run(python.name(), run, RunListener.NONE);
        if (outcome instanceof Outcome.Exited exited) {
            return exited.report().wallTime();
        }
        throw new IllegalStateException("the program did not end well: " + outcome);
    }

    private void measure(int rounds) throws Exception {
        for (int round = -rounds / 2; round < rounds; round++) {
            for (Map.Entry<String, Station> station : stations.entrySet()) {
                long from = System.nanoTime();
                Duration program = station.getValue().run();
                double millis = (System.nanoTime() - from) / 1e6;
                if (round >= 0) {
                    note(station.getKey(), millis, program.toNanos() / 1e6);
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private void load(String name, HttpWay http, int rounds) throws Exception {
        Load load = new Load(1, PAUSE);
        http.lines(PYTHON, load, WARM_UP);
        for (String line :
                http.lines(PYTHON, load, PAUSE.multipliedBy(rounds)).lines().toList()) {
            String[] words = line.split(" ", 2);
            if (words.length < 2) {
                throw new IllegalStateException("a run over " + name + ": " + line);
            }
            note(name, Long.parseLong(words[0]) / 1000.0, Long.parseLong(words[1]) / 1000.0);
        }
    }

    private void note(String name, double millis, double program) {
        whole.computeIfAbsent(name, key -> new ArrayList<>()).add(millis);
        added.computeIfAbsent(name, key -> new ArrayList<>()).add(millis - program);
    }

    private void print() {
        System.out.println(
                "| a Python run over | median ms | p95 ms | besides the program, median ms | p95 ms | this adds |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        double before = 0;
        for (String name : whole.keySet()) {
            Figures all = Figures.of(Objects.requireNonNull(whole.get(name)), 0, 1);
            Figures besides = Figures.of(Objects.requireNonNull(added.get(name)), 0, 1);
            System.out.printf(
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    name, all.median(), all.p95(), besides.median(), besides.p95(), besides.median() - before);
            before = besides.median();
        }
    }
}
