package dev.cachehit.bench.data;

import java.util.ArrayList;
import java.util.List;

/** Times of requests. Not thread-safe. */
final class Latencies {
    private final List<Long> nanos = new ArrayList<>();

    void add(long time) {
        nanos.add(time);
    }

    @Override
    public String toString() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return "%d | %.1f | %.1f | %.1f"
                .formatted(sorted.size(), at(sorted, 0.5), at(sorted, 0.95), sorted.getLast() / 1e6);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size()))) / 1e6;
    }
}
