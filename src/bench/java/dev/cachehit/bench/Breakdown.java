package dev.cachehit.bench;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.Settings;
import dev.cachehit.config.SettingsReader;
import dev.cachehit.sandbox.ExecuteRoutes;
import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Run;
import dev.cachehit.sandbox.RunListener;
import dev.cachehit.sandbox.RunnerProbe;
import dev.cachehit.sandbox.Sandbox;
import dev.cachehit.sandbox.docker.DockerEngine;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Server;
import io.helidon.webserver.WebServer;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the time of a run goes: the same program at each station of its way, in turns, with what each adds to the program
 * itself. Called by {@code deploy/bench.sh} with the instance's name and the number of rounds.
 */
public final class Breakdown {
    private static final String PROGRAM = "print('Hello, World!')";
    private static final String BODY =
            JsonText.object().add("code", PROGRAM).build().toString();
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
        environment.put("CACHEHIT_SERVER_PORT", "0");
        Settings settings = SettingsReader.read(environment);
        LanguageSettings python = Objects.requireNonNull(settings.languages().get("python"));
        Breakdown breakdown = new Breakdown();
        DockerEngine engine = new DockerEngine(settings.docker());
        try (RunnerProbe runner = new RunnerProbe(engine, settings, python);
                Sandbox sandbox = new Sandbox(settings, engine, InstantSource.system(), (language, outcome) -> {})) {
            WebServer server = Server.create(
                            settings.server(),
                            List.of(new ExecuteRoutes(sandbox, new RequestBody(100 << 10))),
                            List.of())
                    .start();
            breakdown.stations.put("the runner, over the engine's stream", () -> {
                runner.awaitFree();
                return runner.run(PROGRAM);
            });
            breakdown.stations.put("the sandbox: line, container, slot, frames", () -> inProcess(sandbox, python));
            breakdown.http("HTTP and JSON, all in one process", URI.create("http://127.0.0.1:" + server.port()));
            breakdown.http("the service in its container", Stack.apiInside());
            breakdown.http("the published port", Stack.api());
            breakdown.http("the web server before it", Stack.web());
            breakdown.measure(Integer.parseInt(arguments[1]));
            server.stop();
        }
        breakdown.print();
    }

    private static Duration inProcess(Sandbox sandbox, LanguageSettings python) {
        Run run = new Run(PROGRAM, "", List.of(), List.of(), python.limits().timeout());
        Outcome outcome = sandbox.run(python.name(), run, RunListener.NONE);
        if (outcome instanceof Outcome.Exited exited) {
            return exited.report().wallTime();
        }
        throw new IllegalStateException("the program did not end well: " + outcome);
    }

    private void http(String name, URI api) throws Exception {
        HttpConnection connection = new HttpConnection(api);
        stations.put(name, () -> {
            HttpConnection.Answer answer = connection.post("/execute/python", BODY);
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.toString());
            }
            JsonObject json = JsonText.parse(answer.body().getBytes(StandardCharsets.UTF_8))
                    .asJsonObject();
            return Duration.ofNanos(
                    (long) (json.getJsonNumber("execution_time_ms").doubleValue() * 1e6));
        });
    }

    private void measure(int rounds) throws Exception {
        for (int round = -rounds / 2; round < rounds; round++) {
            for (Map.Entry<String, Station> station : stations.entrySet()) {
                long from = System.nanoTime();
                Duration program = station.getValue().run();
                double millis = (System.nanoTime() - from) / 1e6;
                if (round >= 0) {
                    whole.computeIfAbsent(station.getKey(), name -> new ArrayList<>())
                            .add(millis);
                    added.computeIfAbsent(station.getKey(), name -> new ArrayList<>())
                            .add(millis - program.toNanos() / 1e6);
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private void print() {
        System.out.println(
                "| a Python run over | median ms | p95 ms | besides the program, median ms | p95 ms | this adds |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        double before = 0;
        for (String name : stations.keySet()) {
            Figures all = Figures.of(Objects.requireNonNull(whole.get(name)), 0, 1);
            Figures besides = Figures.of(Objects.requireNonNull(added.get(name)), 0, 1);
            System.out.printf(
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    name, all.median(), all.p95(), besides.median(), besides.p95(), besides.median() - before);
            before = besides.median();
        }
    }
}
