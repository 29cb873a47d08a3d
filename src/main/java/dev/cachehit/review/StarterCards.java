package dev.cachehit.review;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.StarterDecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards of the decks that come with the program. */
public final class StarterCards implements CardSource {
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final List<CardBrief> briefs = new ArrayList<>();

    /** Reads the decks. */
    public StarterCards() {
        for (String deck : StarterDecks.NAMES) {
            for (Card card : StarterDecks.read(deck).cards()) {
                cards.put(card.id(), card);
                briefs.add(CardBrief.of(card, briefs.size()));
            }
        }
    }

    @Override
    public long version() {
        return 1;
    }

    @Override
    public List<CardBrief> briefs() {
        return List.copyOf(briefs);
    }

    @Override
    public Optional<Card> card(String id) {
        return Optional.ofNullable(cards.get(id));
    }
}
