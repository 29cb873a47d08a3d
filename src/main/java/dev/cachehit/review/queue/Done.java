package dev.cachehit.review.queue;

/**
 * A card that was graded on this study day, once for each time.
 *
 * @param cardId the card
 * @param deck its deck at that time
 * @param siblings as in {@link QueueCard}
 * @param kind what it counts as
 */
public record Done(String cardId, String deck, String siblings, Kind kind) {
    /** What a graded card is counted as. */
    public enum Kind {
        /** It was new: counts towards the limit of new cards. */
        FRESH,
        /** It was in review: counts towards the limit of reviews. */
        REVIEW,
        /** It was in a learning step: counts towards no limit. */
        STEP
    }
}
