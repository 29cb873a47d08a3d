package dev.cachehit.review;

import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.queue.DeckPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows of the log. There is no way to change or delete one. */
final class LogStore {
    /** Those in which rows that follow each other have entries far apart. */
    static final List<String> SCATTERED_INDEXES = List.of("review_log_of_card", "review_log_of_operation");

    private static final int GRADED = 1;
    private static final int CRAMMED = 2;
    private static final int RESET = 3;
    private static final int MOVED = 4;
    private static final int BURIED = 5;
    private static final int SUSPENDED = 6;
    private static final int RESUMED = 7;
    private static final int UNDONE = 8;

    private static final String COLUMNS = "seq, id, operation, card_id, kind, happened_at, offset_minutes, study_day,"
            + " deck, siblings, rating, moved_to, undoes, rules_id, version, state_before, state_after, recall,"
            + " duration_ms, evidence";
    private static final String INSERT = "INSERT INTO review_log (" + COLUMNS
            + ") VALUES (:seq, :id, :operation, :card, :kind, :at, :offset, :day, :deck, :siblings, :rating, :moved,"
            + " :undoes, :rules, :version, :before, :after, :recall, :duration, :evidence)";
    private static final String STANDS =
            " kind <> " + UNDONE + " AND NOT EXISTS (SELECT 1 FROM review_log u WHERE u.undoes = l.seq)";

    private LogStore() {}

    static long nextSeq(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(seq), 0) + 1 FROM review_log")
                .mapTo(Long.class)
                .one();
    }

    static void append(Handle handle, LogRow row) {
        bind(handle.createUpdate(INSERT), row).execute();
    }

    /** Adds a row to a batch of {@link #appending}. */
    static void append(PreparedBatch batch, LogRow row) {
        bind(batch, row).add();
    }

    /** A batch of rows to be appended; a row whose id is in the log already is left out, and counts as none. */
    static PreparedBatch appending(Handle handle) {
        return handle.prepareBatch(INSERT + " ON CONFLICT (id) DO NOTHING");
    }

    private static <T extends SqlStatement<T>> T bind(T statement, LogRow row) {
        return statement
                .bind("seq", row.seq())
                .bind("id", row.id())
                .bind("operation", row.operation())
                .bind("card", row.cardId())
                .bind("kind", kind(row.what()))
                .bind("at", row.at().toEpochMilli())
                .bind("offset", row.offsetMinutes())
                .bind("day", row.studyDay())
                .bind("deck", row.deck())
                .bind("siblings", row.siblings())
                .bind("rating", rating(row.what()).map(Rating::grade).orElse(null))
                .bind("moved", time(row.what()).map(Instant::toEpochMilli).orElse(null))
                .bind("undoes", row.what() instanceof LogRow.What.Undone(long seq) ? (Long) seq : null)
                .bind("rules", row.rulesId())
                .bind("version", row.version())
                .bind("before", row.before().text())
                .bind("after", row.after().text())
                .bind("recall", row.recall().isPresent() ? (Double) row.recall().getAsDouble() : null)
                .bind(
                        "duration",
                        row.durationMillis().isPresent()
                                ? (Long) row.durationMillis().getAsLong()
                                : null)
                .bind("evidence", row.evidence());
    }

    /** Ends what can be undone: all that is in the log so far was done elsewhere, or before that was taken over. */
    static void takenOver(Handle handle) {
        handle.execute("INSERT INTO review_takeovers (seq) SELECT MAX(seq) FROM review_log");
    }

    static Optional<LogRow> byId(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM review_log WHERE id = :id")
                .bind("id", id)
                .map(LogStore::row)
                .findOne();
    }

    static String idOf(Handle handle, long seq) {
        return handle.createQuery("SELECT id FROM review_log WHERE seq = :seq")
                .bind("seq", seq)
                .mapTo(String.class)
                .one();
    }

    static boolean isUndone(Handle handle, long seq) {
        return handle.createQuery("SELECT COUNT(*) FROM review_log WHERE undoes = :seq")
                        .bind("seq", seq)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /**
     * The rows of the latest operation that was not undone, latest first; none when there is no such since a collection
     * was taken over.
     */
    static List<LogRow> lastOperation(Handle handle) {
        Optional<LogRow> last = handle.createQuery("SELECT " + COLUMNS + " FROM review_log l WHERE" + STANDS
                        + " AND seq > (SELECT COALESCE(MAX(seq), 0) FROM review_takeovers) ORDER BY seq DESC LIMIT 1")
                .map(LogStore::row)
                .findOne();
        if (last.isEmpty()) {
            return List.of();
        }
        // The rows of an operation follow each other.
        return stopAt(
                handle.createQuery("SELECT " + COLUMNS + " FROM review_log l WHERE seq <= :seq AND" + STANDS
                                + " ORDER BY seq DESC")
                        .bind("seq", last.get().seq())
                        .setFetchSize(100),
                last.get().operation());
    }

    /** The rows that undid the rows of an operation. */
    static List<LogRow> undoing(Handle handle, String operation) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM review_log WHERE undoes IN"
                        + " (SELECT seq FROM review_log WHERE operation = :operation) ORDER BY seq")
                .bind("operation", operation)
                .map(LogStore::row)
                .list();
    }

    private static List<LogRow> stopAt(Query rows, String operation) {
        try (Stream<LogRow> stream = rows.map(LogStore::row).stream()) {
            return stream.takeWhile(row -> row.operation().equals(operation)).toList();
        }
    }

    static List<LogRow> ofCard(Handle handle, String cardId) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM review_log WHERE card_id = :card ORDER BY seq")
                .bind("card", cardId)
                .map(LogStore::row)
                .list();
    }

    /** The grades of a study day that stand, in order; practice outside the schedule too. */
    static List<LogRow> gradesOfDay(Handle handle, int studyDay) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM review_log l WHERE study_day = :day AND kind IN ("
                        + GRADED + ", " + CRAMMED + ") AND" + STANDS + " ORDER BY seq")
                .bind("day", studyDay)
                .map(LogStore::row)
                .list();
    }

    /** Every grade that stands, in order. */
    static void eachStandingGrade(Handle handle, Consumer<LogRow> consumer) {
        handle.createQuery("SELECT " + COLUMNS + " FROM review_log l WHERE kind = " + GRADED + " AND" + STANDS
                        + " ORDER BY seq")
                .map(LogStore::row)
                .useStream(rows -> rows.forEach(consumer));
    }

    /**
     * How long the person took for the last answers of a deck and the decks in it, in milliseconds, newest first: answers
     * that were remembered and stand. Steps do not count, since they repeat what was seen a moment ago.
     *
     * <p>Reads an index alone, from its end: of a deck with fewer answers than are asked for the whole time after the given day.
     *
     * @param after answers of this study day and before do not count
     * @param most how many at most
     */
    static List<Long> lastTimes(Handle handle, String deck, int after, int most) {
        return handle.createQuery("SELECT duration_ms FROM review_log l WHERE study_day > :after AND kind = " + GRADED
                        + " AND " + DeckPath.IN_DECK
                        + " AND rating > 1 AND duration_ms IS NOT NULL AND substr(state_before, 1, 1) IN ('0', '2') AND"
                        + STANDS + " ORDER BY study_day DESC, seq DESC LIMIT :most")
                .bind("after", after)
                .bind("deck", deck)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /** The whole log in order. */
    static void each(Handle handle, Consumer<LogRow> consumer) {
        handle.createQuery("SELECT " + COLUMNS + " FROM review_log ORDER BY seq")
                .map(LogStore::row)
                .useStream(rows -> rows.forEach(consumer));
    }

    static Stream<LogRow> eachByCard(Handle handle) {
        return handle
                .createQuery("SELECT " + COLUMNS + " FROM review_log ORDER BY card_id, seq")
                .map(LogStore::row)
                .stream();
    }

    private static LogRow row(ResultSet columns, StatementContext context) throws SQLException {
        String cardId = columns.getString("card_id");
        return new LogRow(
                columns.getLong("seq"),
                columns.getString("id"),
                columns.getString("operation"),
                cardId,
                what(columns),
                Instant.ofEpochMilli(columns.getLong("happened_at")),
                columns.getInt("offset_minutes"),
                columns.getInt("study_day"),
                columns.getString("deck"),
                columns.getString("siblings"),
                columns.getInt("rules_id"),
                columns.getInt("version"),
                Schedule.parse(cardId, columns.getString("state_before")),
                Schedule.parse(cardId, columns.getString("state_after")),
                columns.getObject("recall") == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(columns.getDouble("recall")),
                columns.getObject("duration_ms") == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(columns.getLong("duration_ms")),
                columns.getString("evidence"));
    }

    private static LogRow.What what(ResultSet columns) throws SQLException {
        int kind = columns.getInt("kind");
        return switch (kind) {
            case GRADED -> happened(new Event.Graded(Rating.of(columns.getInt("rating"))));
            case CRAMMED -> happened(new Event.Crammed(Rating.of(columns.getInt("rating"))));
            case RESET -> happened(new Event.Reset());
            case MOVED -> happened(new Event.Moved(Instant.ofEpochMilli(columns.getLong("moved_to"))));
            case BURIED -> happened(new Event.Buried(Instant.ofEpochMilli(columns.getLong("moved_to"))));
            case SUSPENDED -> happened(new Event.Suspended());
            case RESUMED -> happened(new Event.Resumed());
            case UNDONE -> new LogRow.What.Undone(columns.getLong("undoes"));
            default -> throw new IllegalStateException("the log has a row of kind " + kind + ", which there is not");
        };
    }

    private static LogRow.What happened(Event event) {
        return new LogRow.What.Happened(event);
    }

    private static int kind(LogRow.What what) {
        return switch (what) {
            case LogRow.What.Undone _ -> UNDONE;
            case LogRow.What.Happened(Event event) ->
                switch (event) {
                    case Event.Graded _ -> GRADED;
                    case Event.Crammed _ -> CRAMMED;
                    case Event.Reset _ -> RESET;
                    case Event.Moved _ -> MOVED;
                    case Event.Buried _ -> BURIED;
                    case Event.Suspended _ -> SUSPENDED;
                    case Event.Resumed _ -> RESUMED;
                };
        };
    }

    private static Optional<Rating> rating(LogRow.What what) {
        return switch (what) {
            case LogRow.What.Happened(Event.Graded(Rating rating)) -> Optional.of(rating);
            case LogRow.What.Happened(Event.Crammed(Rating rating)) -> Optional.of(rating);
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> time(LogRow.What what) {
        return switch (what) {
            case LogRow.What.Happened(Event.Moved(Instant due)) -> Optional.of(due);
            case LogRow.What.Happened(Event.Buried(Instant until)) -> Optional.of(until);
            default -> Optional.empty();
        };
    }
}
