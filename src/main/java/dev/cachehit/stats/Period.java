package dev.cachehit.stats;

import java.time.LocalDate;

/**
 * What statistics are asked for.
 *
 * @param deck a deck with the decks in it, or an empty text for everything; a review belongs to the deck that its card
 *     was in at that time
 * @param from first study day
 * @param to last study day
 */
public record Period(String deck, LocalDate from, LocalDate to) {
    /** Rejects a period that ends before it begins with {@link IllegalArgumentException}. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to is " + to + ": must not be before from, " + from);
        }
    }
}
