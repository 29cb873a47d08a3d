package dev.cachehit.bench;

import dev.cachehit.web.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Runs over HTTP where a language's container may use two processors instead of half of one, so that not its share is
 * measured but what a run costs. The load is made by a small C program, since it has to share the processors. Called by
 * {@code deploy/bench.sh} with that program and the seconds for each figure.
 */
public final class TwoCores {
    private static final Load WARM_UP = new Load(8, Duration.ZERO);
    private static final Duration WARM_UP_TIME = Duration.ofSeconds(6);

    private final Path loader;

    private TwoCores(Path loader) {
        this.loader = loader;
    }

    public static void main(String[] arguments) throws Exception {
        Stack.up();
        Duration time = Duration.ofMillis((long) (Double.parseDouble(arguments[1]) * 1000));
        TwoCores bench = new TwoCores(Path.of(arguments[0]));
        System.out.println("With 2 CPUs for each language's container (`CACHEHIT_SANDBOX_CONTAINER_CPUS=2`); a small C"
                + " program makes the load, on the same cores:\n");
        System.out.println(
                "| language | clients | median ms | p95 ms | p99 ms | runs/s | runs | failed | p95 / median |");
        System.out.println("|---|---|---:|---:|---:|---:|---:|---:|---:|");
        bench.measure("python", "print('Hello, World!')", time);
        bench.measure("ruby", "puts 'Hello, World!'", time);
    }

    private void measure(String language, String program, Duration time) throws Exception {
        once(language, program, WARM_UP, WARM_UP_TIME);
        for (Load load : Bench.LOADS) {
            Figures figures = once(language, program, load, time);
            System.out.printf(
                    "| %s | %s | %.1f | %.1f | %.1f | %.1f | %d | %d | %.2f |%n",
                    language,
                    load.label(),
                    figures.median(),
                    figures.p95(),
                    figures.p99(),
                    figures.perSecond(),
                    figures.runs(),
                    figures.failed(),
                    figures.p95() / figures.median());
        }
    }

    private Figures once(String language, String program, Load load, Duration time)
            throws IOException, InterruptedException {
        long from = System.nanoTime();
        String output = Shell.run(List.of(
                loader.toString(),
                String.valueOf(Stack.api().getPort()),
                String.valueOf(load.clients()),
                String.valueOf(time.toMillis() / 1000.0),
                String.valueOf(load.pause().toMillis()),
                "/execute/" + language,
                JsonText.object().add("code", program).build().toString()));
        return Figures.ofLines(output, (System.nanoTime() - from) / 1e9);
    }
}
