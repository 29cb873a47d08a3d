package dev.cachehit.fsrs;

/** Where a card is in its life. The codes are what a database row holds; they never change. */
public enum Phase {
    /** Never reviewed, or reset. */
    NEW(0),
    /** In the learning steps of its first days. */
    LEARNING(1),
    /** Graduated: due on a study day. */
    REVIEW(2),
    /** Forgotten in review and in the relearning steps. */
    RELEARNING(3);

    private final int code;

    Phase(int code) {
        this.code = code;
    }

    /** The number that stands for this phase in a stored row. */
    public int code() {
        return code;
    }

    /**
     * The phase of a stored number.
     *
     * @throws InvalidSchedulingException when there is none
     */
    public static Phase of(int code) {
        for (Phase phase : values()) {
            if (phase.code == code) {
                return phase;
            }
        }
        throw new InvalidSchedulingException(
                "phase", code, "must be 0 (new), 1 (learning), 2 (review) or 3 (relearning)");
    }
}
