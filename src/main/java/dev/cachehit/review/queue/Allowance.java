package dev.cachehit.review.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What is left of one kind of limit on this day, deck by deck. Not thread-safe. */
final class Allowance {
    private final DayLimits limits;
    private final ToIntFunction<DayLimits.Limit> kind;
    private final Map<String, int[]> left = new HashMap<>();
    private final Map<String, List<int[]>> paths = new HashMap<>();

    Allowance(DayLimits limits, ToIntFunction<DayLimits.Limit> kind) {
        this.limits = limits;
        this.kind = kind;
    }

    /** Counts a card that was done, also beyond the limit. */
    void spend(String deck) {
        for (int[] one : path(deck)) {
            one[0]--;
        }
    }

    /** Counts the card if every limit allows for it. */
    boolean take(String deck) {
        List<int[]> path = path(deck);
        for (int[] one : path) {
            if (one[0] <= 0) {
                return false;
            }
        }
        for (int[] one : path) {
            one[0]--;
        }
        return true;
    }

    /** Whether no card of any deck is allowed any more. */
    boolean isSpent() {
        return counter(DeckPath.EVERYTHING)[0] <= 0;
    }

    private List<int[]> path(String deck) {
        List<int[]> path = paths.get(deck);
        if (path == null) {
            path = new ArrayList<>();
            for (String outer : DeckPath.upTo(deck)) {
                path.add(counter(outer));
            }
            paths.put(deck, path);
        }
        return path;
    }

    private int[] counter(String deck) {
        return left.computeIfAbsent(deck, name -> new int[] {kind.applyAsInt(limits.of(name))});
    }
}
