package dev.cachehit.fsrs;

/**
 * A model of forgetting. {@link Fsrs6} is the one in use; a later FSRS version is another implementation, fed with the
 * same log. Implementations are pure and safe for use by many threads.
 */
public interface MemoryModel {
    /** The state after the very first review of a card. */
    MemoryState first(Rating rating);

    /**
     * The state after a further review.
     *
     * @param elapsedDays study days since the review before, 0 for the same day; never negative
     */
    MemoryState next(MemoryState before, double elapsedDays, Rating rating);

    /**
     * The chance, 0 to 1, that the card is remembered now.
     *
     * @param elapsedDays days since the last review; never negative
     */
    double retrievability(MemoryState state, double elapsedDays);

    /**
     * Days until retrievability has fallen to {@code retention}; neither rounded nor limited.
     *
     * @param retention above 0, at most 1
     */
    double interval(MemoryState state, double retention);
}
