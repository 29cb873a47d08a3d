package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SchedulerPropertiesTest {
    @Provide
    Arbitrary<SchedulerSettings> settings() {
        return Gen.settings();
    }

    @Provide
    Arbitrary<List<Gen.Review>> histories() {
        return Gen.histories();
    }

    @Property
    void previewEqualsWhatTheRatingThenDoes(
            @ForAll("settings") SchedulerSettings settings, @ForAll("histories") List<Gen.Review> history) {
        Instant at = Gen.START;
        CardState card = CardState.fresh(11);
        for (Gen.Review review : history) {
            at = at.plus(review.elapsed());
            Preview preview = new Scheduler(settings).preview(card, at);
            for (Rating rating : Rating.values()) {
                assertEquals(preview.of(rating), new Scheduler(settings).next(card, rating, at));
            }
            card = preview.of(review.rating()).state();
        }
    }

    @Property
    void betterRatingsComeBackLater(
            @ForAll("settings") SchedulerSettings settings, @ForAll("histories") List<Gen.Review> history) {
        Scheduler scheduler = new Scheduler(settings);
        Instant at = Gen.START;
        CardState card = CardState.fresh(12);
        for (Gen.Review review : history) {
            at = at.plus(review.elapsed());
            Preview preview = scheduler.preview(card, at);
            assertGrows(card, preview.again(), preview.hard(), settings);
            assertGrows(card, preview.hard(), preview.good(), settings);
            assertGrows(card, preview.good(), preview.easy(), settings);
            card = preview.of(review.rating()).state();
        }
    }

    private static void assertGrows(CardState card, Outcome worse, Outcome better, SchedulerSettings settings) {
        int days = better.state().intervalDays();
        boolean bothInReview =
                worse.state().phase() == Phase.REVIEW && better.state().phase() == Phase.REVIEW;
        boolean grows = bothInReview
                ? days > worse.state().intervalDays() || days == settings.maximumIntervalDays()
                : worse.delay().compareTo(better.delay()) <= 0 || days == settings.maximumIntervalDays();
        assertTrue(grows, () -> "from " + card + "\n" + worse + "\n" + better);
    }

    @Property
    void intervalsStayWithinTheirLimitsAndDueTimesInTheFuture(
            @ForAll("settings") SchedulerSettings settings, @ForAll("histories") List<Gen.Review> history) {
        Scheduler scheduler = new Scheduler(settings);
        Instant at = Gen.START;
        CardState card = CardState.fresh(13);
        for (Gen.Review review : history) {
            at = at.plus(review.elapsed());
            card = scheduler.next(card, review.rating(), at).state();
            if (card.phase() == Phase.REVIEW) {
                assertTrue(card.intervalDays() >= 1 && card.intervalDays() <= settings.maximumIntervalDays());
                assertEquals(settings.days().startOf(settings.days().dayOf(card.due())), card.due());
            }
            assertTrue(card.due().isAfter(at), card::toString);
        }
    }

    @Property
    void memoryIsThePureModelWhateverTheStepsFuzzAndLimits(
            @ForAll("settings") SchedulerSettings settings, @ForAll("histories") List<Gen.Review> history) {
        Scheduler scheduler = new Scheduler(settings);
        MemoryModel model = new Fsrs6(settings.weights());
        Instant at = Gen.START;
        CardState card = CardState.fresh(14);
        for (Gen.Review review : history) {
            at = at.plus(review.elapsed());
            MemoryState expected = card.phase() == Phase.NEW
                    ? model.first(review.rating())
                    : model.next(card.memory(), settings.days().daysBetween(card.lastReview(), at), review.rating());
            card = scheduler.next(card, review.rating(), at).state();
            assertEquals(expected, card.memory());
        }
    }
}
