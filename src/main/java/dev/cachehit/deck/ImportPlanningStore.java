package dev.cachehit.deck;

import dev.cachehit.db.Batches;
import dev.cachehit.deck.ImportPlan.Kind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes down what an import will do, within one transaction. Holds the contents of a few hundred cards at a time, however
 * many there are. Not thread-safe.
 */
final class ImportPlanningStore {
    private static final int BATCH = 500;

    private final Handle handle;
    private final String id;
    private final PreparedBatch lines;
    private final Set<String> imported = new HashSet<>();
    private long position;
    private long unchanged;

    private ImportPlanningStore(Handle handle, String id) {
        this.handle = handle;
        this.id = id;
        this.lines = handle.prepareBatch("INSERT INTO import_changes (import_id, position, kind, card_id, deck,"
                + " title, source_before, content_before, source_after, content_after) VALUES (:id, :position, :kind,"
                + " :card, :deck, :title, :source_before, :content_before, :source_after, :content_after)");
    }

    /** Of a reading without faults, under an id that no import has. */
    static void plan(Handle handle, String id, ImportReading reading, Instant now) {
        ImportRowStore.insert(handle, id, reading.name(), now);
        ImportPlanningStore planning = new ImportPlanningStore(handle, id);
        reading.sources().forEach(planning::compare);
        reading.sources().forEach(source -> planning.keep(source.name()));
        Batches.executeRest(planning.lines);
        ImportRowStore.unchanged(handle, id, planning.unchanged);
    }

    private void compare(Source source) {
        List<Card> cards = source.cards();
        for (int from = 0; from < cards.size(); from += BATCH) {
            List<Card> some = cards.subList(from, Math.min(cards.size(), from + BATCH));
            Map<String, ImportComparison.Present> present =
                    ImportRowStore.present(handle, some.stream().map(Card::id).toList());
            for (Card card : some) {
                imported.add(card.id());
                Optional<ImportRow> row = ImportComparison.row(card, source.name(), present.get(card.id()));
                row.ifPresentOrElse(this::add, () -> unchanged++);
            }
        }
    }

    /** The cards that came from a source of this name and are not in the import. */
    private void keep(String source) {
        handle
                .createQuery("SELECT id, deck, title FROM cards WHERE source = :source ORDER BY position")
                .bind("source", source)
                .map((row, context) -> new ImportRow(
                        Kind.KEPT,
                        row.getString("id"),
                        row.getString("deck"),
                        row.getString("title"),
                        source,
                        null,
                        source,
                        null))
                .stream()
                .filter(row -> !imported.contains(row.cardId()))
                .toList()
                .forEach(this::add);
    }

    private void add(ImportRow row) {
        lines.bind("id", id)
                .bind("position", ++position)
                .bind("kind", ImportRowStore.word(row.kind()))
                .bind("card", row.cardId())
                .bind("deck", row.deck())
                .bind("title", row.title())
                .bind("source_before", row.sourceBefore())
                .bind("content_before", row.contentBefore())
                .bind("source_after", row.sourceAfter())
                .bind("content_after", row.contentAfter())
                .add();
        Batches.executeWhenFull(lines);
    }
}
