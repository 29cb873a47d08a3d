package dev.cachehit.review.queue;

import dev.cachehit.fsrs.CardKey;
import dev.cachehit.fsrs.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/**
 * The cards that may come up on one study day, and what was done on it so far. Immutable; a change of one card is a new
 * value that shares nearly everything with the old one.
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
    private final Ordered<Ranked> learning;
    private final Ordered<Ranked> reviews;
    private final Ordered<Ranked> fresh;
    private final List<Done> done;

    private record Ranked(QueueCard card, double recall, long tie) {}

    private DayCards(
            long day,
            Instant end,
            ToDoubleFunction<QueueCard> recall,
            Ordered<Ranked> learning,
            Ordered<Ranked> reviews,
            Ordered<Ranked> fresh,
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
        DayCards none = new DayCards(
                day,
                end,
                recall,
                Ordered.of(List.of(), DUE_FIRST),
                Ordered.of(List.of(), MOST_LIKELY_REMEMBERED_FIRST),
                Ordered.of(List.of(), IN_ORDER),
                List.copyOf(done));
        List<Ranked> learning = new ArrayList<>();
        List<Ranked> reviews = new ArrayList<>();
        List<Ranked> fresh = new ArrayList<>();
        for (QueueCard card : cards) {
            if (none.comesUp(card, now)) {
                Ranked ranked = none.ranked(card);
                switch (card.state().phase()) {
                    case NEW -> fresh.add(ranked);
                    case REVIEW -> reviews.add(ranked);
                    case LEARNING, RELEARNING -> learning.add(ranked);
                }
            }
        }
        return new DayCards(
                day,
                end,
                recall,
                Ordered.of(learning, DUE_FIRST),
                Ordered.of(reviews, MOST_LIKELY_REMEMBERED_FIRST),
                Ordered.of(fresh, IN_ORDER),
                none.done);
    }

    /** The same day with a card as it is after a change, wherever it was before. */
    public DayCards with(QueueCard before, QueueCard after, Instant now) {
        DayCards others = replaced(before, Ordered::without);
        return comesUp(after, now) ? others.replaced(after, Ordered::with) : others;
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

    Iterable<QueueCard> learning() {
        return cards(learning);
    }

    Iterable<QueueCard> reviews() {
        return cards(reviews);
    }

    Iterable<QueueCard> fresh() {
        return cards(fresh);
    }

    List<Done> done() {
        return done;
    }

    private boolean comesUp(QueueCard card, Instant now) {
        return !card.isHeld(now)
                && (card.state().phase() == Phase.NEW || card.state().dueAt() < end.toEpochMilli());
    }

    /** With one of the three lists changed: that of the card's phase. */
    private DayCards replaced(QueueCard card, BiFunction<Ordered<Ranked>, Ranked, Ordered<Ranked>> change) {
        Ranked ranked = ranked(card);
        return switch (card.state().phase()) {
            case NEW -> new DayCards(day, end, recall, learning, reviews, change.apply(fresh, ranked), done);
            case REVIEW -> new DayCards(day, end, recall, learning, change.apply(reviews, ranked), fresh, done);
            case LEARNING, RELEARNING ->
                new DayCards(day, end, recall, change.apply(learning, ranked), reviews, fresh, done);
        };
    }

    private Ranked ranked(QueueCard card) {
        return card.state().phase() == Phase.REVIEW
                ? new Ranked(card, recall.applyAsDouble(card), Mix.shuffled(CardKey.of(card.id()), day))
                : new Ranked(card, 0, 0);
    }

    private static Iterable<QueueCard> cards(Ordered<Ranked> ranked) {
        return () -> {
            Iterator<Ranked> each = ranked.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public QueueCard next() {
                    return each.next().card;
                }
            };
        };
    }
}
