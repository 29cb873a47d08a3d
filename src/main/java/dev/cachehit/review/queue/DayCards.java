package dev.cachehit.review.queue;

import dev.cachehit.fsrs.CardKey;
import dev.cachehit.fsrs.Phase;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The cards that may come up on one study day, and what was done on it so far. Immutable; a change of one card is a new
 * value, which costs as much as copying a list.
 *
 * <p>Cards in review stand in the order in which a limit lets them in: those that are most likely still remembered come
 * first. With a backlog that cannot be done in a day these are the ones that can still be saved; the ones that were
 * forgotten long ago wait without loss.
 */
public final class DayCards {
    private static final Comparator<Ranked> MOST_LIKELY_REMEMBERED_FIRST = Comparator.comparingDouble(Ranked::recall)
            .reversed()
            .thenComparingLong(Ranked::tie)
            .thenComparing(ranked -> ranked.card.id());
    private static final Comparator<Ranked> IN_ORDER = Comparator.comparingLong(
                    (Ranked ranked) -> ranked.card.position())
            .thenComparing(ranked -> ranked.card.id());
    private static final Comparator<Ranked> DUE_FIRST = Comparator.comparingLong(
                    (Ranked ranked) -> ranked.card.state().dueAt())
            .thenComparing(ranked -> ranked.card.id());

    private final long day;
    private final Instant end;
    private final ToDoubleFunction<QueueCard> recall;
    private final List<Ranked> learning;
    private final List<Ranked> reviews;
    private final List<Ranked> fresh;
    private final List<Done> done;

    private record Ranked(QueueCard card, double recall, long tie) {}

    private DayCards(
            long day,
            Instant end,
            ToDoubleFunction<QueueCard> recall,
            List<Ranked> learning,
            List<Ranked> reviews,
            List<Ranked> fresh,
            List<Done> done) {
        this.day = day;
        this.end = end;
        this.recall = recall;
        this.learning = learning;
        this.reviews = reviews;
        this.fresh = fresh;
        this.done = done;
    }

    /**
     * Sorts the cards.
     *
     * @param day the study day, counted from 1970; seeds the order
     * @param now cards held at this moment are left out for the rest of the day
     * @param end the first instant after the study day
     * @param recall the chance that a card in review is remembered on this day
     * @param cards any cards; those that cannot come up on this day are left out
     * @param done what was graded on this day
     */
    public static DayCards of(
            long day,
            Instant now,
            Instant end,
            ToDoubleFunction<QueueCard> recall,
            Iterable<QueueCard> cards,
            List<Done> done) {
        DayCards sorted = new DayCards(
                day, end, recall, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), List.copyOf(done));
        for (QueueCard card : cards) {
            if (sorted.comesUp(card, now)) {
                sorted.listOf(card).add(sorted.ranked(card));
            }
        }
        sorted.learning.sort(DUE_FIRST);
        sorted.reviews.sort(MOST_LIKELY_REMEMBERED_FIRST);
        sorted.fresh.sort(IN_ORDER);
        return sorted;
    }

    /** The same day with this card as it is now, wherever it was before. */
    public DayCards with(QueueCard card, Instant now) {
        List<Ranked> otherLearning = without(learning, card.id());
        List<Ranked> otherReviews = without(reviews, card.id());
        List<Ranked> otherFresh = without(fresh, card.id());
        if (comesUp(card, now)) {
            switch (card.state().phase()) {
                case NEW -> otherFresh = inserted(otherFresh, ranked(card), IN_ORDER);
                case REVIEW -> otherReviews = inserted(otherReviews, ranked(card), MOST_LIKELY_REMEMBERED_FIRST);
                case LEARNING, RELEARNING -> otherLearning = inserted(otherLearning, ranked(card), DUE_FIRST);
            }
        }
        return new DayCards(day, end, recall, otherLearning, otherReviews, otherFresh, done);
    }

    /** The same cards with one more done. */
    public DayCards plus(Done one) {
        List<Done> more = new ArrayList<>(done);
        more.add(one);
        return new DayCards(day, end, recall, learning, reviews, fresh, more);
    }

    /** The same cards with one done taken back; without any such the same day. */
    public DayCards minus(Done one) {
        List<Done> fewer = new ArrayList<>(done);
        int last = fewer.lastIndexOf(one);
        if (last >= 0) {
            fewer.remove(last);
        }
        return new DayCards(day, end, recall, learning, reviews, fresh, fewer);
    }

    /** The study day, counted from 1970. */
    public long day() {
        return day;
    }

    /** The first instant after the study day. */
    public Instant end() {
        return end;
    }

    List<QueueCard> learning() {
        return cards(learning);
    }

    List<QueueCard> reviews() {
        return cards(reviews);
    }

    List<QueueCard> fresh() {
        return cards(fresh);
    }

    List<Done> done() {
        return done;
    }

    private boolean comesUp(QueueCard card, Instant now) {
        return !card.isHeld(now)
                && (card.state().phase() == Phase.NEW || card.state().dueAt() < end.toEpochMilli());
    }

    private List<Ranked> listOf(QueueCard card) {
        return switch (card.state().phase()) {
            case NEW -> fresh;
            case LEARNING, RELEARNING -> learning;
            case REVIEW -> reviews;
        };
    }

    private Ranked ranked(QueueCard card) {
        return card.state().phase() == Phase.REVIEW
                ? new Ranked(card, recall.applyAsDouble(card), Mix.shuffled(CardKey.of(card.id()), day))
                : new Ranked(card, 0, 0);
    }

    /** The same list when the card is not in it. */
    private static List<Ranked> without(List<Ranked> cards, String id) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).card.id().equals(id)) {
                List<Ranked> rest = new ArrayList<>(cards);
                rest.remove(i);
                return rest;
            }
        }
        return cards;
    }

    private static List<Ranked> inserted(List<Ranked> sorted, Ranked card, Comparator<Ranked> order) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(sorted.get(middle), card) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Ranked> more = new ArrayList<>(sorted);
        more.add(low, card);
        return more;
    }

    private static List<QueueCard> cards(List<Ranked> ranked) {
        return new AbstractList<>() {
            @Override
            public QueueCard get(int index) {
                return ranked.get(index).card;
            }

            @Override
            public int size() {
                return ranked.size();
            }
        };
    }
}
