package dev.cachehit.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures the stack and prints tables in Markdown. Called by {@code deploy/bench.sh} with what {@link Comparison#of} takes
 * and the number of runs of the memory test.
 */
public final class Bench {
    private static final int FIRST_RUNS = 20;
    private static final int MEMORY_CLIENTS = 8;

    private final HttpWay http;
    private final int memoryRuns;

    private Bench(HttpWay http, int memoryRuns) {
        this.http = http;
        this.memoryRuns = memoryRuns;
    }

    public static void main(String[] arguments) throws Exception {
        Duration up = Stack.up();
        Comparison comparison = Comparison.of(arguments);
        Bench bench = new Bench(comparison.http(), Integer.parseInt(arguments[Comparison.ARGUMENTS]));
        print("| start | seconds |", "|---|---:|");
        print("| `docker compose up` to healthy, images built | %.1f |".formatted(up.toMillis() / 1000.0));
        print("| service, from its container's start to listening | %.2f |"
                .formatted(Stack.serviceStart().toMillis() / 1000.0));
        bench.firstRuns();
        print("");
        List<BenchLanguage> languages = comparison.languages("python", "ruby", "javascript");
        comparison.print(languages);
        bench.memory(languages.getFirst());
    }

    /** Before anything is warm, the client included. */
    private void firstRuns() throws Exception {
        BenchLanguage python = BenchLanguage.of("python");
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < FIRST_RUNS; i++) {
            long from = System.nanoTime();
            if (!http.once(python)) {
                throw new IllegalStateException("run " + i + " did not say hello");
            }
            millis.add((System.nanoTime() - from) / 1e6);
            Thread.sleep(Comparison.PAUSE);
        }
        print("| first Python run over HTTP | %.3f |".formatted(millis.getFirst() / 1000));
        print("| median of the first %d, pausing | %.3f |"
                .formatted(FIRST_RUNS, millis.stream().sorted().toList().get(FIRST_RUNS / 2) / 1000));
    }

    private void memory(BenchLanguage python) throws Exception {
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
