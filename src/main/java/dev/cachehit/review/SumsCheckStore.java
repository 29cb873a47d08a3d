package dev.cachehit.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Compares the sums that statistics read with the log. Has the sums of one day in memory at a time. */
final class SumsCheckStore {
    private SumsCheckStore() {}

    /** A number among the sums: which one, without its day. */
    private record Name(String deck, int hour, int stage, String column) {}

    private record Row(int day, Map<Name, Long> numbers) {}

    /** One sentence for each day of which the sums are not those of the log. */
    static List<String> faults(Handle handle) {
        List<String> faults = new ArrayList<>();
        try (Stream<Row> sums = sums(handle);
                Stream<Row> times = times(handle)) {
            Days sumsByDay = new Days(sums.iterator());
            Days timesByDay = new Days(times.iterator());
            for (int day : days(handle)) {
                Map<Name, Long> stored = sumsByDay.upTo(day);
                stored.putAll(timesByDay.upTo(day));
                if (!stored.equals(ofLog(handle, day))) {
                    faults.add("the sums of the study day " + LocalDate.ofEpochDay(day)
                            + " are not those of the log; the log is right");
                }
            }
        }
        return faults;
    }

    private static Map<Name, Long> ofLog(Handle handle, int day) {
        Tally tally = new Tally();
        LogStore.gradesOfDay(handle, day).forEach(row -> tally.count(row, 1));
        Map<Name, Long> numbers = new HashMap<>();
        tally.slots.forEach((slot, counted) -> {
            for (int i = 0; i < counted.grades.length; i++) {
                put(numbers, new Name(slot.deck(), slot.hour(), slot.stage(), "grade " + i), counted.grades[i]);
            }
            put(numbers, new Name(slot.deck(), slot.hour(), slot.stage(), "recall"), counted.recall);
            put(numbers, new Name(slot.deck(), slot.hour(), slot.stage(), "duration"), counted.millis);
        });
        tally.times.forEach((slot, answers) -> put(numbers, new Name(slot.deck(), slot.slot(), 0, "answers"), answers));
        return numbers;
    }

    private static Stream<Row> sums(Handle handle) {
        return handle
                .createQuery(
                        "SELECT study_day, deck, hour, stage, again, hard, good, easy, recall_millionths, duration_ms"
                                + " FROM review_sums ORDER BY study_day")
                .map((row, context) -> {
                    Map<Name, Long> numbers = new HashMap<>();
                    for (int i = 0; i < 6; i++) {
                        String column = i < 4 ? "grade " + i : i == 4 ? "recall" : "duration";
                        put(
                                numbers,
                                new Name(row.getString(2), row.getInt(3), row.getInt(4), column),
                                row.getLong(5 + i));
                    }
                    return new Row(row.getInt(1), numbers);
                })
                .stream();
    }

    private static Stream<Row> times(Handle handle) {
        return handle
                .createQuery("SELECT study_day, deck, slot, answers FROM review_answer_times ORDER BY study_day")
                .map((row, context) -> {
                    Map<Name, Long> numbers = new HashMap<>();
                    put(numbers, new Name(row.getString(2), row.getInt(3), 0, "answers"), row.getLong(4));
                    return new Row(row.getInt(1), numbers);
                })
                .stream();
    }

    private static List<Integer> days(Handle handle) {
        return handle.createQuery("SELECT study_day FROM review_log UNION SELECT study_day FROM review_sums"
                        + " UNION SELECT study_day FROM review_answer_times ORDER BY study_day")
                .mapTo(Integer.class)
                .list();
    }

    /** What is 0 is as if it were not there: an undo leaves such sums. */
    private static void put(Map<Name, Long> numbers, Name name, long value) {
        if (value != 0) {
            numbers.put(name, value);
        }
    }

    /** Rows in the order of their days, handed out day by day. */
    private static final class Days {
        private final Iterator<Row> rows;
        private Row next = new Row(Integer.MIN_VALUE, Map.of());

        Days(Iterator<Row> rows) {
            this.rows = rows;
        }

        Map<Name, Long> upTo(int day) {
            Map<Name, Long> numbers = new HashMap<>();
            while (next.day() <= day) {
                numbers.putAll(next.numbers());
                next = rows.hasNext() ? rows.next() : new Row(Integer.MAX_VALUE, Map.of());
            }
            return numbers;
        }
    }
}
