package dev.cachehit.review.queue;

import dev.cachehit.fsrs.CardState;
import dev.cachehit.fsrs.Phase;
import java.time.Instant;

/**
 * A card as the queue sees it.
 *
 * @param id the card's stable id
 * @param deck its deck, names joined by {@code ::}
 * @param topic what it is similar in; cards of one topic are spread over the day
 * @param siblings cards with the same text are kept to different days; empty for a card without siblings
 * @param position order in which new cards are introduced
 * @param state its schedule
 * @param suspended out of every queue until it is resumed
 * @param buriedUntil milliseconds since 1970 until which it is out of the queue, 0 for not at all
 * @param version of the schedule: one more with every change
 */
public record QueueCard(
        String id,
        String deck,
        String topic,
        String siblings,
        long position,
        CardState state,
        boolean suspended,
        long buriedUntil,
        int version) {

    /** Whether the card is kept out of the queue at that moment. */
    public boolean isHeld(Instant now) {
        return suspended || buriedUntil > now.toEpochMilli();
    }

    /** Whether the card is in its learning or relearning steps. */
    public boolean isLearning() {
        return state.phase() == Phase.LEARNING || state.phase() == Phase.RELEARNING;
    }
}
