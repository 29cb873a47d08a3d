package dev.cachehit.review;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.DeckStore;
import dev.cachehit.deck.StoredCard;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The cards of the collection. */
public final class DeckCards implements CardSource {
    private final DeckStore decks;

    public DeckCards(DeckStore decks) {
        this.decks = decks;
    }

    @Override
    public long version() {
        return decks.version();
    }

    @Override
    public void each(Consumer<CardBrief> consumer) {
        Map<String, String> known = new HashMap<>();
        decks.eachOutline(card -> consumer.accept(once(CardBrief.of(card), known)));
    }

    @Override
    public Optional<Card> card(String id) {
        return decks.card(id).map(StoredCard::card);
    }

    /** Many cards have the same deck and topic; each text is kept but once. */
    private static CardBrief once(CardBrief card, Map<String, String> known) {
        return new CardBrief(
                card.id(),
                known.computeIfAbsent(card.deck(), text -> text),
                known.computeIfAbsent(card.topic(), text -> text),
                known.computeIfAbsent(card.siblings(), text -> text),
                card.position());
    }
}
