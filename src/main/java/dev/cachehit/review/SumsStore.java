package dev.cachehit.review;

import dev.cachehit.fsrs.Phase;
import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.queue.DeckPath;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the sums of the log that statistics read, grade by grade, for a card's deck and each deck around it. Grades
 * outside the schedule do not count.
 */
final class SumsStore {
    /** From this interval on a card counts as mature. */
    private static final int MATURE_DAYS = 21;

    private static final int LAST_SLOT = 12;

    private SumsStore() {}

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

    /** Makes all sums anew where there are none and there should be. */
    static void fillWhenEmpty(Handle handle) {
        boolean filled = handle.createQuery("SELECT COUNT(*) FROM (SELECT 1 FROM review_sums LIMIT 1) AS first")
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (!filled) {
            LogStore.eachStandingGrade(handle, row -> add(handle, row));
        }
    }

    private static void count(Handle handle, LogRow row, int sign) {
        if (row.what() instanceof LogRow.What.Happened(Event.Graded(Rating rating))) {
            for (String deck : DeckPath.upTo(row.deck())) {
                count(handle, row, deck, rating, sign);
                row.durationMillis().ifPresent(millis -> countTime(handle, row, deck, slot(millis), sign));
            }
        }
    }

    private static void count(Handle handle, LogRow row, String deck, Rating rating, int sign) {
        boolean predicted = row.before().state().phase() == Phase.REVIEW;
        handle.createUpdate("INSERT INTO review_sums (deck, study_day, hour, stage, again, hard, good, easy,"
                        + " recall_millionths, duration_ms) VALUES (:deck, :day, :hour, :stage, :again, :hard, :good,"
                        + " :easy, :recall, :duration) ON CONFLICT (deck, study_day, hour, stage) DO UPDATE SET"
                        + " again = review_sums.again + excluded.again, hard = review_sums.hard + excluded.hard,"
                        + " good = review_sums.good + excluded.good, easy = review_sums.easy + excluded.easy,"
                        + " recall_millionths = review_sums.recall_millionths + excluded.recall_millionths,"
                        + " duration_ms = review_sums.duration_ms + excluded.duration_ms")
                .bind("deck", deck)
                .bind("day", row.studyDay())
                .bind(
                        "hour",
                        row.at()
                                .atOffset(ZoneOffset.ofTotalSeconds(row.offsetMinutes() * 60))
                                .getHour())
                .bind("stage", stage(row.before()))
                .bind("again", rating == Rating.AGAIN ? sign : 0)
                .bind("hard", rating == Rating.HARD ? sign : 0)
                .bind("good", rating == Rating.GOOD ? sign : 0)
                .bind("easy", rating == Rating.EASY ? sign : 0)
                .bind("recall", predicted ? sign * Math.round(row.recall().orElse(0) * 1e6) : 0)
                .bind("duration", sign * row.durationMillis().orElse(0))
                .execute();
    }

    private static void countTime(Handle handle, LogRow row, String deck, int slot, int sign) {
        handle.createUpdate("INSERT INTO review_answer_times (deck, study_day, slot, answers)"
                        + " VALUES (:deck, :day, :slot, :answers) ON CONFLICT (deck, study_day, slot) DO UPDATE SET"
                        + " answers = review_answer_times.answers + excluded.answers")
                .bind("deck", deck)
                .bind("day", row.studyDay())
                .bind("slot", slot)
                .bind("answers", sign)
                .execute();
    }
}
