package dev.cachehit.deck;

import dev.cachehit.db.Database;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Changes of many cards at once, each one transaction. Schedules stay with the cards. Safe for use by many threads. */
public final class BulkStore {
    private static final String IN_DECK = "(deck = :deck OR substr(deck, 1, length(:inside)) = :inside)";

    private final Database database;
    private final InstantSource clock;

    public BulkStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What became of an edit.
     *
     * @param changed number of cards that it changed
     * @param missing ids that no card has
     */
    public record Edited(long changed, List<String> missing) {
        public Edited {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Edits the cards with these ids.
     *
     * @param edit must leave the id as it is; what it throws ends the edit without a change
     */
    public Edited edit(Collection<String> ids, UnaryOperator<Card> edit) {
        return database.write(handle -> {
            List<String> missing = new ArrayList<>();
            List<CardRowStore.Entry> changed = new ArrayList<>();
            for (String id : ids) {
                Optional<StoredCard> stored = CardRowStore.find(handle, id);
                if (stored.isEmpty()) {
                    missing.add(id);
                } else {
                    Card after = edit.apply(stored.get().card());
                    if (!after.equals(stored.get().card())) {
                        changed.add(new CardRowStore.Entry(after, stored.get().source()));
                    }
                }
            }
            update(handle, changed);
            return new Edited(changed.size(), missing);
        });
    }

    /**
     * Gives a deck another name, and with it the decks in it.
     *
     * @param merge whether the cards may join those of a deck that has the new name already
     * @throws IllegalArgumentException when a name becomes one that no deck can have
     */
    public RenameOutcome rename(String from, DeckName to, boolean merge) {
        return database.write(handle -> {
            List<StoredCard> cards = in(handle, from);
            if (cards.isEmpty()) {
                return new RenameOutcome.Missing();
            }
            if (!merge && !to.isIn(from) && !in(handle, to.text()).isEmpty()) {
                return new RenameOutcome.Taken();
            }
            update(
                    handle,
                    cards.stream()
                            .map(stored -> new CardRowStore.Entry(
                                    stored.card()
                                            .withDeck(to.text()
                                                    + stored.card().deck().substring(from.length())),
                                    stored.source()))
                            .toList());
            return new RenameOutcome.Renamed(to.text(), cards.size());
        });
    }

    /** Removes the cards of a deck and of those in it, and returns how many that were. */
    public long delete(String deck) {
        return database.write(handle -> {
            List<String> ids = of(handle, "SELECT id FROM cards WHERE " + IN_DECK, deck)
                    .mapTo(String.class)
                    .list();
            CardRowStore rows = new CardRowStore(handle, clock.instant());
            rows.delete(ids);
            if (!ids.isEmpty()) {
                rows.finish();
            }
            return (long) ids.size();
        });
    }

    private void update(Handle handle, List<CardRowStore.Entry> entries) {
        if (!entries.isEmpty()) {
            CardRowStore rows = new CardRowStore(handle, clock.instant());
            rows.update(entries);
            rows.finish();
        }
    }

    private static List<StoredCard> in(Handle handle, String deck) {
        return of(handle, "SELECT " + CardRowStore.COLUMNS + " FROM cards WHERE " + IN_DECK, deck)
                .map((row, context) -> CardRowStore.stored(row))
                .list();
    }

    private static Query of(Handle handle, String sql, String deck) {
        return handle.createQuery(sql).bind("deck", deck).bind("inside", deck + DeckName.SEPARATOR);
    }
}
