package dev.cachehit.deck;

import dev.cachehit.deck.markdown.MarkdownWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes decks as a zip of Markdown files, one for each deck, in folders as the decks lie in each other. */
final class MarkdownFiles {
    /** The same cards make the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Set<String> taken = new HashSet<>();

    private MarkdownFiles() {}

    /** Writes what a search finds, holding one deck at a time, and leaves the stream open. */
    static void write(DeckStore decks, CardSearch search, SearchQuery query, OutputStream out) throws IOException {
        MarkdownFiles files = new MarkdownFiles();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (DeckCount deck : decks.decks()) {
            List<Card> cards = deck.cards() == 0 ? List.of() : search.cards(deck.name(), query);
            if (!cards.isEmpty()) {
                ZipEntry entry = new ZipEntry(files.path(deck.name()));
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(MarkdownWriter.write(cards).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    /** A name that every file system takes, also where decks differ in case or marks alone. */
    private String path(String deck) {
        String path = DeckName.of(deck).parts().stream().map(CardId::slug).collect(Collectors.joining("/"));
        String free = path;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = path + "-" + i;
        }
        return free + ".md";
    }
}
