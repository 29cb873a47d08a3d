package dev.cachehit.review;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Cards in memory. */
final class FakeCards implements CardSource {
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<String, String> siblings = new LinkedHashMap<>();
    private long version;

    FakeCards add(String id, String deck) {
        return add(id, deck, "");
    }

    FakeCards add(String id, String deck, String group) {
        Section section = new Section.Cloze("Fill in", "a {{secret}} word", List.of());
        cards.put(id, new Card(id, deck, List.of("tag"), "Card " + id, List.of(section), "", Optional.empty()));
        siblings.put(id, group);
        version++;
        return this;
    }

    void remove(String id) {
        cards.remove(id);
        version++;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void each(Consumer<CardBrief> consumer) {
        int position = 0;
        for (Card card : cards.values()) {
            consumer.accept(new CardBrief(
                    card.id(), card.deck(), card.deck(), siblings.getOrDefault(card.id(), ""), position++));
        }
    }

    @Override
    public Optional<Card> card(String id) {
        return Optional.ofNullable(cards.get(id));
    }
}
