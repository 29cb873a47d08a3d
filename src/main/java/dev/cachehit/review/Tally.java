package dev.cachehit.review;

import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.queue.DeckPath;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Sums of the log that are not written yet. Not thread-safe. */
final class Tally {
    private static final int MOST_SLOTS = 50_000;

    final Map<Slot, Counted> slots = new HashMap<>();
    final Map<TimeSlot, Integer> times = new HashMap<>();

    record Slot(String deck, int studyDay, int hour, int stage) {}

    record TimeSlot(String deck, int studyDay, int slot) {}

    /** Of each rating how many, the sum of the predicted chances of recall in millionths, and of the times. */
    static final class Counted {
        final int[] grades = new int[4];
        long recall;
        long millis;
    }

    void count(LogRow row, int sign) {
        if (row.what() instanceof LogRow.What.Happened(Event.Graded(Rating rating))) {
            int hour = row.at()
                    .atOffset(ZoneOffset.ofTotalSeconds(row.offsetMinutes() * 60))
                    .getHour();
            int stage = SumsStore.stage(row);
            for (String deck : DeckPath.upTo(row.deck())) {
                Slot slot = new Slot(deck, row.studyDay(), hour, stage);
                Counted counted = slots.computeIfAbsent(slot, key -> new Counted());
                counted.grades[rating.grade() - 1] += sign;
                counted.recall += stage >= 2 ? sign * Math.round(row.recall().orElse(0) * 1e6) : 0;
                counted.millis += sign * row.durationMillis().orElse(0);
                row.durationMillis()
                        .ifPresent(millis -> times.merge(
                                new TimeSlot(deck, row.studyDay(), SumsStore.slot(millis)), sign, Integer::sum));
            }
        }
    }

    /** Whether there is so much of it that it should be written. */
    boolean isFull() {
        return slots.size() + times.size() > MOST_SLOTS;
    }

    void clear() {
        slots.clear();
        times.clear();
    }
}
