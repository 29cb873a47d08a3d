package dev.cachehit.deck.exercism;

import dev.cachehit.deck.DeckFile;
import dev.cachehit.deck.Fault;
import dev.cachehit.deck.Faults;
import dev.cachehit.deck.Refusal;
import dev.cachehit.deck.TextFile;
import dev.cachehit.deck.Wording;
import dev.cachehit.deck.json.Members;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of one exercise, by path within its folder. Methods throw {@link IncompleteExerciseException} when a file is
 * not there, and {@link IllegalArgumentException} when it is broken.
 */
final class ExerciseFiles {
    static final String CONFIG = ".meta/config.json";

    private static final String HIDDEN = ".";

    private final String slug;
    private final Map<String, DeckFile> files;
    private final Members config;
    private final Members named;

    /** Parts of an exercise. */
    enum Kind {
        SOLUTION,
        TEST,
        EXAMPLE;

        /** As configurations have it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ExerciseFiles(String slug, Map<String, DeckFile> files) {
        this.slug = slug;
        this.files = files;
        this.config = json(file(CONFIG));
        this.named = config.objectOrNone("files");
    }

    /** A file that holds a JSON object. */
    static Members json(DeckFile file) {
        try {
            text(file);
            return Members.of(JsonText.parse(file.bytes()), file.path());
        } catch (JsonException e) {
            String why = String.valueOf(e.getMessage()).strip();
            throw Refusal.of(e, "exercise-no-json", "`{0}` is not JSON: {1}", file.path(), why);
        }
    }

    /** A text of the exercise's configuration, or an empty one. */
    String setting(String name) {
        return config.textOr(name, "");
    }

    /** Whether it teaches a concept, which needs the guidance of Exercism's own pages. */
    boolean isConcept() {
        return named.has("exemplar") && !named.has(Kind.EXAMPLE.key());
    }

    /** Paths of one kind: those that the exercise names, else those where the track has them, else the usual ones. */
    List<String> paths(Kind kind, Track track, TrackLanguage language) {
        List<String> own = named.texts(kind.key());
        if (!own.isEmpty()) {
            return own;
        }
        List<String> ofTrack = expanded(track.patterns().getOrDefault(kind.key(), List.of()));
        if (ofTrack.stream().anyMatch(files::containsKey)) {
            return ofTrack;
        }
        List<String> usual = expanded(language.usual(kind));
        return List.of(usual.stream().filter(files::containsKey).findFirst().orElse(usual.getFirst()));
    }

    /** What a file says. */
    String text(String path) {
        return text(file(path));
    }

    /** What a file says that need not be there. */
    String textIfAny(String path) {
        return files.containsKey(path) ? text(path) : "";
    }

    /** Files for the tests or the editor, other than those. Pages to read, and what is no text, are not among them. */
    Map<String, String> beside(Set<String> others) {
        Map<String, String> beside = new LinkedHashMap<>();
        named.texts("editor").forEach(path -> beside.put(path, text(path)));
        files.forEach((path, file) -> {
            boolean hidden = path.startsWith(HIDDEN) || path.contains("/" + HIDDEN);
            if (!hidden && !file.is(".md")) {
                TextFile.decode(file.bytes(), new Faults(path)).ifPresent(text -> beside.put(path, text));
            }
        });
        beside.keySet().removeAll(others);
        return beside;
    }

    private DeckFile file(String path) {
        DeckFile file = files.get(path);
        if (file == null) {
            throw new IncompleteExerciseException("exercise-no-file", "there is no `{0}`", path);
        }
        return file;
    }

    private List<String> expanded(List<String> patterns) {
        List<String> paths = new ArrayList<>();
        String pascal = Arrays.stream(slug.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        for (String pattern : patterns) {
            paths.add(pattern.replace("%{snake_slug}", slug.replace('-', '_'))
                    .replace("%{kebab_slug}", slug)
                    .replace("%{pascal_slug}", pascal));
        }
        return paths;
    }

    private static String text(DeckFile file) {
        Faults faults = new Faults(file.path());
        return TextFile.decode(file.bytes(), faults).orElseThrow(() -> {
            Fault first = faults.list().getFirst();
            return new Refusal(Wording.of("exercise-file", "{0}", first.place()).because(first.wording()));
        });
    }
}
