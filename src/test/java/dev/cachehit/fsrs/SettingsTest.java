package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final SchedulerSettings DEFAULTS = SchedulerSettings.defaults(ZoneId.of("UTC"));

    @Test
    void defaultsAreAnkis() {
        assertEquals(0.90, DEFAULTS.desiredRetention());
        assertEquals(Steps.of(Duration.ofMinutes(1), Duration.ofMinutes(10)), DEFAULTS.learningSteps());
        assertEquals(Steps.of(Duration.ofMinutes(10)), DEFAULTS.relearningSteps());
        assertEquals(36_500, DEFAULTS.maximumIntervalDays());
        assertTrue(DEFAULTS.fuzz());
        assertEquals(4, DEFAULTS.days().rolloverHour());
        assertEquals(8, Leech.DEFAULT_THRESHOLD);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.69, 0.991, 1, 0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void retentionOutsideItsRangeIsRefused(double retention) {
        assertRefused(
                "desiredRetention",
                "desiredRetention is " + retention + ": must be from 0.70 to 0.99",
                () -> DEFAULTS.withDesiredRetention(retention));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 36_501})
    void maximumIntervalOutsideItsRangeIsRefused(int days) {
        assertRefused(
                "maximumIntervalDays",
                "maximumIntervalDays is " + days + ": must be from 1 to 36500",
                () -> DEFAULTS.withMaximumIntervalDays(days));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 17, 19, 20, 22, 34})
    void anotherNumberOfWeightsIsRefused(int count) {
        assertRefused(
                "weights",
                "weights is " + count + " numbers: FSRS-6 has exactly 21",
                () -> new Weights(Collections.nCopies(count, 0.5)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, 100.1", "4, 0.99", "9, 0.81", "16, 0.5", "20, 0.05", "20, NaN", "7, -Infinity"})
    void weightOutsideItsRangeIsRefusedByPosition(int index, double value) {
        List<Double> weights = new ArrayList<>(Weights.DEFAULT.values());
        weights.set(index, value);
        assertRefused(
                "weights[" + index + "]",
                "weights[" + index + "] is " + value + ": must be from " + Weights.lowest(index) + " to "
                        + Weights.highest(index),
                () -> new Weights(weights));
    }

    @Test
    void gradesAndPhaseCodesAreReadBackAndOthersRefused() {
        for (Rating rating : Rating.values()) {
            assertEquals(rating, Rating.of(rating.grade()));
        }
        for (Phase phase : Phase.values()) {
            assertEquals(phase, Phase.of(phase.code()));
        }
        assertRefused("rating", "rating is 5: must be 1 (again), 2 (hard), 3 (good) or 4 (easy)", () -> Rating.of(5));
        assertRefused(
                "phase", "phase is 4: must be 0 (new), 1 (learning), 2 (review) or 3 (relearning)", () -> Phase.of(4));
    }

    @Test
    void statesThatNoScheduleCanBeAreRefused() {
        assertRefused(
                "stability",
                "stability is 0.0: must be from 0.001 to 36500 days",
                () -> new CardState(1, Phase.REVIEW, 0, 0, 5, 1, 1, 1, 1, 0));
        assertRefused(
                "difficulty",
                "difficulty is NaN: must be from 1 to 10",
                () -> new CardState(1, Phase.REVIEW, 0, 1, Double.NaN, 1, 1, 1, 1, 0));
        assertRefused(
                "dueAt",
                "dueAt is 7: must be 0 while the card is new",
                () -> new CardState(1, Phase.NEW, 0, 0, 0, 7, 0, 0, 0, 0));
        assertRefused(
                "lapses",
                "lapses is 3: must be from 0 to the number of reviews",
                () -> new CardState(1, Phase.REVIEW, 0, 1, 5, 1, 1, 1, 2, 3));
        assertThrows(IllegalStateException.class, CardState.fresh(1)::memory);
    }

    private static void assertRefused(String field, String message, Executable executable) {
        InvalidSchedulingException refused = assertThrows(InvalidSchedulingException.class, executable);
        assertEquals(field, refused.field());
        assertEquals(message, refused.getMessage());
    }
}
