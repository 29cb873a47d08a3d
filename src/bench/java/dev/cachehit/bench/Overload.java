package dev.cachehit.bench;

import dev.cachehit.web.JsonText;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * What a service does that is asked for ten times what it can do: first the load that it can just bear, as many clients as
 * there are places; then ten times as many runs a second, sent at an even pace whether answers come or not, as many of
 * them by one greedy address as by all others together; then one client again. Called by {@code deploy/bench.sh} with the
 * number of places and the seconds of overload.
 */
public final class Overload {
    private static final String BODY =
            JsonText.object().add("code", "print('Hello, World!')").build().toString();
    private static final Duration SUSTAINED = Duration.ofSeconds(20);
    private static final Duration AFTERWARDS = Duration.ofSeconds(3);
    private static final int TIMES = 10;
    private static final int MODEST = 19;
    private static final int SILENT = 1500;
    private static final int MOST_CONNECTIONS = 900;

    private final Semaphore permits = new Semaphore(MOST_CONNECTIONS);
    private final Queue<Double> accepted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger[] served =
            IntStream.rangeClosed(0, MODEST).mapToObj(n -> new AtomicInteger()).toArray(AtomicInteger[]::new);
    private final AtomicInteger refused = new AtomicInteger();
    private final Queue<String> others = new ConcurrentLinkedQueue<>();
    private final URI api;
    private final KeptConnections connections;

    private Overload(URI api) {
        this.api = api;
        this.connections = new KeptConnections(api);
    }

    public static void main(String[] arguments) throws Exception {
        Stack.up();
        new Overload(Stack.api()).run(Integer.parseInt(arguments[0]), Duration.ofSeconds(Long.parseLong(arguments[1])));
    }

    private void run(int places, Duration time) throws Exception {
        Load sustainable = new Load(places, Duration.ZERO);
        ClosedLoop.run(sustainable, Duration.ofSeconds(6), () -> post(0).status() == 200);
        Figures sustained = ClosedLoop.run(sustainable, SUSTAINED, () -> post(0).status() == 200);
        double idleMemory = Stack.serviceMemory();
        List<Double> memory = new ArrayList<>();
        double asked = sustained.perSecond() * TIMES;
        overload(asked, time, memory);
        Recovery recovery = recovery(sustained.p95());
        print(sustained, asked, time, idleMemory, memory, recovery);
        silent();
        if (!others.isEmpty()) {
            throw new IllegalStateException(
                    others.size() + " answers were neither a run nor a refusal: " + others.peek());
        }
    }

    /** An open loop: who asks does not wait for those who have asked. */
    private void overload(double perSecond, Duration time, List<Double> memory) throws Exception {
        long from = System.nanoTime();
        long every = (long) (1e9 / perSecond);
        int marks = 6;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Thread looks = Thread.ofVirtual().start(() -> {
                for (int mark = 1; mark <= marks; mark++) {
                    LockSupport.parkNanos(from + time.toNanos() / marks * mark - System.nanoTime());
                    memory.add(serviceMemory());
                }
            });
            for (long n = 0; n * every < time.toNanos(); n++) {
                LockSupport.parkNanos(from + n * every - System.nanoTime());
                int client = n % 2 == 0 ? 0 : 1 + (int) (n / 2 % MODEST);
                clients.execute(() -> ask(client));
            }
            looks.join();
        }
    }

    private void ask(int client) {
        try {
            long from = System.nanoTime();
            HttpConnection.Answer answer = post(client);
            if (answer.status() == 200) {
                accepted.add((System.nanoTime() - from) / 1e6);
                served[client].incrementAndGet();
            } else if (answer.status() == 503 && answer.retryAfter() > 0) {
                refused.incrementAndGet();
            } else {
                others.add(answer.toString());
            }
        } catch (IOException | InterruptedException e) {
            others.add(e.toString());
        }
    }

    /**
     * After the last answer.
     *
     * @param millis until a run took no longer than nearly all at the sustainable load
     * @param later the 95th percentile of the runs after that
     */
    private record Recovery(double millis, double later) {}

    private Recovery recovery(double sustained) throws Exception {
        long from = System.nanoTime();
        double recovered = -1;
        List<Double> later = new ArrayList<>();
        while (System.nanoTime() - from < AFTERWARDS.toNanos()) {
            long start = System.nanoTime();
            boolean ran = post(1).status() == 200;
            double millis = (System.nanoTime() - start) / 1e6;
            if (recovered >= 0) {
                later.add(ran ? millis : Double.MAX_VALUE);
            } else if (ran && millis <= sustained) {
                recovered = (System.nanoTime() - from) / 1e6;
            }
        }
        return new Recovery(recovered, Figures.of(later, 0, 1).p95());
    }

    /** More connections that ask for nothing than there may be at all. */
    private void silent() throws IOException, InterruptedException {
        connections.closeIdle();
        double before = Stack.serviceMemory();
        List<HttpConnection> silent = new ArrayList<>();
        try {
            for (int n = 0; n < SILENT; n++) {
                silent.add(new HttpConnection(api));
            }
            long from = System.nanoTime();
            int status = post(1).status();
            System.out.printf(
                    "| with %d silent connections: a run, ms; service's memory before and then, MB | %.1f; %.0f, %.0f | |%n",
                    SILENT, (System.nanoTime() - from) / 1e6, before, Stack.serviceMemory());
            if (status != 200) {
                throw new IllegalStateException("silent connections keep runs out: " + status);
            }
        } finally {
            for (HttpConnection one : silent) {
                one.close();
            }
        }
    }

    private HttpConnection.Answer post(int client) throws IOException, InterruptedException {
        if (!permits.tryAcquire(1, TimeUnit.MINUTES)) {
            throw new IOException("no answer to " + MOST_CONNECTIONS + " requests for a minute");
        }
        try {
            return connections.post("/execute/python", BODY, "X-Forwarded-For: 192.0.2." + (client + 1) + "\r\n");
        } finally {
            permits.release();
        }
    }

    private void print(
            Figures sustained, double asked, Duration time, double idleMemory, List<Double> memory, Recovery recovery) {
        Figures overloaded = Figures.of(accepted, refused.get(), time.toNanos() / 1e9);
        System.out.println(
                "| Python | asked for, runs/s | run, runs/s | median ms | p95 ms | p99 ms | 200 | 503 | else |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        row("as many clients as places", sustained.perSecond(), sustained, 0);
        row(TIMES + " times that", asked, overloaded, refused.get());
        List<Integer> modest = IntStream.rangeClosed(1, MODEST)
                .mapToObj(n -> served[n].get())
                .sorted()
                .toList();
        System.out.println();
        System.out.println("| overload | measured | to reach |");
        System.out.println("|---|---:|---:|");
        System.out.printf(
                "| p95 of the accepted, times that of the load before | %.2f | < 2 |%n",
                overloaded.p95() / sustained.p95());
        System.out.printf("| runs of the greedy address, with half of all requests | %d | |%n", served[0].get());
        System.out.printf(
                "| runs of each of the %d others: fewest, most | %d, %d | > 0 |%n",
                MODEST, modest.getFirst(), modest.getLast());
        System.out.printf(
                "| service's memory before and in the course of it, MB | %.0f; %s | flat |%n",
                idleMemory,
                String.join(", ", memory.stream().map("%.0f"::formatted).toList()));
        System.out.printf(
                "| after it, until a run takes no longer than the p95 before, ms | %.0f | ≤ 1000 |%n",
                recovery.millis());
        System.out.printf("| p95 of the runs after that, one client, ms | %.1f | |%n", recovery.later());
    }

    private void row(String what, double asked, Figures figures, int busy) {
        System.out.printf(
                "| %s | %.0f | %.1f | %.1f | %.1f | %.1f | %d | %d | %d |%n",
                what,
                asked,
                figures.perSecond(),
                figures.median(),
                figures.p95(),
                figures.p99(),
                figures.runs(),
                busy,
                others.size());
    }

    private static double serviceMemory() {
        try {
            return Stack.serviceMemory();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }
}
