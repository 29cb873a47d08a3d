package dev.cachehit.fsrs;

import static dev.cachehit.fsrs.Rating.AGAIN;
import static dev.cachehit.fsrs.Rating.EASY;
import static dev.cachehit.fsrs.Rating.GOOD;
import static dev.cachehit.fsrs.Rating.HARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SchedulerSettings PLAIN =
            SchedulerSettings.defaults(ZoneId.of("UTC")).withFuzz(false);
    private static final Scheduler SCHEDULER = new Scheduler(PLAIN);
    private static final CardState NEW = CardState.fresh(7);

    @Test
    void publishedIntervalsForAHistoryReviewedAtEachDueTime() {
        int[] ratings = {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
        List<Integer> intervals = new ArrayList<>();
        CardState card = NEW;
        Instant now = NOON;
        for (int rating : ratings) {
            card = SCHEDULER.next(card, Rating.of(rating), now).state();
            intervals.add(card.intervalDays());
            now = card.due();
        }
        assertEquals(List.of(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21), intervals);
    }

    @Test
    void newCardShowsTheLearningStepsAndForEasyTheFirstInterval() {
        Preview preview = SCHEDULER.preview(NEW, NOON);
        assertEquals(Duration.ofMinutes(1), preview.again().delay());
        assertEquals(Duration.ofSeconds(330), preview.hard().delay());
        assertEquals(Duration.ofMinutes(10), preview.good().delay());
        assertEquals(Duration.ofDays(8), preview.easy().delay());
        assertEquals(Phase.LEARNING, preview.good().state().phase());
        assertEquals(1, preview.good().state().step());
        assertEquals(NOON.plusSeconds(600), preview.good().state().due());
        assertEquals(Phase.REVIEW, preview.easy().state().phase());
    }

    @Test
    void reviewCardIsDueFromTheStartOfItsStudyDay() {
        CardState card =
                SCHEDULER.next(NEW, EASY, Instant.parse("2026-03-02T23:30:00Z")).state();
        assertEquals(8, card.intervalDays());
        assertEquals(Instant.parse("2026-03-10T04:00:00Z"), card.due());
    }

    @Test
    void forgottenCardIsRelearntAndCountsALapseOnce() {
        CardState review = reviewCard(100, 60, 60);
        Instant now = review.due();
        CardState forgotten = SCHEDULER.next(review, AGAIN, now).state();
        assertEquals(Phase.RELEARNING, forgotten.phase());
        assertEquals(now.plusSeconds(600), forgotten.due());
        assertEquals(1, forgotten.lapses());
        CardState again = SCHEDULER.next(forgotten, AGAIN, forgotten.due()).state();
        assertEquals(1, again.lapses());
        CardState back = SCHEDULER.next(again, GOOD, again.due()).state();
        assertEquals(Phase.REVIEW, back.phase());
        assertTrue(back.intervalDays() < 60);
    }

    @Test
    void withoutRelearningStepsAForgottenCardStaysInReview() {
        Scheduler scheduler = new Scheduler(PLAIN.withSteps(Steps.NONE, Steps.NONE));
        CardState review = reviewCard(100, 60, 60);
        CardState forgotten = scheduler.next(review, AGAIN, review.due()).state();
        assertEquals(Phase.REVIEW, forgotten.phase());
        assertEquals(1, forgotten.lapses());
        assertTrue(forgotten.intervalDays() >= 1 && forgotten.intervalDays() < 60);
    }

    @Test
    void stepOfADayOrMoreIsDueAtTheStartOfThatStudyDay() {
        Scheduler scheduler = new Scheduler(
                PLAIN.withSteps(Steps.of(Duration.ofMinutes(10), Duration.ofDays(1)), PLAIN.relearningSteps()));
        CardState card =
                scheduler.next(NEW, GOOD, Instant.parse("2026-03-02T23:30:00Z")).state();
        assertEquals(Phase.LEARNING, card.phase());
        assertEquals(1, card.intervalDays());
        assertEquals(Instant.parse("2026-03-03T04:00:00Z"), card.due());
    }

    @Test
    void stepOfADayAndAHalfIsTwoStudyDays() {
        Scheduler scheduler = new Scheduler(PLAIN.withSteps(Steps.of(Duration.ofHours(36)), Steps.NONE));
        CardState card = scheduler.next(NEW, AGAIN, NOON).state();
        assertEquals(2, card.intervalDays());
        assertEquals(Instant.parse("2026-03-04T04:00:00Z"), card.due());
    }

    @Test
    void stepShorterThanADayIsExactAlsoOverTheRollover() {
        Instant beforeRollover = Instant.parse("2026-03-03T03:55:00Z");
        assertEquals(
                Instant.parse("2026-03-03T04:05:00Z"),
                SCHEDULER.next(NEW, GOOD, beforeRollover).state().due());
    }

    @Test
    void earlyReviewCountsTheDaysThatReallyPassed() {
        CardState review = reviewCard(100, 100, 100);
        Instant early = review.lastReview().plus(Duration.ofDays(10));
        MemoryState expected = new Fsrs6(Weights.DEFAULT).next(review.memory(), 10, GOOD);
        CardState after = SCHEDULER.next(review, GOOD, early).state();
        assertEquals(expected, after.memory());
        CardState onTime = SCHEDULER.next(review, GOOD, review.due()).state();
        assertTrue(after.stability() < onTime.stability());
    }

    @Test
    void overdueCardThatIsRememberedEarnsALongerInterval() {
        CardState review = reviewCard(50, 50, 50);
        int onTime = SCHEDULER.next(review, GOOD, review.due()).state().intervalDays();
        int late = SCHEDULER
                .next(review, GOOD, review.due().plus(Duration.ofDays(60)))
                .state()
                .intervalDays();
        assertTrue(late > onTime, () -> late + " and " + onTime);
    }

    @Test
    void noIntervalIsLongerThanTheMaximum() {
        Scheduler scheduler = new Scheduler(PLAIN.withFuzz(true).withMaximumIntervalDays(30));
        Preview preview = scheduler.preview(reviewCard(5000, 30, 30), NOON);
        for (Rating rating : List.of(HARD, GOOD, EASY)) {
            assertEquals(30, preview.of(rating).state().intervalDays());
        }
    }

    @Test
    void higherRetentionBringsTheCardBackSooner() {
        CardState review = reviewCard(100, 100, 100);
        int last = Integer.MAX_VALUE;
        for (double retention : new double[] {0.70, 0.80, 0.90, 0.95, 0.99}) {
            int days = new Scheduler(PLAIN.withDesiredRetention(retention))
                    .next(review, GOOD, review.due())
                    .state()
                    .intervalDays();
            assertTrue(days < last, "retention " + retention);
            last = days;
        }
    }

    @Test
    void clockThatWentBackwardsIsASameDayReview() {
        CardState review = reviewCard(10, 10, 10);
        CardState after = SCHEDULER
                .next(review, GOOD, review.lastReview().minus(Duration.ofDays(3)))
                .state();
        assertEquals(new Fsrs6(Weights.DEFAULT).next(review.memory(), 0, GOOD), after.memory());
    }

    @Test
    void retrievabilityOfANewCardIsNoneAndFallsFromCertain() {
        assertEquals(0, SCHEDULER.retrievability(NEW, NOON));
        CardState review = reviewCard(30, 30, 30);
        assertEquals(1, SCHEDULER.retrievability(review, review.lastReview()));
        assertEquals(0.9, SCHEDULER.retrievability(review, review.due()), 1e-9);
    }

    @Test
    void resetKeepsTheCountOfReviewsAlone() {
        CardState reset = reviewCard(30, 30, 30).reset();
        assertEquals(new CardState(7, Phase.NEW, 0, 0, 0, 0, 0, 0, 9, 0), reset);
        assertThrows(InvalidSchedulingException.class, () -> reset.movedTo(NOON));
    }

    /** A card in review, last graded at noon {@code agoDays} study days before it is due. */
    private static CardState reviewCard(double stability, int intervalDays, int agoDays) {
        Instant due = PLAIN.days().startOf(PLAIN.days().dayOf(NOON));
        Instant last = NOON.minus(Duration.ofDays(agoDays));
        return new CardState(
                7, Phase.REVIEW, 0, stability, 5, due.toEpochMilli(), last.toEpochMilli(), intervalDays, 9, 0);
    }
}
