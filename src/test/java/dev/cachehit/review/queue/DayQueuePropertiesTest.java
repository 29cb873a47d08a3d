package dev.cachehit.review.queue;

import static dev.cachehit.review.queue.Cards.AHEAD;
import static dev.cachehit.review.queue.Cards.DAY;
import static dev.cachehit.review.queue.Cards.END;
import static dev.cachehit.review.queue.Cards.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.fsrs.CardState;
import dev.cachehit.fsrs.Phase;
import dev.cachehit.fsrs.Rating;
import dev.cachehit.fsrs.Scheduler;
import dev.cachehit.fsrs.SchedulerSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DayQueuePropertiesTest {
    private static final List<String> DECKS = List.of("A", "A::B", "A::B::C", "D", "D::E");
    private static final Scheduler SCHEDULER = new Scheduler(SchedulerSettings.defaults(ZoneOffset.UTC));

    @Provide
    Arbitrary<List<QueueCard>> collections() {
        Arbitrary<QueueCard> card = Combinators.combine(
                        Arbitraries.of(DECKS),
                        Arbitraries.of("", "", "s1", "s2", "s3"),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(-3000, 3000),
                        Arbitraries.integers().between(0, 9))
                .as((deck, siblings, kind, minutes, held) -> {
                    CardState state = switch (kind) {
                        case 0, 1, 2, 3 -> CardState.fresh(0);
                        case 4, 5 -> Cards.state("", Phase.LEARNING, NOW.plus(Duration.ofMinutes(minutes)));
                        case 6 -> Cards.state("", Phase.RELEARNING, NOW.plus(Duration.ofMinutes(minutes)));
                        default -> Cards.state("", Phase.REVIEW, NOW.plus(Duration.ofMinutes(minutes)));
                    };
                    return new QueueCard(
                            "", deck, deck, siblings, kind, state, held == 0, held == 1 ? END.toEpochMilli() : 0, 0);
                });
        return card.list().ofMaxSize(60).map(DayQueuePropertiesTest::numbered);
    }

    @Provide
    Arbitrary<DayLimits> limits() {
        Arbitrary<DayLimits.Limit> limit = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 12))
                .as(DayLimits.Limit::new);
        return Arbitraries.maps(Arbitraries.of("", "A", "A::B", "D", "A::B::C"), limit)
                .ofMaxSize(4)
                .map(DayLimits::new);
    }

    /** Goes through the day and checks every promise at every step; undoes some of the grades on the way. */
    @Property(tries = 150)
    void countsEqualTheQueueToItsEndAndNoLimitIsPassed(
            @ForAll("collections") List<QueueCard> cards, @ForAll("limits") DayLimits limits, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, QueueCard> now = new HashMap<>();
        cards.forEach(card -> now.put(card.id(), card));
        DayCards day = day(now, List.of(), NOW);
        List<Done> done = new ArrayList<>();
        Instant at = NOW;
        for (int step = 0; step < 400; step++) {
            DayQueue queue = DayQueue.of(day, limits, DeckPath.EVERYTHING, at, AHEAD);
            assertConsistent(queue, done, limits);
            assertEquals(queue, DayQueue.of(day(now, done, at), limits, DeckPath.EVERYTHING, at, AHEAD));
            for (String deck : DECKS) {
                assertConsistent(DayQueue.of(day, limits, deck, at, AHEAD), done, limits);
            }
            Optional<QueueCard> next = queue.next();
            if (next.isEmpty()) {
                Optional<Instant> waiting = queue.nextWaiting();
                if (waiting.isEmpty()) {
                    return;
                }
                at = waiting.get();
                continue;
            }
            QueueCard before = next.get();
            Rating rating = Rating.of(1 + Math.min(3, (int) Math.abs(random.nextGaussian() * 2 + 1)));
            QueueCard after = Cards.withState(
                    before, SCHEDULER.next(before.state(), rating, at).state());
            Done one = new Done(before.id(), before.deck(), before.siblings(), kind(before));
            day = day.with(before, after, at).plus(one);
            if (random.nextInt(5) == 0) {
                day = day.with(after, before, at).minus(one);
                assertEquals(queue, DayQueue.of(day, limits, DeckPath.EVERYTHING, at, AHEAD));
            } else {
                now.put(after.id(), after);
                done.add(one);
            }
            at = at.plusSeconds(20);
        }
    }

    private static DayCards day(Map<String, QueueCard> cards, List<Done> done, Instant at) {
        return DayCards.of(DAY, at, END, card -> SCHEDULER.retrievability(card.state(), NOW), cards.values(), done);
    }

    private static void assertConsistent(DayQueue queue, List<Done> done, DayLimits limits) {
        assertEquals(queue.cards().size(), queue.counts().total());
        assertEquals(
                queue.cards().size(),
                queue.cards().stream().map(QueueCard::id).distinct().count());
        assertEquals(queue.counts().learning(), phases(queue, Phase.LEARNING) + phases(queue, Phase.RELEARNING));
        assertEquals(queue.counts().reviews(), phases(queue, Phase.REVIEW));
        assertEquals(queue.counts().fresh(), phases(queue, Phase.NEW));
        limits.byDeck().forEach((deck, limit) -> {
            assertWithin(limit.fresh(), in(deck, queue, Phase.NEW), in(deck, done, Done.Kind.FRESH));
            assertWithin(limit.reviews(), in(deck, queue, Phase.REVIEW), in(deck, done, Done.Kind.REVIEW));
        });
    }

    private static void assertWithin(int limit, long queued, long done) {
        assertTrue(queued == 0 || queued + done <= limit, queued + " queued, " + done + " done, limit " + limit);
    }

    private static long phases(DayQueue queue, Phase phase) {
        return queue.cards().stream()
                .filter(card -> card.state().phase() == phase)
                .count();
    }

    private static long in(String deck, DayQueue queue, Phase phase) {
        return queue.cards().stream()
                .filter(card -> card.state().phase() == phase && DeckPath.isIn(card.deck(), deck))
                .count();
    }

    private static long in(String deck, List<Done> done, Done.Kind kind) {
        return done.stream()
                .filter(one -> one.kind() == kind && DeckPath.isIn(one.deck(), deck))
                .count();
    }

    private static Done.Kind kind(QueueCard card) {
        return switch (card.state().phase()) {
            case NEW -> Done.Kind.FRESH;
            case REVIEW -> Done.Kind.REVIEW;
            case LEARNING, RELEARNING -> Done.Kind.STEP;
        };
    }

    private static List<QueueCard> numbered(List<QueueCard> cards) {
        List<QueueCard> numbered = new ArrayList<>();
        for (QueueCard card : cards) {
            numbered.add(new QueueCard(
                    "card" + numbered.size(),
                    card.deck(),
                    card.topic(),
                    card.siblings(),
                    card.position(),
                    card.state(),
                    card.suspended(),
                    card.buriedUntil(),
                    0));
        }
        return numbered;
    }
}
