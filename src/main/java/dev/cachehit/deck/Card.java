package dev.cachehit.deck;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What comes up for review as one. Texts are brought into one form: lines end in a line feed, without empty lines
 * around. Immutable.
 *
 * @param id stable: the same card keeps it over edits and imports; letters, digits and {@code . _ -}, at most 128
 * @param deck names of the decks from the outermost to its own, joined by {@code ::}
 * @param tags labels for search, without spaces
 * @param title one line for lists
 * @param sections answered one after the other; the worst counts. At least one
 * @param notes Markdown, shown after the answer; may be empty
 * @param parameters values that vary from one showing to the next
 */
public record Card(
        String id,
        String deck,
        List<String> tags,
        String title,
        List<Section> sections,
        String notes,
        Optional<Parameters> parameters) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
    private static final Pattern TAG = Pattern.compile("[^\\s{}\"\\p{Cc}]{1,64}");

    /**
     * Checks and brings texts into form.
     *
     * @throws IllegalArgumentException saying what is wrong and what to write
     */
    public Card {
        CardText.require(
                ID.matcher(id).matches(),
                "bad-id",
                "`{0}` cannot be a card's id; use letters, digits, and . _ - inside, at most 128",
                id);
        deck = DeckName.of(deck).text();
        title = CardText.line(title, "a card's title");
        CardText.require(!title.isEmpty(), "no-title", "the card has no title; write one line that names it");
        tags = List.copyOf(new LinkedHashSet<>(tags));
        for (String tag : tags) {
            CardText.require(
                    TAG.matcher(CardText.exact(tag)).matches(),
                    "bad-tag",
                    "`{0}` cannot be one of the tags; leave out spaces, braces and quotes, and use at most 64 letters",
                    tag);
        }
        sections = List.copyOf(sections);
        CardText.require(
                !sections.isEmpty(),
                "no-section",
                "the card has no sections and so asks nothing; give it one such as ### Write");
        notes = CardText.prose(notes);
    }

    /** The same in another deck. */
    public Card withDeck(String other) {
        return new Card(id, other, tags, title, sections, notes, parameters);
    }

    /** The same with other tags. */
    public Card withTags(List<String> others) {
        return new Card(id, deck, others, title, sections, notes, parameters);
    }
}
