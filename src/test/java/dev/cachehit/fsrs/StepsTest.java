package dev.cachehit.fsrs;

import static dev.cachehit.fsrs.Rating.AGAIN;
import static dev.cachehit.fsrs.Rating.EASY;
import static dev.cachehit.fsrs.Rating.GOOD;
import static dev.cachehit.fsrs.Rating.HARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final Steps THREE = Steps.of(minutes(1), minutes(10), minutes(60));

    @Test
    void goodGoesThroughTheStepsAndThenGraduates() {
        assertEquals(next(1, 10), THREE.after(0, GOOD));
        assertEquals(next(2, 60), THREE.after(1, GOOD));
        assertEquals(Optional.empty(), THREE.after(2, GOOD));
    }

    @Test
    void againStartsOverAndEasyGraduatesFromAnyStep() {
        for (int step = 0; step < 3; step++) {
            assertEquals(next(0, 1), THREE.after(step, AGAIN));
            assertEquals(Optional.empty(), THREE.after(step, EASY));
        }
    }

    @Test
    void hardOnTheFirstStepWaitsTheMeanOfTheFirstTwoAndElsewhereRepeats() {
        assertEquals(Optional.of(new Steps.Next(0, Duration.ofSeconds(330))), THREE.after(0, HARD));
        assertEquals(next(1, 10), THREE.after(1, HARD));
        assertEquals(next(2, 60), THREE.after(2, HARD));
    }

    @Test
    void hardOnAnOnlyStepWaitsHalfAsLongAgainAndAtMostADayMore() {
        assertEquals(next(0, 15), Steps.of(minutes(10)).after(0, HARD));
        assertEquals(
                Optional.of(new Steps.Next(0, Duration.ofDays(5))),
                Steps.of(Duration.ofDays(4)).after(0, HARD));
    }

    @Test
    void withoutStepsEveryRatingGraduates() {
        for (Rating rating : Rating.values()) {
            assertEquals(Optional.empty(), Steps.NONE.after(0, rating));
        }
    }

    @Test
    void aStepThatIsNoLongerThereIsTheLastOne() {
        assertEquals(Optional.empty(), THREE.after(7, GOOD));
        assertEquals(next(2, 60), THREE.after(7, HARD));
    }

    @Test
    void stepsThatShrinkOrAreOutOfRangeAreRefusedByPosition() {
        assertRefused("steps[1] is PT1M: must not be shorter than the step before it", minutes(10), minutes(1));
        assertRefused("steps[0] is PT0S: must be from 1 second to 365 days", Duration.ZERO);
        assertRefused("steps[0] is PT8784H: must be from 1 second to 365 days", Duration.ofDays(366));
    }

    private static void assertRefused(String message, Duration... waits) {
        assertEquals(
                message,
                assertThrows(InvalidSchedulingException.class, () -> Steps.of(waits))
                        .getMessage());
    }

    private static Optional<Steps.Next> next(int step, int minutes) {
        return Optional.of(new Steps.Next(step, minutes(minutes)));
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
