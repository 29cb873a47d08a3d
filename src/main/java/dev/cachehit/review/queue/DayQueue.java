package dev.cachehit.review.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The queue of a study day at one moment: learning steps whose time has come, then cards in review and new cards mixed,
 * then learning steps whose time comes soon. Of siblings at most one comes up on a day.
 *
 * @param cards in the order in which they come up
 * @param counts what they are
 * @param nextWaiting when the next learning step that is not in the queue yet comes up, if one does on this day
 */
public record DayQueue(List<QueueCard> cards, Counts counts, Optional<Instant> nextWaiting) {

    /**
     * Makes the queue.
     *
     * @param day the cards and what was done
     * @param limits of the day
     * @param scope the deck that is studied, or {@link DeckPath#EVERYTHING}; the limits of the decks that it lies in
     *     hold as well, and count what was done in all of them
     * @param now the moment
     * @param ahead a learning step is answered so much earlier when nothing else is left
     */
    public static DayQueue of(DayCards day, DayLimits limits, String scope, Instant now, Duration ahead) {
        List<QueueCard> due = new ArrayList<>();
        List<QueueCard> soon = new ArrayList<>();
        List<QueueCard> waiting = new ArrayList<>();
        Siblings siblings = new Siblings();
        day.done().forEach(done -> siblings.add(done.siblings(), done.cardId()));
        for (QueueCard card : day.learning()) {
            siblings.add(card.siblings(), card.id());
            if (DeckPath.isIn(card.deck(), scope)) {
                Instant at = card.state().due();
                (at.isAfter(now.plus(ahead)) ? waiting : at.isAfter(now) ? soon : due).add(card);
            }
        }
        List<QueueCard> reviews = admitted(day.reviews(), allowance(day, limits, Done.Kind.REVIEW), siblings, scope);
        List<QueueCard> fresh = admitted(day.fresh(), allowance(day, limits, Done.Kind.FRESH), siblings, scope);
        List<QueueCard> both = new ArrayList<>(reviews);
        both.addAll(fresh);
        List<QueueCard> cards = new ArrayList<>(due);
        cards.addAll(Mix.of(both, day.day()));
        cards.addAll(soon);
        return new DayQueue(
                List.copyOf(cards),
                new Counts(due.size() + soon.size(), reviews.size(), fresh.size(), waiting.size()),
                waiting.stream().findFirst().map(card -> card.state().due()));
    }

    /** The card that comes up now. */
    public Optional<QueueCard> next() {
        return cards.stream().findFirst();
    }

    private static Allowance allowance(DayCards day, DayLimits limits, Done.Kind kind) {
        Allowance allowance =
                new Allowance(limits, kind == Done.Kind.FRESH ? DayLimits.Limit::fresh : DayLimits.Limit::reviews);
        for (Done done : day.done()) {
            if (done.kind() == kind) {
                allowance.spend(done.deck());
            }
        }
        return allowance;
    }

    private static List<QueueCard> admitted(
            Iterable<QueueCard> cards, Allowance allowance, Siblings siblings, String scope) {
        List<QueueCard> admitted = new ArrayList<>();
        for (QueueCard card : cards) {
            if (allowance.isSpent()) {
                break;
            }
            if (DeckPath.isIn(card.deck(), scope)
                    && !siblings.hasOther(card.siblings(), card.id())
                    && allowance.take(card.deck())) {
                siblings.add(card.siblings(), card.id());
                admitted.add(card);
            }
        }
        return admitted;
    }

    /** Cards with siblings that have a place on this day. */
    private static final class Siblings {
        private final Map<String, Set<String>> ids = new HashMap<>();

        void add(String siblings, String id) {
            if (!siblings.isEmpty()) {
                ids.computeIfAbsent(siblings, group -> new HashSet<>()).add(id);
            }
        }

        boolean hasOther(String siblings, String id) {
            Set<String> there = siblings.isEmpty() ? Set.of() : ids.getOrDefault(siblings, Set.of());
            return there.size() > (there.contains(id) ? 1 : 0);
        }
    }
}
