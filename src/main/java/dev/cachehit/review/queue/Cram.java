package dev.cachehit.review.queue;

import dev.cachehit.fsrs.Phase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Practice outside the schedule, such as before an interview, which leaves the schedule as it is. */
public final class Cram {
    private Cram() {}

    /**
     * The cards to practise, in mixed order: all that were ever learnt and are not suspended.
     *
     * @param deck the deck, or {@link DeckPath#EVERYTHING}
     * @param dueBefore only cards that come due before then; empty for all
     * @param done cards that were practised enough already
     * @param day seeds the order
     */
    public static List<QueueCard> of(
            Collection<QueueCard> cards, String deck, Optional<Instant> dueBefore, Set<String> done, long day) {
        List<QueueCard> chosen = cards.stream()
                .filter(card -> card.state().phase() != Phase.NEW
                        && !card.suspended()
                        && DeckPath.isIn(card.deck(), deck)
                        && !done.contains(card.id())
                        && dueBefore.map(card.state().due()::isBefore).orElse(true))
                .toList();
        return Mix.of(chosen, day);
    }
}
