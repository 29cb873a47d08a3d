package dev.cachehit.stats;

import dev.cachehit.db.Database;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads the sums that are kept with the log. */
public final class StatsStore {
    private static final String PERIOD = " WHERE deck = :deck AND study_day BETWEEN :from AND :to";
    private static final String GRADES = "SUM(again + hard + good + easy)";

    private final Database database;

    public StatsStore(Database database) {
        this.database = database;
    }

    /**
     * A study day's work.
     *
     * @param day the study day
     * @param reviews grades, of new cards and steps too
     * @param millis time taken, as far as it is known
     */
    public record Day(LocalDate day, int reviews, long millis) {}

    /**
     * How cards in review were remembered.
     *
     * @param month first day of the month
     * @param mature whether the interval was 21 days or more
     * @param reviews first grades of a day of cards in review; no steps
     * @param remembered those graded better than Again
     * @param predicted mean chance of recall that the model gave, 0 to 1
     */
    public record Retention(LocalDate month, boolean mature, int reviews, int remembered, double predicted) {}

    /**
     * The work of an hour of the day, by the person's clock.
     *
     * @param hour 0 to 23
     * @param reviews grades, of new cards and steps too
     * @param recalled first grades of a day of cards in review
     * @param remembered those graded better than Again
     */
    public record Hour(int hour, int reviews, int recalled, int remembered) {}

    /**
     * Answers that took about as long.
     *
     * @param fromSeconds from so long
     * @param toSeconds to below so long; the last has no end and says 0
     * @param answers how many
     */
    public record Times(long fromSeconds, long toSeconds, int answers) {}

    /** Days with reviews, in order. */
    public List<Day> days(Period period) {
        return database.read(handle -> query(
                        handle,
                        "SELECT study_day, " + GRADES + ", SUM(duration_ms) FROM review_sums" + PERIOD
                                + " GROUP BY study_day HAVING " + GRADES + " > 0 ORDER BY study_day",
                        period)
                .map((row, context) -> new Day(LocalDate.ofEpochDay(row.getLong(1)), row.getInt(2), row.getLong(3)))
                .list());
    }

    /** True and predicted retention by month, young and mature cards apart. */
    public List<Retention> retention(Period period) {
        List<Retention> days = database.read(handle -> query(
                        handle,
                        "SELECT study_day, stage, " + GRADES + ", SUM(hard + good + easy), SUM(recall_millionths)"
                                + " FROM review_sums" + PERIOD
                                + " AND stage >= 2 GROUP BY study_day, stage ORDER BY study_day, stage",
                        period)
                .map((row, context) -> new Retention(
                        LocalDate.ofEpochDay(row.getLong(1)).withDayOfMonth(1),
                        row.getInt(2) == 3,
                        row.getInt(3),
                        row.getInt(4),
                        row.getLong(5) / 1e6))
                .list());
        return Months.of(days);
    }

    /** The hours of the day with reviews, in order. */
    public List<Hour> hours(Period period) {
        return database.read(handle -> query(
                        handle,
                        "SELECT hour, " + GRADES
                                + ", SUM(CASE WHEN stage >= 2 THEN again + hard + good + easy ELSE 0 END),"
                                + " SUM(CASE WHEN stage >= 2 THEN hard + good + easy ELSE 0 END) FROM review_sums"
                                + PERIOD + " GROUP BY hour HAVING " + GRADES + " > 0 ORDER BY hour",
                        period)
                .map((row, context) -> new Hour(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list());
    }

    /** Answers by the time they took, shortest first. */
    public List<Times> times(Period period) {
        return database.read(handle -> query(
                        handle,
                        "SELECT slot, SUM(answers) FROM review_answer_times" + PERIOD
                                + " GROUP BY slot HAVING SUM(answers) > 0 ORDER BY slot",
                        period)
                .map((row, context) -> times(row.getInt(1), row.getInt(2)))
                .list());
    }

    private static Times times(int slot, int answers) {
        return new Times(slot == 0 ? 0 : 1L << slot, slot == 12 ? 0 : 1L << (slot + 1), answers);
    }

    private static Query query(Handle handle, String sql, Period period) {
        return handle.createQuery(sql)
                .bind("from", period.from().toEpochDay())
                .bind("to", period.to().toEpochDay())
                .bind("deck", period.deck());
    }
}
