package dev.cachehit.review.queue;

import java.util.ArrayList;
import java.util.List;

/** Which decks a deck lies in, by their names alone. */
public final class DeckPath {
    /** The name that stands for the whole collection. */
    public static final String EVERYTHING = "";

    /** {@link #isIn} in SQL: whether a row's {@code deck} is {@code :deck} or lies in it. */
    public static final String IN_DECK =
            "(:deck = '' OR deck = :deck OR substr(deck, 1, length(:deck) + 2) = :deck || '::')";

    private static final String SEPARATOR = "::";

    private DeckPath() {}

    /** The whole collection, then the decks from the outermost to this one. */
    public static List<String> upTo(String deck) {
        List<String> path = new ArrayList<>();
        path.add(EVERYTHING);
        if (!deck.isEmpty()) {
            for (int at = deck.indexOf(SEPARATOR); at >= 0; at = deck.indexOf(SEPARATOR, at + 2)) {
                path.add(deck.substring(0, at));
            }
            path.add(deck);
        }
        return path;
    }

    /** Whether the deck is {@code outer} or lies in it. */
    public static boolean isIn(String deck, String outer) {
        return outer.isEmpty() || deck.equals(outer) || deck.startsWith(outer + SEPARATOR);
    }
}
