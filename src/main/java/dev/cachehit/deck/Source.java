package dev.cachehit.deck;

import java.util.List;

/**
 * A file, or another thing that cards come from and come from again.
 *
 * @param name tells it from others, such as {@code python/strings.md}
 * @param cards all that it has
 */
public record Source(String name, List<Card> cards) {
    public Source {
        name = CardText.line(name, "a source's name");
        cards = List.copyOf(cards);
    }
}
