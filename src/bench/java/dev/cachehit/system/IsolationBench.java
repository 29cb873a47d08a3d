package dev.cachehit.system;

import dev.cachehit.bench.BenchLanguage;
import dev.cachehit.bench.Figures;
import dev.cachehit.bench.HttpWay;
import dev.cachehit.bench.Load;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What isolation costs: Python runs in a container that they share, in a fresh one each out of four that stand ready, and
 * both under gVisor. The service is in this process, and all have one engine, which is made for it. Called by
 * {@code deploy/bench.sh} with gVisor's binary, that of {@code src/bench/c/http_load.c} and the seconds for each figure.
 */
public final class IsolationBench {
    private static final BenchLanguage PYTHON = BenchLanguage.of("python");
    private static final List<Load> LOADS =
            List.of(new Load(1, Duration.ofSeconds(1)), new Load(1, Duration.ZERO), new Load(8, Duration.ZERO));
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Map<String, String> FRESH =
            Map.of("languages.python.containers", "4", "languages.python.runs-per-container", "1");
    private static final Map<String, String> GVISOR =
            Map.of("languages.python.runtime", "runsc", "sandbox.container.memory", "512MB");

    private IsolationBench() {}

    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofMillis((long) (Double.parseDouble(arguments[2]) * 1000));
        Path loader = Path.of(arguments[1]);
        System.out.println(
                "| Python runs in | clients | median ms | p95 ms | p99 ms | runs/s | runs | not served by the end |");
        System.out.println("|---|---|---:|---:|---:|---:|---:|---:|");
        try (PrivateEngine engine = PrivateEngine.withGvisor(Path.of(arguments[0]))) {
            engine.start();
            engine.load(Images.python());
            measure(engine, loader, "a container that they share", time, Map.of());
            measure(engine, loader, "a fresh container each, four ready", time, FRESH);
            measure(engine, loader, "a shared container under gVisor", time, GVISOR);
            Map<String, String> both = new LinkedHashMap<>(GVISOR);
            both.putAll(FRESH);
            measure(engine, loader, "a fresh container each under gVisor, four ready", time, both);
        }
    }

    private static void measure(
            PrivateEngine engine, Path loader, String name, Duration time, Map<String, String> settings)
            throws Exception {
        TestService.Builder builder = TestService.with()
                .preStart("python")
                .set("docker.host", engine.docker().host());
        settings.forEach(builder::set);
        try (TestService service = builder.startFully()) {
            HttpWay http = new HttpWay(loader, URI.create("http://127.0.0.1:" + service.port()));
            http.measure(PYTHON, new Load(1, Duration.ZERO), WARM_UP);
            for (Load load : LOADS) {
                Figures figures = http.measure(PYTHON, load, time);
                System.out.printf(
                        "| %s | %s | %.1f | %.1f | %.1f | %.1f | %d | %d |%n",
                        name,
                        load.label(),
                        figures.median(),
                        figures.p95(),
                        figures.p99(),
                        figures.perSecond(),
                        figures.runs(),
                        figures.failed());
            }
        }
    }
}
