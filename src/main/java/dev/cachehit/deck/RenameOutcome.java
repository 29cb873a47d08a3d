package dev.cachehit.deck;

/** What became of an attempt to rename a deck. */
public sealed interface RenameOutcome {
    /**
     * Done.
     *
     * @param name as it is kept
     * @param cards number of cards that lie in it now and came with it
     */
    record Renamed(String name, long cards) implements RenameOutcome {}

    /** There is a deck of the new name already. Nothing was done. */
    record Taken() implements RenameOutcome {}

    /** There is no such deck. */
    record Missing() implements RenameOutcome {}
}
