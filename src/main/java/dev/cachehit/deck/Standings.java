package dev.cachehit.deck;

import java.util.function.Predicate;

/** Tells where cards stand in their reviews, which this room does not know. Safe for use by many threads. */
public interface Standings {
    /** Whether the card with an id stands so now. What is returned asks no database. */
    Predicate<String> are(Standing standing);
}
