package dev.cachehit.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each start the next run when the last has ended. */
final class ClosedLoop {
    private ClosedLoop() {}

    static Figures run(int clients, Duration time, Callable<?> once) throws Exception {
        once.call();
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        long from = System.nanoTime();
        long until = from + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit(() -> {
                    while (System.nanoTime() < until) {
                        long start = System.nanoTime();
                        once.call();
                        millis.add((System.nanoTime() - start) / 1e6);
                    }
                    return millis;
                }));
            }
            for (Future<?> client : all) {
                client.get();
            }
        }
        return Figures.of(millis, (System.nanoTime() - from) / 1e9);
    }
}
