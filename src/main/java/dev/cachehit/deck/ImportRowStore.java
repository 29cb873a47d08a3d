package dev.cachehit.deck;

import dev.cachehit.deck.ImportPlan.Kind;
import dev.cachehit.deck.ImportPlan.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the tables of imports, and what imports look up in that of cards. */
final class ImportRowStore {
    private static final String COLUMNS =
            "kind, card_id, deck, title, source_before, content_before, source_after, content_after";
    private static final int BATCH = 500;

    private ImportRowStore() {}

    /** The cards there are of those ids, of which there must be at least one. */
    static Map<String, ImportComparison.Present> present(Handle handle, List<String> ids) {
        Map<String, ImportComparison.Present> present = new HashMap<>();
        handle.createQuery("SELECT id, source, content FROM cards WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(
                        row.getString("id"),
                        new ImportComparison.Present(row.getString("source"), row.getString("content"))))
                .forEach(entry -> present.put(entry.getKey(), entry.getValue()));
        return present;
    }

    /** A plan without lines. */
    static void insert(Handle handle, String id, String name, Instant now) {
        handle.createUpdate("INSERT INTO imports (id, name, state, unchanged, planned_at)"
                        + " VALUES (:id, :name, :state, 0, :now)")
                .bind("id", id)
                .bind("name", name)
                .bind("state", word(State.PLANNED))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    static void unchanged(Handle handle, String id, long cards) {
        handle.createUpdate("UPDATE imports SET unchanged = :cards WHERE id = :id")
                .bind("id", id)
                .bind("cards", cards)
                .execute();
    }

    static Optional<State> state(Handle handle, String id) {
        return handle.createQuery("SELECT state FROM imports WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> state(row))
                .findOne();
    }

    /** Without its changes, and the count of unchanged cards only. */
    static Optional<ImportPlan> plan(Handle handle, String id) {
        return handle.createQuery("SELECT name, state, unchanged, planned_at FROM imports WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new ImportPlan(
                        id,
                        row.getString("name"),
                        state(row),
                        Instant.ofEpochMilli(row.getLong("planned_at")),
                        Map.of(Kind.UNCHANGED, row.getLong("unchanged")),
                        List.of()))
                .findOne();
    }

    static Map<Kind, Long> counts(Handle handle, String id) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        handle.createQuery("SELECT kind, COUNT(*) AS cards FROM import_changes WHERE import_id = :id GROUP BY kind")
                .bind("id", id)
                .map((row, context) -> Map.entry(kind(row), row.getLong("cards")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Latest first. */
    static List<String> ids(Handle handle) {
        return handle.createQuery("SELECT id FROM imports ORDER BY planned_at DESC, id")
                .mapTo(String.class)
                .list();
    }

    /** So many of the lines, after the first ones. */
    static List<ImportPlan.Change> changes(Handle handle, String id, long from, int most) {
        return handle.createQuery("SELECT kind, card_id, deck, title, source_after FROM import_changes"
                        + " WHERE import_id = :id AND position > :from ORDER BY position LIMIT :most")
                .bind("id", id)
                .bind("from", from)
                .bind("most", most)
                .map((row, context) -> new ImportPlan.Change(
                        kind(row),
                        row.getString("card_id"),
                        row.getString("deck"),
                        row.getString("title"),
                        row.getString("source_after")))
                .list();
    }

    /** The cards that go from one source to another, in the order of the lines. */
    static List<ImportRow> takenOver(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM import_changes WHERE import_id = :id"
                        + " AND source_before <> source_after ORDER BY position")
                .bind("id", id)
                .map(ImportRowStore::row)
                .list();
    }

    /** The cards to be added or changed that are not as they were when this was planned. */
    static List<String> overtaken(Handle handle, String id) {
        return others(handle, id, "content_before");
    }

    /** The cards that were added or changed and are not as the import left them. */
    static List<String> edited(Handle handle, String id) {
        return others(handle, id, "content_after");
    }

    private static List<String> others(Handle handle, String id, String content) {
        return handle.createQuery("SELECT i.card_id FROM import_changes i LEFT JOIN cards c ON c.id = i.card_id"
                        + " WHERE i.import_id = :id AND i.kind <> :kept AND c.content IS DISTINCT FROM i." + content
                        + " ORDER BY i.position")
                .bind("id", id)
                .bind("kept", word(Kind.KEPT))
                .mapTo(String.class)
                .list();
    }

    /** Hands over the cards that are added or changed, some hundred at a time, in the order of the lines. */
    static void eachChanging(Handle handle, String id, Consumer<List<ImportRow>> consumer) {
        long after = 0;
        while (true) {
            Map<Long, ImportRow> some = new LinkedHashMap<>();
            handle.createQuery("SELECT position, " + COLUMNS + " FROM import_changes WHERE import_id = :id"
                            + " AND position > :after AND kind <> :kept ORDER BY position LIMIT :most")
                    .bind("id", id)
                    .bind("after", after)
                    .bind("kept", word(Kind.KEPT))
                    .bind("most", BATCH)
                    .map((row, context) -> Map.entry(row.getLong("position"), row(row, context)))
                    .forEach(entry -> some.put(entry.getKey(), entry.getValue()));
            if (some.isEmpty()) {
                return;
            }
            consumer.accept(List.copyOf(some.values()));
            after = Collections.max(some.keySet());
        }
    }

    private static ImportRow row(ResultSet row, StatementContext context) throws SQLException {
        return new ImportRow(
                kind(row),
                row.getString("card_id"),
                row.getString("deck"),
                row.getString("title"),
                row.getString("source_before"),
                row.getString("content_before"),
                row.getString("source_after"),
                row.getString("content_after"));
    }

    static void reached(Handle handle, String id, State state, Instant now) {
        String column = state == State.APPLIED ? "applied_at" : "undone_at";
        handle.createUpdate("UPDATE imports SET state = :state, " + column + " = :now WHERE id = :id")
                .bind("id", id)
                .bind("state", word(state))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    static void deletePlansBefore(Handle handle, Instant time) {
        delete(
                handle,
                handle.createQuery("SELECT id FROM imports WHERE state = :planned AND planned_at < :time")
                        .bind("planned", word(State.PLANNED))
                        .bind("time", time.toEpochMilli())
                        .mapTo(String.class)
                        .list());
    }

    static void keepApplied(Handle handle, int kept) {
        List<String> ids = handle.createQuery(
                        "SELECT id FROM imports WHERE state <> :planned ORDER BY applied_at DESC, id")
                .bind("planned", word(State.PLANNED))
                .mapTo(String.class)
                .list();
        delete(handle, ids.subList(Math.min(kept, ids.size()), ids.size()));
    }

    private static void delete(Handle handle, List<String> ids) {
        for (String id : ids) {
            handle.execute("DELETE FROM import_changes WHERE import_id = ?", id);
            handle.execute("DELETE FROM imports WHERE id = ?", id);
        }
    }

    private static State state(ResultSet row) throws SQLException {
        return State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
