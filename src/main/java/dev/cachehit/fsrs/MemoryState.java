package dev.cachehit.fsrs;

import static dev.cachehit.fsrs.InvalidSchedulingException.require;

/**
 * What the model knows of one memory.
 *
 * @param stability days until the chance of recall has fallen to 90 %, {@value #MIN_STABILITY} to
 *     {@value #MAX_STABILITY}
 * @param difficulty how hard the card is for this person, 1 (easy) to 10
 */
public record MemoryState(double stability, double difficulty) {
    public static final double MIN_STABILITY = 0.001;
    public static final double MAX_STABILITY = 36_500;
    public static final double MIN_DIFFICULTY = 1;
    public static final double MAX_DIFFICULTY = 10;

    /** Rejects values outside the ranges, NaN included, with {@link InvalidSchedulingException}. */
    public MemoryState {
        check(stability, difficulty);
    }

    static void check(double stability, double difficulty) {
        require(
                stability >= MIN_STABILITY && stability <= MAX_STABILITY,
                "stability",
                stability,
                "must be from 0.001 to 36500 days");
        require(
                difficulty >= MIN_DIFFICULTY && difficulty <= MAX_DIFFICULTY,
                "difficulty",
                difficulty,
                "must be from 1 to 10");
    }

    static MemoryState clamped(double stability, double difficulty) {
        return new MemoryState(
                Math.clamp(stability, MIN_STABILITY, MAX_STABILITY),
                Math.clamp(difficulty, MIN_DIFFICULTY, MAX_DIFFICULTY));
    }
}
