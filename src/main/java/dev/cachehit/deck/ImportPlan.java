package dev.cachehit.deck;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an import does, or has done.
 *
 * @param id names it
 * @param counts how many cards of each kind of change; those that stay as they are under {@link Kind#UNCHANGED}
 * @param changes some of them: all but the unchanged are told, in the order of the files and page by page
 */
public record ImportPlan(
        String id, String name, State state, Instant plannedAt, Map<Kind, Long> counts, List<Change> changes) {
    public ImportPlan {
        counts = Map.copyOf(counts);
        changes = List.copyOf(changes);
    }

    /** How many cards its changes are of. */
    long changed() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey() != Kind.UNCHANGED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    ImportPlan with(Map<Kind, Long> others, List<Change> known) {
        return new ImportPlan(id, name, state, plannedAt, others, known);
    }

    /** How far an import has come. */
    public enum State {
        PLANNED,
        APPLIED,
        UNDONE
    }

    /** What happens to a card. */
    public enum Kind {
        ADDED,
        CHANGED,
        UNCHANGED,
        /** The file does not have it any more; it stays, with its schedule. */
        KEPT
    }

    /**
     * One card.
     *
     * @param source the file it comes from
     */
    public record Change(Kind kind, String cardId, String deck, String title, String source) {}
}
