package dev.cachehit.deck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The tag of cards that are forgotten again and again, as Anki has it. Reviewing gives it within its own transaction; a
 * person may take it away like any other, and an import leaves it where it is.
 */
public final class LeechTagStore {
    public static final String TAG = "leech";

    private LeechTagStore() {}

    /** Gives the card the tag, unless it has it or is not there; answers whether it did. */
    public static boolean add(Handle handle, String cardId, Instant now) {
        return change(handle, cardId, true, now);
    }

    /** Takes the tag from the card, if it has it; answers whether it had. */
    public static boolean remove(Handle handle, String cardId, Instant now) {
        return change(handle, cardId, false, now);
    }

    private static boolean change(Handle handle, String cardId, boolean tagged, Instant now) {
        Optional<StoredCard> stored = CardRowStore.find(handle, cardId);
        if (stored.isEmpty() || isTagged(stored.get().card()) == tagged) {
            return false;
        }
        CardRowStore rows = new CardRowStore(handle, now);
        rows.update(List.of(new CardRowStore.Entry(
                with(stored.get().card(), tagged), stored.get().source())));
        rows.finish();
        return true;
    }

    static boolean isTagged(Card card) {
        return card.tags().contains(TAG);
    }

    static Card with(Card card, boolean tagged) {
        List<String> tags = Stream.concat(
                        card.tags().stream().filter(tag -> !tag.equals(TAG)), tagged ? Stream.of(TAG) : Stream.empty())
                .toList();
        return new Card(card.id(), card.deck(), tags, card.title(), card.sections(), card.notes(), card.parameters());
    }
}
