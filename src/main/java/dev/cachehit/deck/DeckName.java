package dev.cachehit.deck;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a deck within its parents, such as {@code Python::Strings}.
 *
 * @param parts from the outermost deck to this one
 */
public record DeckName(List<String> parts) {
    /** Between a deck and the deck in it. */
    public static final String SEPARATOR = "::";

    private static final int LONGEST = 300;

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when a part is empty, or the name cannot be written in a heading
     */
    public DeckName {
        parts = List.copyOf(parts);
        for (String part : parts) {
            CardText.require(
                    !part.isEmpty() && !part.contains("{") && !part.contains("}"),
                    "bad-deck-name",
                    "a deck's name has an empty part or a brace; write it like Python::Strings");
        }
        CardText.require(
                String.join(SEPARATOR, parts).length() <= LONGEST,
                "long-deck-name",
                "a deck's name is longer than {0} characters; shorten it",
                LONGEST);
    }

    /** From its text, parts joined by {@code ::}; spaces around parts do not count. */
    public static DeckName of(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(SEPARATOR, -1)) {
            parts.add(CardText.line(part, "a deck's name"));
        }
        return new DeckName(parts);
    }

    /** Parts joined by {@code ::}. */
    public String text() {
        return String.join(SEPARATOR, parts);
    }

    /** Whether it is the deck with this text, or lies in it. */
    public boolean isIn(String outer) {
        return text().equals(outer) || text().startsWith(outer + SEPARATOR);
    }
}
