package dev.cachehit.deck;

import java.util.List;

/**
 * The little that a queue needs to know of a card.
 *
 * @param tags in lower case and alphabetical order
 * @param position order in which new cards come up
 */
public record CardOutline(String id, String deck, List<String> tags, long position) {
    public CardOutline {
        tags = List.copyOf(tags);
    }

    CardOutline withTags(List<String> others) {
        return new CardOutline(id, deck, others, position);
    }
}
