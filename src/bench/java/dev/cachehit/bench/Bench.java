package dev.cachehit.bench;

import dev.cachehit.sandbox.docker.ExecProbe;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures the stack and prints one table in Markdown. Called by {@code deploy/bench.sh} with the instance's name, the
 * engine's address, the timer's binary, the seconds for each figure and the number of runs of the memory test.
 */
public final class Bench {
    static final List<Load> LOADS = List.of(
            new Load(1, Duration.ofMillis(100)),
            new Load(1, Duration.ZERO),
            new Load(8, Duration.ZERO),
            new Load(64, Duration.ZERO));
    /** Some hundred runs: until then the Java compilers of client and service take their share of the processors. */
    private static final Duration WARM_UP = Duration.ofSeconds(6);

    private static final int FIRST_RUNS = 20;
    private static final int MEMORY_CLIENTS = 8;

    private final Duration time;
    private final int memoryRuns;
    private final HttpWay http;
    private final BareWay bare;
    private final List<Way> ways;

    private Bench(URI api, URI engine, Path timer, Duration time, int memoryRuns) {
        this.time = time;
        this.memoryRuns = memoryRuns;
        this.http = new HttpWay(api);
        this.bare = new BareWay(timer);
        this.ways = List.of(http, new ExecWay(new ExecProbe(engine)), bare);
    }

    public static void main(String[] arguments) throws Exception {
        Duration up = Stack.up();
        Bench bench = new Bench(
                Stack.api(),
                URI.create(arguments[1]),
                Path.of(arguments[2]),
                Duration.ofMillis((long) (Double.parseDouble(arguments[3]) * 1000)),
                Integer.parseInt(arguments[4]));
        print("| start | seconds |", "|---|---:|");
        print("| `docker compose up` to healthy, images built | %.1f |".formatted(up.toMillis() / 1000.0));
        print("| service, from its container's start to listening | %.2f |"
                .formatted(Stack.serviceStart().toMillis() / 1000.0));
        bench.firstRuns();
        bench.languages(arguments[0]);
        bench.memory(arguments[0]);
    }

    /** Before anything is warm, the client included. */
    private void firstRuns() throws Exception {
        BenchLanguage python = new BenchLanguage("python", List.of("python"), "print('Hello, World!')", "");
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < FIRST_RUNS; i++) {
            long from = System.nanoTime();
            if (!http.once(python)) {
                throw new IllegalStateException("run " + i + " did not say hello");
            }
            millis.add((System.nanoTime() - from) / 1e6);
            Thread.sleep(LOADS.getFirst().pause());
        }
        print("| first Python run over HTTP | %.3f |".formatted(millis.getFirst() / 1000));
        print("| median of the first %d, pausing | %.3f |"
                .formatted(FIRST_RUNS, millis.stream().sorted().toList().get(FIRST_RUNS / 2) / 1000));
    }

    private void languages(String instance) throws Exception {
        print(
                "",
                "| language | clients | way | median ms | p95 ms | p99 ms | runs/s | runs | failed | median / ours |");
        print("|---|---|---|---:|---:|---:|---:|---:|---:|---:|");
        List<BenchLanguage> languages = List.of(
                language("python", "python", "print('Hello, World!')", instance),
                language("ruby", "ruby", "puts 'Hello, World!'", instance),
                language("javascript", "node", "console.log('Hello, World!')", instance));
        for (BenchLanguage language : languages) {
            bare.prepare(language);
            for (Way way : ways) {
                way.measure(language, new Load(1, Duration.ZERO), WARM_UP);
            }
            for (Load load : LOADS) {
                measure(language, load);
            }
        }
    }

    private BenchLanguage language(String name, String command, String program, String instance) throws Exception {
        BenchLanguage language = new BenchLanguage(name, List.of(command), program, "");
        if (!http.once(language)) {
            throw new IllegalStateException(name + " did not say hello");
        }
        return new BenchLanguage(name, List.of(command), program, Stack.languageContainer(name, instance));
    }

    private void measure(BenchLanguage language, Load load) throws Exception {
        List<Figures> all = new ArrayList<>();
        for (Way way : ways) {
            Figures figures = way.measure(language, load, time);
            all.add(figures);
            print("| %s | %s | %s | %.1f | %.1f | %.1f | %.1f | %d | %d | %.2f |"
                    .formatted(
                            language.name(),
                            load.label(),
                            way.name(),
                            figures.median(),
                            figures.p95(),
                            figures.p99(),
                            figures.perSecond(),
                            figures.runs(),
                            figures.failed(),
                            figures.median() / all.getFirst().median()));
        }
    }

    private void memory(String instance) throws Exception {
        BenchLanguage python = language("python", "python", "print('Hello, World!')", instance);
        double idle = Stack.serviceMemory();
        double containerIdle = Stack.residentMegabytes(python.container());
        AtomicInteger left = new AtomicInteger(memoryRuns);
        List<Double> marks = new ArrayList<>();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < MEMORY_CLIENTS; i++) {
            clients.add(Thread.ofVirtual().start(() -> drain(python, left)));
        }
        for (int mark = memoryRuns * 3 / 4; mark > 0; mark -= memoryRuns / 4) {
            while (left.get() > mark) {
                Thread.sleep(200);
            }
            marks.add(Stack.serviceMemory());
        }
        for (Thread client : clients) {
            client.join();
        }
        if (left.get() > 0) {
            throw new IllegalStateException("the memory test broke off with " + left + " runs to go");
        }
        print("", "| memory, resident MB | service | Python's container |", "|---|---:|---:|");
        print("| before | %.0f | %.1f |".formatted(idle, containerIdle));
        for (int i = 0; i < marks.size(); i++) {
            print("| after %d runs | %.0f | |".formatted(memoryRuns / 4 * (i + 1), marks.get(i)));
        }
        print("| after %d runs | %.0f | %.1f |"
                .formatted(memoryRuns, Stack.serviceMemory(), Stack.residentMegabytes(python.container())));
    }

    private void drain(BenchLanguage language, AtomicInteger left) {
        try {
            while (left.getAndDecrement() > 0) {
                if (!http.once(language)) {
                    throw new IllegalStateException("a run did not say hello");
                }
            }
        } catch (Exception e) {
            left.incrementAndGet();
            throw new IllegalStateException("a run of the memory test failed", e);
        }
    }

    private static void print(String... lines) {
        for (String line : lines) {
            System.out.println(line);
        }
    }
}
