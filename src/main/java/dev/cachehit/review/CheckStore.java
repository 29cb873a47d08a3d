package dev.cachehit.review;

import dev.cachehit.db.Database;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks a whole database: every schedule against its log, and the sums against the log. */
public final class CheckStore {
    private final Database database;

    public CheckStore(Database database) {
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param cards cards that have a log or a schedule
     * @param rows rows of the log
     * @param faults one sentence for each contradiction
     */
    public record Result(int cards, long rows, List<String> faults) {}

    /** Reads everything; takes some seconds for a million reviews. */
    public Result check() {
        return database.read(handle -> {
            Map<Integer, Rules> rules = RulesStore.all(handle);
            Map<String, ScheduleStore.Stored> stored = ScheduleStore.all(handle);
            List<String> faults = new ArrayList<>();
            long rows = 0;
            int cards = 0;
            try (Stream<LogRow> log = LogStore.eachByCard(handle)) {
                Iterator<LogRow> each = log.iterator();
                List<LogRow> ofCard = new ArrayList<>();
                while (each.hasNext()) {
                    LogRow row = each.next();
                    rows++;
                    if (!ofCard.isEmpty() && !ofCard.getFirst().cardId().equals(row.cardId())) {
                        cards++;
                        checkCard(ofCard, rules, stored, faults);
                        ofCard.clear();
                    }
                    ofCard.add(row);
                }
                if (!ofCard.isEmpty()) {
                    cards++;
                    checkCard(ofCard, rules, stored, faults);
                }
            }
            for (String left : stored.keySet()) {
                faults.add("card " + left + " has a schedule and no log");
            }
            faults.addAll(SumsCheckStore.faults(handle));
            return new Result(cards, rows, List.copyOf(faults));
        });
    }

    private static void checkCard(
            List<LogRow> rows,
            Map<Integer, Rules> rules,
            Map<String, ScheduleStore.Stored> stored,
            List<String> faults) {
        String cardId = rows.getFirst().cardId();
        ScheduleStore.Stored own = stored.remove(cardId);
        faults.addAll(History.faults(cardId, rows, rules, own == null ? Schedule.fresh(cardId) : own.schedule()));
    }
}
