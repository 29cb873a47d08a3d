package dev.cachehit.review;

import dev.cachehit.db.Batches;
import dev.cachehit.fsrs.CardKey;
import dev.cachehit.fsrs.CardState;
import dev.cachehit.fsrs.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** The schedules of the cards as they are now. A card without a row is as it was made. */
final class ScheduleStore {
    private static final String COLUMNS = "card_id, version, phase, step, stability, difficulty, due_at,"
            + " last_review_at, interval_days, reviews, lapses, suspended, buried_until";

    private static final String PUT = "INSERT INTO review_schedule (" + COLUMNS
            + ") VALUES (:card, :version, :phase, :step, :stability, :difficulty, :due, :last, :interval,"
            + " :reviews, :lapses, :suspended, :buried) ON CONFLICT (card_id) DO UPDATE SET"
            + " version = excluded.version, phase = excluded.phase, step = excluded.step,"
            + " stability = excluded.stability, difficulty = excluded.difficulty,"
            + " due_at = excluded.due_at, last_review_at = excluded.last_review_at,"
            + " interval_days = excluded.interval_days, reviews = excluded.reviews,"
            + " lapses = excluded.lapses, suspended = excluded.suspended,"
            + " buried_until = excluded.buried_until";

    private ScheduleStore() {}

    /**
     * A stored schedule.
     *
     * @param version one more with every change; 0 for a card without a row
     */
    record Stored(String cardId, int version, Schedule schedule) {}

    static Stored get(Handle handle, String cardId) {
        Optional<Stored> stored = handle.createQuery(
                        "SELECT " + COLUMNS + " FROM review_schedule WHERE card_id = :card")
                .bind("card", cardId)
                .map(ScheduleStore::stored)
                .findOne();
        return stored.orElseGet(() -> new Stored(cardId, 0, Schedule.fresh(cardId)));
    }

    static Map<String, Stored> all(Handle handle) {
        Map<String, Stored> all = new HashMap<>();
        each(handle, row -> all.put(row.cardId(), row));
        return all;
    }

    static void each(Handle handle, Consumer<Stored> consumer) {
        handle.createQuery("SELECT " + COLUMNS + " FROM review_schedule")
                .map(ScheduleStore::stored)
                .useStream(rows -> rows.forEach(consumer));
    }

    static void put(Handle handle, Stored row) {
        bind(handle.createUpdate(PUT), row).execute();
    }

    /** Puts many. */
    static void put(Handle handle, Iterator<Stored> rows) {
        PreparedBatch batch = handle.prepareBatch(PUT);
        while (rows.hasNext()) {
            bind(batch, rows.next()).add();
            Batches.executeWhenFull(batch);
        }
        Batches.executeRest(batch);
    }

    private static <T extends SqlStatement<T>> T bind(T statement, Stored row) {
        CardState state = row.schedule().state();
        return statement
                .bind("card", row.cardId())
                .bind("version", row.version())
                .bind("phase", state.phase().code())
                .bind("step", state.step())
                .bind("stability", state.stability())
                .bind("difficulty", state.difficulty())
                .bind("due", state.dueAt())
                .bind("last", state.lastReviewAt())
                .bind("interval", state.intervalDays())
                .bind("reviews", state.reviews())
                .bind("lapses", state.lapses())
                .bind("suspended", row.schedule().suspended() ? 1 : 0)
                .bind("buried", row.schedule().buriedUntil());
    }

    private static Stored stored(ResultSet columns, StatementContext context) throws SQLException {
        String cardId = columns.getString(1);
        CardState state = new CardState(
                CardKey.of(cardId),
                Phase.of(columns.getInt(3)),
                columns.getInt(4),
                columns.getDouble(5),
                columns.getDouble(6),
                columns.getLong(7),
                columns.getLong(8),
                columns.getInt(9),
                columns.getInt(10),
                columns.getInt(11));
        return new Stored(cardId, columns.getInt(2), new Schedule(state, columns.getInt(12) != 0, columns.getLong(13)));
    }
}
