package dev.cachehit.deck;

/** Where a card stands in its reviews, as searches name it: {@code is:due}. */
public enum Standing {
    /** Never graded, and in the queue. */
    NEW,
    /** In its first steps, or in those after a lapse. */
    LEARNING,
    /** Out of its steps. */
    REVIEW,
    /** Comes up again before the study day ends, or has been waiting. */
    DUE,
    /** Out of every queue until it is resumed. */
    SUSPENDED,
    /** Out of the queue for a day. */
    BURIED,
    /** Forgotten so often that it should be rewritten. */
    LEECH
}
