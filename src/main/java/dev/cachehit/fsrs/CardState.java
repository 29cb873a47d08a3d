package dev.cachehit.fsrs;

import static dev.cachehit.fsrs.InvalidSchedulingException.require;

import java.time.Instant;

/**
 * The schedule of one card, flat, so that it is one row of numbers: {@link Phase#code()} for the phase, times as
 * milliseconds since 1970 UTC. A new card has 0 in every field but {@code cardKey}, {@code phase} and, after a reset,
 * {@code reviews}.
 *
 * @param cardKey a number that belongs to the card for ever, also through export and import; it seeds the fuzz
 *     ({@link CardKey#of})
 * @param phase new, learning, review or relearning
 * @param step index of the current (re)learning step, 0 in the other phases
 * @param stability {@link MemoryState#stability()}, 0 while new
 * @param difficulty {@link MemoryState#difficulty()}, 0 while new
 * @param dueAt when the card is due. In review this is the first instant of a study day and the card is due during
 *     all of that day; in a step shorter than a day it is exact
 * @param lastReviewAt when it was last graded
 * @param intervalDays the interval last given, in study days; 0 in a step shorter than a day
 * @param reviews how often it was graded, over resets
 * @param lapses how often it was forgotten in review since it was new
 */
public record CardState(
        long cardKey,
        Phase phase,
        int step,
        double stability,
        double difficulty,
        long dueAt,
        long lastReviewAt,
        int intervalDays,
        int reviews,
        int lapses) {

    /** Rejects what no schedule can be with {@link InvalidSchedulingException}. */
    public CardState {
        require(step >= 0, "step", step, "must not be negative");
        require(intervalDays >= 0, "intervalDays", intervalDays, "must not be negative");
        require(reviews >= 0, "reviews", reviews, "must not be negative");
        require(lapses >= 0 && lapses <= reviews, "lapses", lapses, "must be from 0 to the number of reviews");
        if (phase == Phase.NEW) {
            requireZero(step, "step");
            requireZero(stability, "stability");
            requireZero(difficulty, "difficulty");
            requireZero(dueAt, "dueAt");
            requireZero(lastReviewAt, "lastReviewAt");
            requireZero(intervalDays, "intervalDays");
            requireZero(lapses, "lapses");
        } else {
            require(reviews > 0, "reviews", reviews, "must be above 0 once the card is no longer new");
            MemoryState.check(stability, difficulty);
        }
    }

    /** A card that was never reviewed. */
    public static CardState fresh(long cardKey) {
        return new CardState(cardKey, Phase.NEW, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * The memory of a card that is no longer new.
     *
     * @throws IllegalStateException while the card is new
     */
    public MemoryState memory() {
        if (phase == Phase.NEW) {
            throw new IllegalStateException("a new card has no memory state");
        }
        return new MemoryState(stability, difficulty);
    }

    /** {@link #dueAt} as an instant. */
    public Instant due() {
        return Instant.ofEpochMilli(dueAt);
    }

    /** {@link #lastReviewAt} as an instant. */
    public Instant lastReview() {
        return Instant.ofEpochMilli(lastReviewAt);
    }

    /** The same card as if it were new; only the count of reviews goes on. */
    public CardState reset() {
        return new CardState(cardKey, Phase.NEW, 0, 0, 0, 0, 0, 0, reviews, 0);
    }

    /**
     * The same card due at another time; its memory and interval stay.
     *
     * @throws InvalidSchedulingException while the card is new, since it is then not due at any time
     */
    public CardState movedTo(Instant when) {
        require(phase != Phase.NEW, "phase", phase, "a new card cannot be given a due time; review it first");
        return new CardState(
                cardKey,
                phase,
                step,
                stability,
                difficulty,
                when.toEpochMilli(),
                lastReviewAt,
                intervalDays,
                reviews,
                lapses);
    }

    private static void requireZero(Number value, String field) {
        require(value.doubleValue() == 0, field, value, "must be 0 while the card is new");
    }
}
