package dev.cachehit.review;

import dev.cachehit.deck.Card;
import java.util.List;
import java.util.Optional;

/** Where the cards come from. Safe for use by many threads. */
public interface CardSource {
    /** Changes whenever any card was added, changed or removed. */
    long version();

    /** All cards. */
    List<CardBrief> briefs();

    /** One card, whole. */
    Optional<Card> card(String id);
}
