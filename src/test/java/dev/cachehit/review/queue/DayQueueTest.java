package dev.cachehit.review.queue;

import static dev.cachehit.review.queue.Cards.AHEAD;
import static dev.cachehit.review.queue.Cards.DAY;
import static dev.cachehit.review.queue.Cards.END;
import static dev.cachehit.review.queue.Cards.NOW;
import static dev.cachehit.review.queue.Cards.day;
import static dev.cachehit.review.queue.Cards.fresh;
import static dev.cachehit.review.queue.Cards.held;
import static dev.cachehit.review.queue.Cards.ids;
import static dev.cachehit.review.queue.Cards.learning;
import static dev.cachehit.review.queue.Cards.queue;
import static dev.cachehit.review.queue.Cards.review;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DayQueueTest {
    private static final DayLimits PLENTY = DayLimits.ofAll(20, 200);

    @Test
    void learningStepsThatAreDueComeFirstAndThoseThatAreNearlyDueLast() {
        DayQueue queue = queue(
                List.of(
                        learning("soon", "A", Duration.ofMinutes(9)),
                        fresh("new", "A"),
                        learning("due", "A", Duration.ofMinutes(-1)),
                        learning("later", "A", Duration.ofMinutes(50))),
                PLENTY);

        assertEquals(List.of("due", "new", "soon"), ids(queue));
        assertEquals(new Counts(2, 0, 1, 1), queue.counts());
        assertEquals(Optional.of(NOW.plus(Duration.ofMinutes(50))), queue.nextWaiting());
    }

    @Test
    void cardsDueOnALaterDayStayAway() {
        DayQueue queue = queue(
                List.of(
                        review("today", "A", Duration.ofHours(-18)),
                        review("tomorrow", "A", Duration.between(END, NOW)),
                        learning("step over night", "A", Duration.ofHours(20))),
                PLENTY);

        assertEquals(List.of("today"), ids(queue));
    }

    @Test
    void limitsOfOuterDecksHoldForTheInner() {
        List<QueueCard> cards = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cards.add(fresh("lists" + i, "Python::Lists"));
            cards.add(fresh("text" + i, "Python::Text"));
            cards.add(fresh("ruby" + i, "Ruby"));
        }
        DayLimits limits = new DayLimits(Map.of(
                DeckPath.EVERYTHING,
                new DayLimits.Limit(10, 10),
                "Python",
                new DayLimits.Limit(5, 10),
                "Python::Lists",
                new DayLimits.Limit(2, 10)));

        List<QueueCard> queue = queue(cards, limits).cards();

        assertEquals(5, inDeck(queue, "Python"));
        assertTrue(inDeck(queue, "Python::Lists") <= 2);
        assertEquals(10, queue.size());
    }

    @Test
    void whatWasDoneTodayCountsTowardsTheLimits() {
        List<QueueCard> cards = List.of(fresh("a", "A"), fresh("b", "A"), fresh("c", "B"));
        List<Done> done = List.of(new Done("x", "A", "", Done.Kind.FRESH), new Done("y", "A", "", Done.Kind.STEP));

        DayQueue queue = DayQueue.of(day(cards, done), DayLimits.ofAll(2, 9), DeckPath.EVERYTHING, NOW, AHEAD);

        assertEquals(1, queue.cards().size());
    }

    @Test
    void aDeckStudiedByItselfHasItsOwnCardsOnly() {
        List<QueueCard> cards = List.of(fresh("a", "Py"), fresh("b", "Py::X"), fresh("c", "Pytest"));

        DayQueue queue = DayQueue.of(day(cards, List.of()), PLENTY, "Py", NOW, AHEAD);

        assertEquals(Set.of("a", "b"), Set.copyOf(ids(queue)));
    }

    @Test
    void ofSiblingsOneComesUpADay() {
        List<QueueCard> cards = List.of(
                review("a1", "A", Duration.ofDays(1), "a"),
                fresh("a2", "A", "a"),
                fresh("b1", "A", "b"),
                fresh("b2", "A", "b"));

        DayQueue queue = queue(cards, PLENTY);

        assertEquals(new Counts(0, 1, 1, 0), queue.counts());
        assertTrue(ids(queue).contains("a1"));
    }

    @Test
    void theSiblingOfACardDoneTodayWaits() {
        List<Done> done = List.of(new Done("a1", "A", "a", Done.Kind.REVIEW));

        DayQueue queue =
                DayQueue.of(day(List.of(fresh("a2", "A", "a")), done), PLENTY, DeckPath.EVERYTHING, NOW, AHEAD);

        assertEquals(List.of(), ids(queue));
    }

    @Test
    void heldCardsStayAway() {
        Instant tomorrow = END;
        DayQueue queue = queue(
                List.of(
                        held(fresh("suspended", "A"), true, Instant.EPOCH),
                        held(fresh("buried", "A"), false, tomorrow),
                        held(fresh("was buried", "A"), false, NOW)),
                PLENTY);

        assertEquals(List.of("was buried"), ids(queue));
    }

    @Test
    void ofABacklogThoseComeThatAreMostLikelyStillRemembered() {
        List<QueueCard> cards = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            cards.add(review("overdue" + i, "A", Duration.ofDays(i)));
        }

        List<String> ids = ids(queue(cards, DayLimits.ofAll(0, 3)));

        assertEquals(Set.of("overdue1", "overdue2", "overdue3"), Set.copyOf(ids));
    }

    @Test
    void cardsOfOneDeckAreSpread() {
        List<QueueCard> cards = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            cards.add(review("a" + i, "A", Duration.ofDays(1)));
            cards.add(review("b" + i, "B", Duration.ofDays(2)));
        }

        List<QueueCard> queue = queue(cards, PLENTY).cards();

        for (int i = 2; i < queue.size(); i++) {
            assertTrue(
                    !queue.get(i).deck().equals(queue.get(i - 1).deck())
                            || !queue.get(i).deck().equals(queue.get(i - 2).deck()),
                    "three of deck " + queue.get(i).deck() + " in a row at " + i);
        }
    }

    @Test
    void theOrderIsTheSameAllDayAndAnotherOnTheNext() {
        List<QueueCard> cards = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            cards.add(review("c" + i, "A", Duration.ofDays(1)));
        }
        DayCards next = DayCards.of(DAY + 1, NOW, END, card -> 0.5, cards, List.of());

        assertEquals(ids(queue(cards, PLENTY)), ids(queue(cards.reversed(), PLENTY)));
        assertTrue(!ids(queue(cards, PLENTY)).equals(ids(DayQueue.of(next, PLENTY, DeckPath.EVERYTHING, NOW, AHEAD))));
    }

    private static long inDeck(List<QueueCard> cards, String deck) {
        return cards.stream().filter(card -> DeckPath.isIn(card.deck(), deck)).count();
    }
}
