package dev.cachehit.deck;

import dev.cachehit.db.Database;
import dev.cachehit.deck.SaveOutcome.Conflict;
import dev.cachehit.deck.SaveOutcome.Missing;
import dev.cachehit.deck.SaveOutcome.Saved;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The cards in the database. Safe for use by many threads. */
public final class DeckStore {
    /** Most cards of one page. */
    public static final int LARGEST_PAGE = 500;

    private final Database database;
    private final InstantSource clock;

    public DeckStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Grows whenever cards were added, changed or removed. */
    public long version() {
        return database.read(handle -> handle.createQuery("SELECT version FROM collection WHERE id = 1")
                .mapTo(Long.class)
                .one());
    }

    public Optional<StoredCard> card(String id) {
        return database.read(handle -> CardRowStore.find(handle, id));
    }

    /** All cards in the order in which new ones come up. */
    public List<CardSummary> summaries() {
        return database.read(
                handle -> handle.createQuery("SELECT " + CardRowStore.COLUMNS + " FROM cards ORDER BY position")
                        .map((row, context) -> CardRowStore.summary(CardRowStore.stored(row)))
                        .list());
    }

    /** Hands over all cards one by one, as little of them as a queue needs, in the order of their ids. */
    public void eachOutline(Consumer<CardOutline> consumer) {
        database.read(handle -> {
            try (Stream<Tag> tags = handle
                            .createQuery("SELECT card_id, label_key FROM card_labels WHERE kind = 'tag'"
                                    + " ORDER BY card_id, label_key")
                            .map((row, context) -> new Tag(row.getString(1), row.getString(2)))
                            .stream();
                    Stream<CardOutline> cards = handle
                            .createQuery("SELECT id, deck, position FROM cards ORDER BY id")
                            .map((row, context) ->
                                    new CardOutline(row.getString(1), row.getString(2), List.of(), row.getLong(3)))
                            .stream()) {
                TagsOfCards rest = new TagsOfCards(tags.iterator());
                cards.forEach(card -> consumer.accept(card.withTags(rest.take(card.id()))));
            }
            return true;
        });
    }

    private record Tag(String cardId, String key) {}

    /** Gives out the tags of one card after the other. */
    private static final class TagsOfCards {
        private final Iterator<Tag> rest;
        private Optional<Tag> next;

        TagsOfCards(Iterator<Tag> rest) {
            this.rest = rest;
            this.next = advance();
        }

        List<String> take(String cardId) {
            List<String> tags = new ArrayList<>();
            while (next.isPresent() && next.get().cardId.equals(cardId)) {
                tags.add(next.get().key);
                next = advance();
            }
            return tags;
        }

        private Optional<Tag> advance() {
            return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
        }
    }

    /**
     * What a search finds, in order.
     *
     * @param standing what else must hold for a card's id; asks no database
     * @param after position behind which the page begins; 0 for the first
     * @param limit at most {@link #LARGEST_PAGE}
     */
    CardPage search(SearchQuery query, Predicate<String> standing, long after, int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<CardSummary> found = database.read(handle -> select(
                handle,
                SearchSql.of(query),
                standing,
                after,
                size + 1,
                (row, context) -> CardRowStore.summary(CardRowStore.stored(row))));
        boolean more = found.size() > size;
        List<CardSummary> page = more ? found.subList(0, size) : found;
        return new CardPage(page, more ? Optional.of(page.getLast().position()) : Optional.empty());
    }

    List<String> ids(SearchQuery query, Predicate<String> standing) {
        return database.read(handle -> select(
                handle, SearchSql.of(query), standing, 0, Long.MAX_VALUE, (row, context) -> row.getString("id")));
    }

    /** Of what a search finds, all that lies in one deck and not in those in it. */
    List<Card> cards(String deck, SearchQuery query, Predicate<String> standing) {
        return database.read(handle -> select(
                handle,
                SearchSql.of(query).inDeck(deck),
                standing,
                0,
                Long.MAX_VALUE,
                (row, context) -> CardRowStore.stored(row).card()));
    }

    /** Decks in the order of their names, each followed by those in it; outer ones also when only those have cards. */
    public List<DeckCount> decks() {
        Map<String, Long> own = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT deck, COUNT(*) AS cards FROM cards GROUP BY deck")
                        .map((row, context) -> Map.entry(row.getString("deck"), row.getLong("cards")))
                        .list())
                .forEach(entry -> own.put(entry.getKey(), entry.getValue()));
        Map<String, Long> all = new TreeMap<>(Comparator.comparing(DeckStore::sortKey));
        own.forEach((deck, cards) -> {
            List<String> parts = DeckName.of(deck).parts();
            for (int i = 1; i <= parts.size(); i++) {
                all.merge(String.join(DeckName.SEPARATOR, parts.subList(0, i)), cards, Long::sum);
            }
        });
        return all.entrySet().stream()
                .map(entry -> new DeckCount(entry.getKey(), own.getOrDefault(entry.getKey(), 0L), entry.getValue()))
                .toList();
    }

    /** Adds a card; a conflict when its id is taken. */
    public SaveOutcome create(Card card) {
        return database.write(handle -> {
            Optional<StoredCard> taken = CardRowStore.find(handle, card.id());
            if (taken.isPresent()) {
                return new Conflict(taken.get());
            }
            CardRowStore rows = new CardRowStore(handle, clock.instant());
            rows.insert(List.of(new CardRowStore.Entry(card, "")));
            rows.finish();
            return new Saved(CardRowStore.find(handle, card.id()).orElseThrow());
        });
    }

    /** Changes a card that has the version; its schedule, kept by its id, stays. */
    public SaveOutcome update(Card card, long version) {
        return database.write(handle -> {
            Optional<StoredCard> current = CardRowStore.find(handle, card.id());
            if (current.isEmpty()) {
                return new Missing();
            }
            if (current.get().version() != version) {
                return new Conflict(current.get());
            }
            CardRowStore rows = new CardRowStore(handle, clock.instant());
            rows.update(List.of(new CardRowStore.Entry(card, current.get().source())));
            rows.finish();
            return new Saved(CardRowStore.find(handle, card.id()).orElseThrow());
        });
    }

    /** Removes a card that has the version. */
    public SaveOutcome delete(String id, long version) {
        return database.write(handle -> {
            Optional<StoredCard> current = CardRowStore.find(handle, id);
            if (current.isEmpty()) {
                return new Missing();
            }
            if (current.get().version() != version) {
                return new Conflict(current.get());
            }
            CardRowStore rows = new CardRowStore(handle, clock.instant());
            rows.delete(List.of(id));
            rows.finish();
            return new Saved(current.get());
        });
    }

    /** Puts what is in a deck before decks whose names only begin alike. */
    private static String sortKey(String deck) {
        return deck.replace(DeckName.SEPARATOR, "\0");
    }

    private static <T> List<T> select(
            Handle handle, SearchSql sql, Predicate<String> standing, long after, long limit, RowMapper<T> mapper) {
        Query query = handle.createQuery("SELECT id, " + CardRowStore.COLUMNS + " FROM cards WHERE position > :after"
                        + sql.condition() + " ORDER BY position")
                .bind("after", after);
        sql.values().forEach(query::bind);
        try (Stream<Optional<T>> rows = query
                .map((row, context) -> standing.test(row.getString("id"))
                        ? Optional.of(mapper.map(row, context))
                        : Optional.<T>empty())
                .stream()) {
            return rows.flatMap(Optional::stream).limit(limit).toList();
        }
    }
}
