package dev.cachehit.review;

import dev.cachehit.db.Batches;
import dev.cachehit.fsrs.CardState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

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

    /** What a grade tells about: 0 a new card, 1 what was seen on that day already or is in a step, 2 young, 3 mature. */
    static int stage(LogRow row) {
        CardState before = row.before().state();
        return switch (before.phase()) {
            case NEW -> 0;
            case LEARNING, RELEARNING -> 1;
            case REVIEW -> isSure(row) ? 1 : before.intervalDays() < MATURE_DAYS ? 2 : 3;
        };
    }

    /** Whether no time had passed for the model: the card was graded on the same study day before. */
    private static boolean isSure(LogRow row) {
        return row.recall().orElse(0) == 1;
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
            handle.execute("DELETE FROM review_answer_times");
            Tally tally = new Tally();
            LogStore.eachStandingGrade(handle, row -> {
                tally.count(row, 1);
                if (tally.isFull()) {
                    write(handle, tally);
                }
            });
            write(handle, tally);
        }
    }

    private static void count(Handle handle, LogRow row, int sign) {
        Tally tally = new Tally();
        tally.count(row, sign);
        write(handle, tally);
    }

    /** Adds what was counted to the sums; the tally is empty after that. */
    static void write(Handle handle, Tally tally) {
        PreparedBatch sums = handle.prepareBatch("INSERT INTO review_sums (deck, study_day, hour, stage, again, hard,"
                + " good, easy, recall_millionths, duration_ms) VALUES (:deck, :day, :hour, :stage, :again, :hard,"
                + " :good, :easy, :recall, :duration) ON CONFLICT (deck, study_day, hour, stage) DO UPDATE SET"
                + " again = review_sums.again + excluded.again, hard = review_sums.hard + excluded.hard,"
                + " good = review_sums.good + excluded.good, easy = review_sums.easy + excluded.easy,"
                + " recall_millionths = review_sums.recall_millionths + excluded.recall_millionths,"
                + " duration_ms = review_sums.duration_ms + excluded.duration_ms");
        tally.slots.forEach((slot, counted) -> {
            sums.bind("deck", slot.deck())
                    .bind("day", slot.studyDay())
                    .bind("hour", slot.hour())
                    .bind("stage", slot.stage())
                    .bind("again", counted.grades[0])
                    .bind("hard", counted.grades[1])
                    .bind("good", counted.grades[2])
                    .bind("easy", counted.grades[3])
                    .bind("recall", counted.recall)
                    .bind("duration", counted.millis)
                    .add();
            Batches.executeWhenFull(sums);
        });
        Batches.executeRest(sums);
        PreparedBatch answers = handle.prepareBatch("INSERT INTO review_answer_times (deck, study_day, slot, answers)"
                + " VALUES (:deck, :day, :slot, :answers) ON CONFLICT (deck, study_day, slot) DO UPDATE SET"
                + " answers = review_answer_times.answers + excluded.answers");
        tally.times.forEach((slot, count) -> {
            answers.bind("deck", slot.deck())
                    .bind("day", slot.studyDay())
                    .bind("slot", slot.slot())
                    .bind("answers", count)
                    .add();
            Batches.executeWhenFull(answers);
        });
        Batches.executeRest(answers);
        tally.clear();
    }
}
