package dev.cachehit.deck;

/** What became of an attempt to change one card. */
public sealed interface SaveOutcome {
    /** Done; the card as it is now, or as it was when it was deleted. */
    record Saved(StoredCard card) implements SaveOutcome {}

    /** Another change came first; this is what it left. */
    record Conflict(StoredCard current) implements SaveOutcome {}

    /** There is no such card. */
    record Missing() implements SaveOutcome {}
}
