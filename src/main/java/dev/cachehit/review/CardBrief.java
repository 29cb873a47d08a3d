package dev.cachehit.review;

import dev.cachehit.deck.CardOutline;
import dev.cachehit.deck.LeechTagStore;

/**
 * What the queue needs to know of a card besides its schedule.
 *
 * @param id the card's stable id
 * @param deck its deck, names joined by {@code ::}
 * @param topic what it is similar in to others
 * @param siblings cards with the same text are kept to different days; empty for a card without siblings
 * @param position order in which new cards are introduced
 */
public record CardBrief(String id, String deck, String topic, String siblings, long position) {
    /** Cards with the same tag of this beginning are siblings. */
    public static final String SIBLINGS_TAG = "siblings:";

    /** Of a card: its topic is its deck and first tag, its siblings share its tag {@code siblings:name}. */
    public static CardBrief of(CardOutline card) {
        String siblings = "";
        String topic = card.deck();
        for (String tag : card.tags().reversed()) {
            if (tag.startsWith(SIBLINGS_TAG)) {
                siblings = tag.substring(SIBLINGS_TAG.length());
            } else if (!tag.equals(LeechTagStore.TAG)) {
                topic = card.deck() + " " + tag;
            }
        }
        return new CardBrief(card.id(), card.deck(), topic, siblings, card.position());
    }
}
