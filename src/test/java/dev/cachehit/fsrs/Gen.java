package dev.cachehit.fsrs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary weights, settings and histories for the properties of this room. */
final class Gen {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    /** One review, so long after the one before. */
    record Review(Duration elapsed, Rating rating) {}

    private Gen() {}

    static Arbitrary<Rating> ratings() {
        return Arbitraries.of(Rating.values());
    }

    static Arbitrary<Weights> weights() {
        Arbitrary<Weights> anyAllowed = Combinators.combine(IntStream.range(0, Weights.COUNT)
                        .mapToObj(i -> Arbitraries.doubles()
                                .between(Weights.lowest(i), Weights.highest(i))
                                .ofScale(4))
                        .toList())
                .as(Weights::new);
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(Weights.DEFAULT)), Tuple.of(2, anyAllowed));
    }

    static Arbitrary<MemoryState> memories() {
        return Combinators.combine(
                        Arbitraries.doubles()
                                .between(MemoryState.MIN_STABILITY, MemoryState.MAX_STABILITY)
                                .ofScale(3),
                        Arbitraries.doubles().between(1, 10).ofScale(3))
                .as(MemoryState::new);
    }

    static Arbitrary<Integer> elapsedDays() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(5, Arbitraries.integers().between(1, 30)),
                Tuple.of(2, Arbitraries.integers().between(31, 40_000)));
    }

    static Arbitrary<List<Review>> histories() {
        Arbitrary<Duration> elapsed = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 3_600_000L).map(Duration::ofMillis)),
                Tuple.of(5, Arbitraries.longs().between(1, 60 * 24).map(Duration::ofHours)),
                Tuple.of(2, Arbitraries.longs().between(1, 5_000).map(Duration::ofDays)));
        return Combinators.combine(elapsed, ratings()).as(Review::new).list().ofMaxSize(40);
    }

    static Arbitrary<SchedulerSettings> settings() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "America/Santiago",
                        "Pacific/Apia",
                        "Australia/Lord_Howe",
                        "Asia/Kolkata")
                .map(ZoneId::of);
        Arbitrary<Steps> steps = Arbitraries.longs()
                .between(1, 4 * 24 * 60)
                .list()
                .ofMaxSize(4)
                .map(minutes -> new Steps(
                        minutes.stream().sorted().map(Duration::ofMinutes).toList()));
        return Combinators.combine(
                        weights(),
                        Arbitraries.doubles().between(0.70, 0.99).ofScale(2),
                        steps,
                        steps,
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(36_500)),
                                Tuple.of(1, Arbitraries.integers().between(1, 400))),
                        Arbitraries.of(true, false),
                        Combinators.combine(zones, Arbitraries.integers().between(0, 23))
                                .as(DayBoundary::new))
                .as(SchedulerSettings::new);
    }

    /** The log of a history, each entry graded. */
    static List<LogEntry> log(List<Review> history) {
        List<LogEntry> log = new ArrayList<>();
        Instant at = START;
        for (Review review : history) {
            at = at.plus(review.elapsed());
            log.add(new LogEntry.Graded(at, review.rating()));
        }
        return log;
    }
}
