package dev.cachehit.deck;

import dev.cachehit.db.Batches;
import dev.cachehit.deck.json.CardParser;
import dev.cachehit.deck.json.CardWriter;
import dev.cachehit.web.JsonText;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of the table of cards within one transaction. {@link #finish} ends a series of changes. */
final class CardRowStore {
    static final String COLUMNS = "content, version, source, position, changed_at";

    /** A card, the file it comes from, and its JSON. */
    record Entry(Card card, String source, String content) {
        Entry(Card card, String source) {
            this(card, source, CardRowStore.content(card));
        }

        static Entry parse(String content, String source) {
            return new Entry(CardRowStore.parse(content), source, content);
        }
    }

    private final Handle handle;
    private final long now;

    CardRowStore(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now.toEpochMilli();
    }

    static Optional<StoredCard> find(Handle handle, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM cards WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> stored(row))
                .findOne();
    }

    static StoredCard stored(ResultSet row) throws SQLException {
        return new StoredCard(
                parse(row.getString("content")),
                row.getLong("version"),
                row.getString("source"),
                row.getLong("position"),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }

    static CardSummary summary(StoredCard stored) {
        Card card = stored.card();
        return new CardSummary(
                card.id(),
                card.deck(),
                card.title(),
                card.tags(),
                CardFacts.types(card),
                CardFacts.languages(card),
                stored.version(),
                stored.position());
    }

    static String content(Card card) {
        return new String(JsonText.bytes(CardWriter.write(card)), StandardCharsets.UTF_8);
    }

    static Card parse(String content) {
        return CardParser.parse(JsonText.parse(content.getBytes(StandardCharsets.UTF_8)));
    }

    void insert(Collection<Entry> entries) {
        long position = handle.createQuery("SELECT COALESCE(MAX(position), 0) FROM cards")
                .mapTo(Long.class)
                .one();
        PreparedBatch batch = handle.prepareBatch("INSERT INTO cards (id, deck, deck_key, title, content, text_key,"
                + " source, position, version, created_at, changed_at) VALUES (:id, :deck, :deck_key, :title, :content,"
                + " :text_key, :source, :position, 1, :now, :now)");
        for (Entry entry : entries) {
            position++;
            bind(batch, entry).bind("position", position).add();
            Batches.executeWhenFull(batch);
        }
        Batches.executeRest(batch);
        label(entries);
    }

    void update(Collection<Entry> entries) {
        PreparedBatch batch = handle.prepareBatch("UPDATE cards SET deck = :deck, deck_key = :deck_key, title = :title,"
                + " content = :content, text_key = :text_key, source = :source, version = version + 1,"
                + " changed_at = :now WHERE id = :id");
        for (Entry entry : entries) {
            bind(batch, entry).add();
            Batches.executeWhenFull(batch);
        }
        Batches.executeRest(batch);
        unlabel(entries.stream().map(entry -> entry.card().id()).toList());
        label(entries);
    }

    void delete(Collection<String> ids) {
        unlabel(ids);
        forEach(ids, "DELETE FROM cards WHERE id = :id");
    }

    /** Tells everyone that cards have changed. */
    void finish() {
        handle.execute("UPDATE collection SET version = version + 1 WHERE id = 1");
    }

    private PreparedBatch bind(PreparedBatch batch, Entry entry) {
        Card card = entry.card();
        return batch.bind("id", card.id())
                .bind("deck", card.deck())
                .bind("deck_key", CardFacts.key(card.deck()))
                .bind("title", card.title())
                .bind("content", entry.content())
                .bind("text_key", CardFacts.searchText(card))
                .bind("source", entry.source())
                .bind("now", now);
    }

    private void label(Collection<Entry> entries) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO card_labels (kind, label_key, card_id) VALUES (:kind, :label, :id)");
        for (Entry entry : entries) {
            add(batch, "tag", entry.card().tags(), entry.card().id());
            add(batch, "lang", CardFacts.languages(entry.card()), entry.card().id());
            Batches.executeWhenFull(batch);
        }
        Batches.executeRest(batch);
    }

    private static void add(PreparedBatch batch, String kind, List<String> labels, String id) {
        Set<String> keys = new LinkedHashSet<>();
        labels.forEach(label -> keys.add(CardFacts.key(label)));
        keys.forEach(key ->
                batch.bind("kind", kind).bind("label", key).bind("id", id).add());
    }

    private void unlabel(Collection<String> ids) {
        forEach(ids, "DELETE FROM card_labels WHERE card_id = :id");
    }

    private void forEach(Collection<String> ids, String sql) {
        PreparedBatch batch = handle.prepareBatch(sql);
        for (String id : ids) {
            batch.bind("id", id).add();
            Batches.executeWhenFull(batch);
        }
        Batches.executeRest(batch);
    }
}
