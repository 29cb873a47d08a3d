package dev.cachehit.review.queue;

import java.util.Map;

/**
 * How many cards a study day may bring. A deck's limit holds for it and all decks in it; the limits of the decks that
 * it lies in, up to {@link DeckPath#EVERYTHING}, hold as well.
 *
 * @param byDeck the decks that have a limit of their own
 */
public record DayLimits(Map<String, Limit> byDeck) {
    /** More than anybody has. */
    public static final int NONE = Integer.MAX_VALUE;

    /**
     * The limit of one deck.
     *
     * @param fresh new cards a day, {@link #NONE} for as many as there are
     * @param reviews cards in review a day, {@link #NONE} for as many as there are
     */
    public record Limit(int fresh, int reviews) {
        public static final Limit UNLIMITED = new Limit(NONE, NONE);
    }

    public DayLimits {
        byDeck = Map.copyOf(byDeck);
    }

    /** The same limits everywhere and no others. */
    public static DayLimits ofAll(int fresh, int reviews) {
        return new DayLimits(Map.of(DeckPath.EVERYTHING, new Limit(fresh, reviews)));
    }

    Limit of(String deck) {
        return byDeck.getOrDefault(deck, Limit.UNLIMITED);
    }
}
