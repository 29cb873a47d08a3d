package dev.cachehit.deck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Hands all cards over to another room, and takes cards over from it, within that room's own transaction. Holds a few
 * hundred cards at a time. Not thread-safe.
 */
public final class CardTransferStore {
    private static final int BATCH = 500;

    private final Handle handle;
    private final CardRowStore rows;
    private final Set<String> waiting = new HashSet<>();
    private final List<CardRowStore.Entry> added = new ArrayList<>();
    private final List<CardRowStore.Entry> changed = new ArrayList<>();
    private long addedCount;
    private long changedCount;
    private long unchangedCount;

    public CardTransferStore(Handle handle, Instant now) {
        this.handle = handle;
        this.rows = new CardRowStore(handle, now);
    }

    /** How many cards were not there, were there and differed, and were there as they are. */
    public record Taken(long added, long changed, long unchanged) {}

    /** Hands over each card, in the order in which new ones come up. */
    public static void each(Handle handle, Consumer<Card> consumer) {
        handle.createQuery("SELECT " + CardRowStore.COLUMNS + " FROM cards ORDER BY position")
                .map((row, context) -> CardRowStore.stored(row).card())
                .useStream(cards -> cards.forEach(consumer));
    }

    /** Takes a card over: one that is there becomes as this one is, and keeps its place and its source. */
    public void take(Card card) {
        if (waiting.contains(card.id()) || waiting.size() >= BATCH) {
            flush();
        }
        Optional<StoredCard> there = CardRowStore.find(handle, card.id());
        if (there.isEmpty()) {
            added.add(new CardRowStore.Entry(card, ""));
        } else if (there.get().card().equals(card)) {
            unchangedCount++;
            return;
        } else {
            changed.add(new CardRowStore.Entry(card, there.get().source()));
        }
        waiting.add(card.id());
    }

    /** To be called once, after the last card. */
    public Taken finish() {
        flush();
        if (addedCount + changedCount > 0) {
            rows.finish();
        }
        return new Taken(addedCount, changedCount, unchangedCount);
    }

    private void flush() {
        rows.insert(added);
        rows.update(changed);
        addedCount += added.size();
        changedCount += changed.size();
        added.clear();
        changed.clear();
        waiting.clear();
    }
}
