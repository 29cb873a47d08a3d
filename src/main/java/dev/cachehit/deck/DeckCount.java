package dev.cachehit.deck;

/**
 * A deck that has cards, itself or in decks within it.
 *
 * @param cards number of its own
 * @param all number of its own and of those of decks within it
 */
public record DeckCount(String name, long cards, long all) {}
