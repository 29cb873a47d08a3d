package dev.cachehit.deck;

import java.util.List;
import java.util.Optional;

/**
 * What comes up for review as one.
 *
 * @param id stable: the same card keeps it over edits and imports
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
        Optional<Parameters> parameters) {}
