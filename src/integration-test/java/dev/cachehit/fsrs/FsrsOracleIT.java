package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whole schedules beside those of {@code ts-fsrs}, which counts elapsed days as UTC days: so do we here, with rollover
 * hour 0 in UTC.
 */
class FsrsOracleIT {
    private static final int HISTORIES = 2_000;
    private static final long SEED = 20_261_122L;
    private static final double TOLERANCE = 1e-4;
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    @BeforeAll
    static void installOracle() throws Exception {
        Oracle.install();
    }

    @Test
    void randomHistoriesReachTheOraclesStates() throws Exception {
        Random random = new Random(SEED);
        List<Oracle.History> histories = new ArrayList<>();
        List<List<Outcome>> ours = new ArrayList<>();
        for (int i = 0; i < HISTORIES; i++) {
            Weights weights = i % 2 == 0 ? Weights.DEFAULT : nearDefault(random);
            List<Oracle.Review> reviews = new ArrayList<>();
            ours.add(reviewAtRandom(random, weights, reviews));
            histories.add(new Oracle.History(weights, reviews));
        }
        List<List<JsonObject>> theirs = Oracle.schedule(histories);
        assertEquals(HISTORIES, theirs.size());
        for (int i = 0; i < HISTORIES; i++) {
            for (int k = 0; k < ours.get(i).size(); k++) {
                int history = i;
                int review = k;
                Phase before =
                        k == 0 ? Phase.NEW : ours.get(i).get(k - 1).state().phase();
                assertSame(
                        theirs.get(i).get(k),
                        before,
                        ours.get(i).get(k),
                        () -> "history " + history + " review " + review + " of seed " + SEED);
            }
        }
    }

    @Test
    void goldenLogHasTheOraclesMemory() throws Exception {
        List<Oracle.History> histories = new ArrayList<>();
        List<List<CardState>> states = new ArrayList<>();
        for (GoldenLog.Card card : GoldenLog.cards()) {
            List<Oracle.Review> reviews = new ArrayList<>();
            List<CardState> reached = new ArrayList<>();
            for (int i = 0; i < card.log().size(); i++) {
                if (card.log().get(i) instanceof LogEntry.Reset) {
                    histories.add(new Oracle.History(Weights.DEFAULT, reviews));
                    states.add(reached);
                    reviews = new ArrayList<>();
                    reached = new ArrayList<>();
                } else if (card.log().get(i) instanceof LogEntry.Graded graded) {
                    reviews.add(new Oracle.Review(asUtcDay(card.settings().days(), graded.at()), graded.rating()));
                    reached.add(card.states().get(i));
                }
            }
            histories.add(new Oracle.History(Weights.DEFAULT, reviews));
            states.add(reached);
        }
        List<List<JsonObject>> theirs = Oracle.schedule(histories);
        for (int i = 0; i < states.size(); i++) {
            for (int k = 0; k < states.get(i).size(); k++) {
                assertMemory(theirs.get(i).get(k), states.get(i).get(k), () -> "golden log");
            }
        }
    }

    private static List<Outcome> reviewAtRandom(Random random, Weights weights, List<Oracle.Review> reviews) {
        Scheduler scheduler = new Scheduler(SchedulerSettings.defaults(ZoneOffset.UTC)
                .withWeights(weights)
                .withFuzz(false)
                .withDays(new DayBoundary(ZoneOffset.UTC, 0)));
        List<Outcome> outcomes = new ArrayList<>();
        CardState card = CardState.fresh(1);
        Instant at = START;
        int count = 1 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            Rating rating = Rating.of(1 + random.nextInt(4));
            Outcome outcome = scheduler.next(card, rating, at);
            outcomes.add(outcome);
            reviews.add(new Oracle.Review(at, rating));
            card = outcome.state();
            at = later(random, card, at);
        }
        return outcomes;
    }

    /** Within the hour, at the due time, some days off it, or after up to three years. */
    private static Instant later(Random random, CardState card, Instant at) {
        Instant next = switch (random.nextInt(5)) {
            case 0 -> at.plusSeconds(random.nextInt(3_600));
            case 1 -> at.plus(Duration.ofHours(random.nextInt(24 * 1_000)));
            case 2 -> card.due().plus(Duration.ofHours(random.nextInt(240) - 120));
            default -> card.due();
        };
        return next.isAfter(at) ? next : at.plusSeconds(1);
    }

    private static Weights nearDefault(Random random) {
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < Weights.COUNT; i++) {
            double moved = Weights.DEFAULT.values().get(i) * (0.7 + 0.6 * random.nextDouble());
            // ts-fsrs starts no stability below 0.1 and knows no w19 below 0.01.
            double lowest = i < 4 ? 0.1 : i == 19 ? 0.01 : Weights.lowest(i);
            weights.add(Math.clamp(moved, lowest, Weights.highest(i)));
        }
        return new Weights(weights);
    }

    private static Instant asUtcDay(DayBoundary days, Instant at) {
        return days.dayOf(at).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static void assertSame(JsonObject theirs, Phase before, Outcome ours, Supplier<String> where) {
        CardState state = ours.state();
        assertMemory(theirs, state, where);
        assertEquals(theirs.getInt("phase"), state.phase().code(), where);
        assertEquals(theirs.getInt("step"), state.step(), where);
        assertEquals(theirs.getInt("reviews"), state.reviews(), where);
        assertEquals(theirs.getInt("lapses"), state.lapses(), where);
        // Theirs goes past the maximum to keep ratings apart; ours never does.
        int days = Math.min(theirs.getInt("days"), SchedulerSettings.LONGEST_INTERVAL);
        if (ours.rating() == Rating.EASY && before != Phase.REVIEW) {
            // Only we keep Easy a day above Good while both would graduate.
            assertTrue(state.intervalDays() == days || state.intervalDays() == days + 1, where);
        } else {
            assertEquals(days, state.intervalDays(), where);
        }
    }

    private static void assertMemory(JsonObject theirs, CardState ours, Supplier<String> where) {
        double stability = theirs.getJsonNumber("stability").doubleValue();
        double difficulty = theirs.getJsonNumber("difficulty").doubleValue();
        assertEquals(stability, ours.stability(), stability * TOLERANCE, where);
        assertEquals(difficulty, ours.difficulty(), difficulty * TOLERANCE, where);
    }
}
