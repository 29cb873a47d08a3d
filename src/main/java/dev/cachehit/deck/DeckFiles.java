package dev.cachehit.deck;

import dev.cachehit.deck.exercism.TrackReader;
import dev.cachehit.deck.json.JsonDeck;
import dev.cachehit.deck.markdown.MarkdownReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes one import of files that belong together. Each file of cards is a source of its own, and so is
 * a track of Exercism. Files of other kinds are passed over where there are several, as are those that folders of text
 * usually have for their readers.
 */
public final class DeckFiles {
    private static final String MARKDOWN = ".md";
    private static final String JSON = ".json";
    private static final String ZIP = ".zip";
    private static final Set<String> FOR_READERS = Set.of(
            "readme.md",
            "help.md",
            "license.md",
            "changelog.md",
            "contributing.md",
            "code_of_conduct.md",
            "security.md");

    private final List<Source> sources = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private DeckFiles() {}

    /**
     * Reads the cards.
     *
     * @param name what the person calls it
     */
    public static ImportReading read(String name, List<DeckFile> files) {
        DeckFiles reader = new DeckFiles();
        reader.refuseDoubles(files);
        TrackReader.Found exercism = TrackReader.read(name, files);
        reader.sources.addAll(exercism.sources());
        reader.faults.addAll(exercism.faults());
        exercism.rest().forEach(file -> reader.take(file, files.size() == 1));
        if (reader.sources.isEmpty() && reader.faults.isEmpty()) {
            reader.faults.add(
                    new Fault(
                            name,
                            0,
                            Wording.of(
                                    "no-deck-inside",
                                    "there is no deck in it; a deck is a Markdown file (.md), CacheHit's own JSON (.json) or a track of Exercism")));
        }
        return new ImportReading(name, reader.sources, reader.faults, exercism.notes());
    }

    /** Whether a file of this path is a deck where there are several, or an archive of decks. */
    public static boolean isDeck(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return (name.endsWith(MARKDOWN) && !FOR_READERS.contains(name)) || name.endsWith(JSON) || name.endsWith(ZIP);
    }

    private void take(DeckFile file, boolean alone) {
        if (file.is(MARKDOWN)) {
            if (alone || !isForReaders(file)) {
                add(file, MarkdownReader.read(file.path(), deck(file), file.bytes()));
            }
        } else if (file.is(JSON)) {
            add(file, JsonDeck.read(file.path(), file.bytes()));
        } else if (file.is(ZIP)) {
            faults.add(new Fault(
                    file.path(),
                    0,
                    Wording.of("archive-inside", "this is an archive within another import; import it on its own")));
        }
    }

    private static boolean isForReaders(DeckFile file) {
        return FOR_READERS.contains(file.name().toLowerCase(Locale.ROOT))
                || file.path().startsWith(".")
                || file.path().contains("/.");
    }

    private void add(DeckFile file, DeckReading reading) {
        sources.add(new Source(file.path(), reading.cards()));
        faults.addAll(reading.faults());
    }

    private void refuseDoubles(List<DeckFile> files) {
        Map<String, DeckFile> known = new HashMap<>();
        for (DeckFile file : files) {
            if (known.put(file.path(), file) != null) {
                faults.add(new Fault(
                        file.path(),
                        0,
                        Wording.of("path-twice", "there are two files of this path; keep one of them")));
            }
        }
    }

    /** {@code python/strings.md} is {@code python::strings}. */
    private static String deck(DeckFile file) {
        String path = file.path().substring(0, file.path().length() - MARKDOWN.length());
        return path.replace("/", DeckName.SEPARATOR);
    }
}
