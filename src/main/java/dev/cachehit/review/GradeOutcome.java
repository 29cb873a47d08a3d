package dev.cachehit.review;

/** What became of a grade. */
public sealed interface GradeOutcome {
    /**
     * It is in the log.
     *
     * @param row the row that it is
     * @param repeated whether it was there before
     * @param leech whether it gave the card the tag of a leech
     */
    record Accepted(LogRow row, boolean repeated, boolean leech) implements GradeOutcome {}

    /**
     * The schedule has changed since the person saw it, in another window perhaps. Nothing was done.
     *
     * @param version the version it has now
     */
    record Stale(int version) implements GradeOutcome {}

    /** The id belongs to another grade. Nothing was done. */
    record IdTaken() implements GradeOutcome {}

    /** There is no such card. */
    record NoCard() implements GradeOutcome {}
}
