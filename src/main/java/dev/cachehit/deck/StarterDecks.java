package dev.cachehit.deck;

import dev.cachehit.deck.markdown.MarkdownReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The decks that come with the program. */
public final class StarterDecks {
    /** One for each language. */
    public static final List<String> NAMES = List.of("python", "ruby", "javascript");

    private StarterDecks() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public static DeckReading read(String name) {
        String file = name + ".md";
        try (InputStream in = NAMES.contains(name) ? StarterDecks.class.getResourceAsStream("/decks/" + file) : null) {
            if (in == null) {
                throw new IllegalArgumentException("there is no starter deck `" + name + "`; there are " + NAMES);
            }
            return MarkdownReader.read(file, name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
