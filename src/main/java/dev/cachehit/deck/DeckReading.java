package dev.cachehit.deck;

import java.util.List;

/**
 * What was found in a file or folder. With faults nothing of it may be imported; the cards are then those that could be
 * read.
 *
 * @param cards in the order of the file
 * @param faults all of them, in the order of the file
 */
public record DeckReading(List<Card> cards, List<Fault> faults) {
    public DeckReading {
        cards = List.copyOf(cards);
        faults = List.copyOf(faults);
    }
}
