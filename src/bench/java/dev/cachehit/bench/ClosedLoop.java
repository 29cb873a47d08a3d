package dev.cachehit.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that each start the next run when the last has ended; a run answers whether it ended well. */
final class ClosedLoop {
    private ClosedLoop() {}

    static Figures run(Load load, Duration time, Callable<Boolean> once) throws Exception {
        once.call();
        AtomicInteger failed = new AtomicInteger();
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        long from = System.nanoTime();
        long until = from + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < load.clients(); i++) {
                all.add(threads.submit(() -> {
                    while (System.nanoTime() < until) {
                        long start = System.nanoTime();
                        if (once.call()) {
                            millis.add((System.nanoTime() - start) / 1e6);
                        } else {
                            failed.incrementAndGet();
                        }
                        Thread.sleep(load.pause());
                    }
                    return millis;
                }));
            }
            for (Future<?> client : all) {
                client.get();
            }
        }
        return Figures.of(millis, failed.get(), (System.nanoTime() - from) / 1e9);
    }
}
