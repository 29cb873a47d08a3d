package dev.cachehit.deck;

import dev.cachehit.deck.ImportPlan.Kind;
import dev.cachehit.deck.ImportPlan.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of the tables of imports, and what imports look up in that of cards. */
final class ImportRowStore {
    private ImportRowStore() {}

    /** The cards there are of those ids, whole, and those of the sources, without their content. */
    static Map<String, ImportComparison.Present> present(Handle handle, Set<String> ids, Set<String> sources) {
        Map<String, ImportComparison.Present> present = new LinkedHashMap<>();
        handle.createQuery("SELECT id, deck, title, source, content FROM cards ORDER BY position")
                .map((row, context) -> present(row, ids, sources))
                .useStream(rows ->
                        rows.flatMap(Optional::stream).forEach(entry -> present.put(entry.getKey(), entry.getValue())));
        return present;
    }

    private static Optional<Map.Entry<String, ImportComparison.Present>> present(
            ResultSet row, Set<String> ids, Set<String> sources) throws SQLException {
        String id = row.getString("id");
        String source = row.getString("source");
        if (!ids.contains(id) && !sources.contains(source)) {
            return Optional.empty();
        }
        String content = ids.contains(id) ? row.getString("content") : "";
        return Optional.of(Map.entry(
                id, new ImportComparison.Present(row.getString("deck"), row.getString("title"), source, content)));
    }

    /** The contents of the cards there are of those ids. */
    static Map<String, String> contents(Handle handle, Set<String> ids) {
        Map<String, String> contents = new HashMap<>();
        present(handle, ids, Set.of()).forEach((id, card) -> contents.put(id, card.content()));
        return contents;
    }

    static void insert(Handle handle, String id, String name, ImportComparison comparison, Instant now) {
        handle.createUpdate("INSERT INTO imports (id, name, state, unchanged, planned_at)"
                        + " VALUES (:id, :name, :state, :unchanged, :now)")
                .bind("id", id)
                .bind("name", name)
                .bind("state", word(State.PLANNED))
                .bind("unchanged", comparison.unchanged())
                .bind("now", now.toEpochMilli())
                .execute();
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO import_changes (import_id, position, kind, card_id, deck,"
                        + " title, source_before, content_before, source_after, content_after) VALUES (:id, :position, :kind,"
                        + " :card, :deck, :title, :source_before, :content_before, :source_after, :content_after)");
        long position = 0;
        for (ImportRow row : comparison.rows()) {
            batch.bind("id", id)
                    .bind("position", ++position)
                    .bind("kind", word(row.kind()))
                    .bind("card", row.cardId())
                    .bind("deck", row.deck())
                    .bind("title", row.title())
                    .bind("source_before", row.sourceBefore())
                    .bind("content_before", row.contentBefore())
                    .bind("source_after", row.sourceAfter())
                    .bind("content_after", row.contentAfter())
                    .add();
            BatchStore.executeWhenFull(batch);
        }
        BatchStore.executeRest(batch);
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

    static List<ImportPlan.Change> changes(Handle handle, String id) {
        return handle.createQuery("SELECT kind, card_id, deck, title, source_after FROM import_changes"
                        + " WHERE import_id = :id ORDER BY position")
                .bind("id", id)
                .map((row, context) -> new ImportPlan.Change(
                        kind(row),
                        row.getString("card_id"),
                        row.getString("deck"),
                        row.getString("title"),
                        row.getString("source_after")))
                .list();
    }

    /** The cards that are added or changed. */
    static List<ImportRow> changing(Handle handle, String id) {
        return handle.createQuery(
                        "SELECT kind, card_id, deck, title, source_before, content_before, source_after,"
                                + " content_after FROM import_changes WHERE import_id = :id AND kind <> :kept ORDER BY position")
                .bind("id", id)
                .bind("kept", word(Kind.KEPT))
                .map((row, context) -> new ImportRow(
                        kind(row),
                        row.getString("card_id"),
                        row.getString("deck"),
                        row.getString("title"),
                        row.getString("source_before"),
                        row.getString("content_before"),
                        row.getString("source_after"),
                        row.getString("content_after")))
                .list();
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

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
