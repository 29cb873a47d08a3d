package dev.cachehit.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The log of one card, and what its schedule must be by that. Pure. */
public final class History {
    private History() {}

    /**
     * Rebuilds a schedule from the rows that stand, with the rules of their times.
     *
     * @param rows all rows of the card in order
     * @param rules the rules by number
     */
    public static Schedule rebuilt(String cardId, List<LogRow> rows, Map<Integer, Rules> rules) {
        Set<Long> undone = undone(rows);
        Schedule schedule = Schedule.fresh(cardId);
        for (LogRow row : rows) {
            if (row.event().isPresent() && !undone.contains(row.seq())) {
                schedule = row.event().get().after(schedule, row.at(), rulesOf(row, rules));
            }
        }
        return schedule;
    }

    /**
     * Looks for contradictions.
     *
     * @param stored the schedule that is in force
     * @return one sentence for each contradiction; none when all agree
     */
    public static List<String> faults(String cardId, List<LogRow> rows, Map<Integer, Rules> rules, Schedule stored) {
        List<String> faults = new ArrayList<>();
        Schedule current = Schedule.fresh(cardId);
        for (LogRow row : rows) {
            if (!row.before().equals(current)) {
                faults.add("row " + row.seq() + " of card " + cardId + " begins with "
                        + row.before().text() + " after " + current.text());
            }
            current = row.after();
        }
        Schedule rebuilt = rebuilt(cardId, rows, rules);
        if (!rebuilt.equals(current)) {
            faults.add(
                    "the log of card " + cardId + " replays to " + rebuilt.text() + " and ends with " + current.text());
        }
        if (!rebuilt.equals(stored)) {
            faults.add(
                    "card " + cardId + " is stored as " + stored.text() + " and its log replays to " + rebuilt.text());
        }
        return List.copyOf(faults);
    }

    private static Set<Long> undone(List<LogRow> rows) {
        Set<Long> undone = new HashSet<>();
        for (LogRow row : rows) {
            if (row.what() instanceof LogRow.What.Undone(long seq)) {
                undone.add(seq);
            }
        }
        return undone;
    }

    private static Rules rulesOf(LogRow row, Map<Integer, Rules> rules) {
        Rules found = rules.get(row.rulesId());
        if (found == null) {
            throw new IllegalStateException(
                    "row " + row.seq() + " names rules " + row.rulesId() + ", which there are not");
        }
        return found;
    }
}
