package dev.cachehit.deck;

import java.util.List;

/** What became of an attempt to apply or undo an import. */
public sealed interface ImportOutcome {
    /**
     * Done.
     *
     * @param skipped ids of cards that were left alone, since they were edited after the import
     */
    record Done(ImportPlan plan, List<String> skipped) implements ImportOutcome {}

    /** Cards have changed since the plan was made; it has to be made anew. Nothing was done. */
    record Stale(List<String> cards) implements ImportOutcome {}

    /** Only a planned import can be applied, and only an applied one undone. */
    record WrongState(ImportPlan.State state) implements ImportOutcome {}

    /** There is no such import (plans are kept for a day). */
    record Missing() implements ImportOutcome {}
}
