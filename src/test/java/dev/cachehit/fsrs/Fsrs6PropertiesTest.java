package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class Fsrs6PropertiesTest {
    /** One review of the bare model. */
    record Step(int elapsedDays, Rating rating) {}

    @Provide
    Arbitrary<Weights> weights() {
        return Gen.weights();
    }

    @Provide
    Arbitrary<MemoryState> memories() {
        return Gen.memories();
    }

    @Provide
    Arbitrary<Integer> elapsed() {
        return Gen.elapsedDays();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Gen.elapsedDays(), Gen.ratings())
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(100);
    }

    @Provide
    Arbitrary<Double> retentions() {
        return Arbitraries.doubles().between(0.70, 0.99).ofScale(4);
    }

    @Property
    void memoryStaysWithinItsBoundsForAnyHistory(
            @ForAll("weights") Weights weights, @ForAll("steps") List<Step> steps) {
        Fsrs6 model = new Fsrs6(weights);
        MemoryState state = model.first(steps.getFirst().rating());
        for (Step step : steps) {
            // The record itself rejects NaN and anything outside the bounds.
            state = model.next(state, step.elapsedDays(), step.rating());
            double recall = model.retrievability(state, step.elapsedDays());
            assertTrue(recall > 0 && recall <= 1, () -> "recall " + recall);
        }
    }

    @Property
    void stabilityNeverFallsAfterSuccess(
            @ForAll("weights") Weights weights, @ForAll("memories") MemoryState before, @ForAll("elapsed") int days) {
        Fsrs6 model = new Fsrs6(weights);
        for (Rating rating : List.of(Rating.HARD, Rating.GOOD, Rating.EASY)) {
            assertTrue(model.next(before, days, rating).stability() >= before.stability(), rating::toString);
        }
    }

    @Property
    void stabilityGrowsAfterSuccessOnALaterDay(
            @ForAll("memories") MemoryState before, @ForAll @IntRange(min = 1, max = 40_000) int days) {
        Assume.that(before.stability() < MemoryState.MAX_STABILITY);
        Fsrs6 model = new Fsrs6(Weights.DEFAULT);
        assertTrue(model.next(before, days, Rating.HARD).stability() > before.stability());
    }

    @Property
    void stabilityGrowsWithTheRating(
            @ForAll("weights") Weights weights, @ForAll("memories") MemoryState before, @ForAll("elapsed") int days) {
        Fsrs6 model = new Fsrs6(weights);
        double last = 0;
        for (Rating rating : Rating.values()) {
            double stability = model.next(before, days, rating).stability();
            assertTrue(stability >= last, rating::toString);
            last = stability;
        }
    }

    @Property
    void difficultyFallsAsTheRatingGrows(@ForAll("weights") Weights weights, @ForAll("memories") MemoryState before) {
        Fsrs6 model = new Fsrs6(weights);
        double last = MemoryState.MAX_DIFFICULTY;
        for (Rating rating : Rating.values()) {
            double difficulty = model.next(before, 1, rating).difficulty();
            assertTrue(difficulty <= last, rating::toString);
            last = difficulty;
        }
    }

    @Property
    void higherRetentionMeansAShorterInterval(
            @ForAll("weights") Weights weights,
            @ForAll("memories") MemoryState state,
            @ForAll("retentions") double one,
            @ForAll("retentions") double other) {
        Assume.that(Math.abs(one - other) > 1e-9);
        Fsrs6 model = new Fsrs6(weights);
        double higher = model.interval(state, Math.max(one, other));
        double lower = model.interval(state, Math.min(one, other));
        assertTrue(higher < lower, () -> higher + " and " + lower);
    }

    @Property
    void recallAfterTheIntervalIsTheRetentionAskedFor(
            @ForAll("weights") Weights weights,
            @ForAll("memories") MemoryState state,
            @ForAll("retentions") double retention) {
        Fsrs6 model = new Fsrs6(weights);
        assertEquals(retention, model.retrievability(state, model.interval(state, retention)), 1e-9);
    }
}
