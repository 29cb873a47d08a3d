package dev.cachehit.review;

import dev.cachehit.deck.Card;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the cards come from. Safe for use by many threads. */
public interface CardSource {
    /** Changes whenever any card was added, changed or removed. */
    long version();

    /** Hands over all cards one by one, in no order. */
    void each(Consumer<CardBrief> consumer);

    /** One card, whole. */
    Optional<Card> card(String id);
}
