package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.Evidence.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    private static final Evidence AT_ONCE = new Evidence(Verdict.PASSED, 1, 0, false, OptionalLong.of(30_000));

    @Test
    void rightAtTheFirstTryIsGood() {
        assertEquals(Optional.of(Rating.GOOD), suggested(OptionalLong.empty(), AT_ONCE));
    }

    @Test
    void hintsAndFurtherTriesAreHard() {
        assertEquals(
                Optional.of(Rating.HARD),
                suggested(OptionalLong.empty(), new Evidence(Verdict.PASSED, 1, 2, false, OptionalLong.empty())));
        assertEquals(
                Optional.of(Rating.HARD),
                suggested(OptionalLong.empty(), new Evidence(Verdict.PASSED, 3, 0, false, OptionalLong.empty())));
    }

    @Test
    void failureAndAShownAnswerAreAgain() {
        assertEquals(
                Optional.of(Rating.AGAIN),
                suggested(OptionalLong.empty(), new Evidence(Verdict.FAILED, 4, 0, false, OptionalLong.empty())));
        assertEquals(
                Optional.of(Rating.AGAIN),
                suggested(OptionalLong.empty(), new Evidence(Verdict.PASSED, 1, 0, true, OptionalLong.empty())));
    }

    @Test
    void theWorstSectionCounts() {
        Evidence hinted = new Evidence(Verdict.PASSED, 1, 1, false, OptionalLong.empty());

        assertEquals(Optional.of(Rating.HARD), suggested(OptionalLong.empty(), AT_ONCE, hinted, AT_ONCE));
    }

    @Test
    void aSandboxFaultSuggestsNothingWhateverElseIsKnown() {
        Evidence fault = new Evidence(Verdict.SANDBOX_FAULT, 0, 0, false, OptionalLong.empty());
        Evidence failed = new Evidence(Verdict.FAILED, 1, 0, false, OptionalLong.empty());

        assertEquals(Optional.empty(), suggested(OptionalLong.empty(), fault));
        assertEquals(Optional.empty(), suggested(OptionalLong.empty(), failed, fault));
        assertEquals(Optional.empty(), suggested(OptionalLong.empty()));
    }

    @Test
    void timeCountsAgainstTheMedianOnlyWhenThatIsGiven() {
        assertEquals(Optional.of(Rating.EASY), suggested(OptionalLong.of(60_001), AT_ONCE));
        assertEquals(Optional.of(Rating.GOOD), suggested(OptionalLong.of(60_000), AT_ONCE));
        assertEquals(Optional.of(Rating.GOOD), suggested(OptionalLong.of(15_000), AT_ONCE));
        assertEquals(Optional.of(Rating.HARD), suggested(OptionalLong.of(14_999), AT_ONCE));
    }

    @Test
    void timeOfSeveralSectionsIsAdded() {
        assertEquals(Optional.of(Rating.HARD), suggested(OptionalLong.of(29_000), AT_ONCE, AT_ONCE));
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertThrows(
                IllegalArgumentException.class, () -> new Evidence(Verdict.PASSED, -1, 0, false, OptionalLong.empty()));
    }

    private static Optional<Rating> suggested(OptionalLong median, Evidence... sections) {
        return Suggestion.of(List.of(sections), median).map(Suggestion::rating);
    }
}
