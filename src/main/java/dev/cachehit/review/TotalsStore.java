package dev.cachehit.review;

import dev.cachehit.fsrs.Phase;
import dev.cachehit.fsrs.Rating;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** Keeps the sums of the log that statistics read, grade by grade. Grades outside the schedule do not count. */
final class TotalsStore {
    /** From this interval on a card counts as mature. */
    private static final int MATURE_DAYS = 21;

    private static final int LAST_SLOT = 12;

    private TotalsStore() {}

    static void add(Handle handle, LogRow row) {
        count(handle, row, 1);
    }

    static void subtract(Handle handle, LogRow row) {
        count(handle, row, -1);
    }

    static int stage(Schedule before) {
        return switch (before.state().phase()) {
            case NEW -> 0;
            case LEARNING, RELEARNING -> 1;
            case REVIEW -> before.state().intervalDays() < MATURE_DAYS ? 2 : 3;
        };
    }

    static int slot(long millis) {
        long seconds = Math.max(1, millis / 1000);
        return Math.min(LAST_SLOT, 63 - Long.numberOfLeadingZeros(seconds));
    }

    private static void count(Handle handle, LogRow row, int sign) {
        if (row.what() instanceof LogRow.What.Happened(Event.Graded(Rating rating))) {
            count(handle, row, rating, sign);
            row.durationMillis().ifPresent(millis -> countTime(handle, row, slot(millis), sign));
        }
    }

    private static void count(Handle handle, LogRow row, Rating rating, int sign) {
        boolean predicted = row.before().state().phase() == Phase.REVIEW;
        handle.createUpdate("INSERT INTO review_totals (study_day, hour, deck, stage, again, hard, good, easy,"
                        + " recall_millionths, timed, duration_ms) VALUES (:day, :hour, :deck, :stage, :again, :hard,"
                        + " :good, :easy, :recall, :timed, :duration)"
                        + " ON CONFLICT (study_day, hour, deck, stage) DO UPDATE SET"
                        + " again = review_totals.again + excluded.again, hard = review_totals.hard + excluded.hard,"
                        + " good = review_totals.good + excluded.good, easy = review_totals.easy + excluded.easy,"
                        + " recall_millionths = review_totals.recall_millionths + excluded.recall_millionths,"
                        + " timed = review_totals.timed + excluded.timed,"
                        + " duration_ms = review_totals.duration_ms + excluded.duration_ms")
                .bind("day", row.studyDay())
                .bind(
                        "hour",
                        row.at()
                                .atOffset(ZoneOffset.ofTotalSeconds(row.offsetMinutes() * 60))
                                .getHour())
                .bind("deck", row.deck())
                .bind("stage", stage(row.before()))
                .bind("again", rating == Rating.AGAIN ? sign : 0)
                .bind("hard", rating == Rating.HARD ? sign : 0)
                .bind("good", rating == Rating.GOOD ? sign : 0)
                .bind("easy", rating == Rating.EASY ? sign : 0)
                .bind("recall", predicted ? sign * Math.round(row.recall().orElse(0) * 1e6) : 0)
                .bind("timed", row.durationMillis().isPresent() ? sign : 0)
                .bind("duration", sign * row.durationMillis().orElse(0))
                .execute();
    }

    private static void countTime(Handle handle, LogRow row, int slot, int sign) {
        handle.createUpdate("INSERT INTO review_answer_times (study_day, deck, slot, answers)"
                        + " VALUES (:day, :deck, :slot, :answers) ON CONFLICT (study_day, deck, slot) DO UPDATE SET"
                        + " answers = review_answer_times.answers + excluded.answers")
                .bind("day", row.studyDay())
                .bind("deck", row.deck())
                .bind("slot", slot)
                .bind("answers", sign)
                .execute();
    }
}
