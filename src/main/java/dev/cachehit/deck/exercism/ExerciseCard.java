package dev.cachehit.deck.exercism;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.Check;
import dev.cachehit.deck.DeckName;
import dev.cachehit.deck.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a card of an exercise. Throws {@link IncompleteExerciseException} when the exercise lacks something, and
 * {@link IllegalArgumentException} when something is wrong with it.
 */
final class ExerciseCard {
    private static final String EXERCISM = "Exercism";

    /** How descriptions of exercises begin that give code which passes its tests already: nothing is to be added to it. */
    private static final Pattern REFACTOR = Pattern.compile("(?is)refactor\\b(?!.*\\badd\\b)");

    private final String slug;
    private final ExerciseFiles files;
    private final Track track;
    private final TrackLanguage language;
    private final Map<String, String> solutions = new LinkedHashMap<>();
    private final Map<String, String> tests = new LinkedHashMap<>();
    private final Map<String, String> helpers = new LinkedHashMap<>();

    private ExerciseCard(String slug, ExerciseFiles files, Track track, TrackLanguage language) {
        this.slug = slug;
        this.files = files;
        this.track = track;
        this.language = language;
    }

    /** The id depends on language and slug alone, so that another import of the same exercise is an update. */
    static Card of(String slug, ExerciseFiles files, Track track, TrackLanguage language) {
        ExerciseCard exercise = new ExerciseCard(slug, files, track, language);
        exercise.readTests();
        exercise.readExamples();
        exercise.readHelpers();
        return exercise.card();
    }

    private void readTests() {
        for (String path : files.paths(ExerciseFiles.Kind.TEST, track, language)) {
            if (language.isCode(path)) {
                tests.put(path, language.unskipped(files.text(path)));
            }
        }
        if (tests.values().stream().noneMatch(language::isTest)) {
            throw new IncompleteExerciseException("exercise-no-tests", "it has no tests in {0}", language.tested());
        }
    }

    /** To each solution its example: the one of the same name, else the one in the same place of the list. */
    private void readExamples() {
        List<String> paths = files.paths(ExerciseFiles.Kind.SOLUTION, track, language);
        List<String> examples = new ArrayList<>(files.paths(ExerciseFiles.Kind.EXAMPLE, track, language));
        List<String> named = new ArrayList<>();
        for (String path : paths) {
            named.add(examples.stream()
                    .filter(example -> name(example).equals(name(path)))
                    .findFirst()
                    .orElse(""));
        }
        examples.removeAll(named);
        for (int i = 0; i < paths.size(); i++) {
            String example = named.get(i);
            if (example.isEmpty() && examples.isEmpty()) {
                throw new IncompleteExerciseException(
                        "exercise-no-example", "it has no example of `{0}`", paths.get(i));
            }
            solutions.put(paths.get(i), files.text(example.isEmpty() ? examples.removeFirst() : example));
        }
        for (String example : examples) {
            if (isUsed(example)) {
                helpers.put(name(example), files.text(example));
            }
        }
    }

    /** Whether tests or solutions name it; what nobody names solves the exercise in another way, and is not shown. */
    private boolean isUsed(String example) {
        String module = name(example).replaceFirst("\\.[^.]+$", "");
        Pattern word = Pattern.compile("\\b" + Pattern.quote(module) + "\\b");
        return Stream.of(tests, solutions)
                .flatMap(texts -> texts.values().stream())
                .anyMatch(text -> word.matcher(text).find());
    }

    private void readHelpers() {
        Set<String> others = new HashSet<>(solutions.keySet());
        others.addAll(tests.keySet());
        helpers.putAll(files.beside(others));
    }

    private Card card() {
        Track.Listing listing = track.listing(slug);
        List<String> tags = new ArrayList<>(List.of(EXERCISM.toLowerCase(Locale.ROOT)));
        listing.difficulty().ifPresent(difficulty -> tags.add("difficulty-" + difficulty));
        tags.addAll(listing.practices());
        return new Card(
                "exercism-" + language.slug() + "." + slug,
                EXERCISM + DeckName.SEPARATOR + language.label(),
                tags,
                listing.name().isEmpty() ? title() : listing.name(),
                sections(),
                ExerciseText.notes(files),
                Optional.empty());
    }

    /** One for each file that is to be written, in which the others are given. */
    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        solutions.forEach((path, example) -> {
            String stub = files.textIfAny(path);
            if (solutions.size() == 1 || !stub.strip().equals(example.strip())) {
                sections.add(section(path, stub, example));
            }
        });
        return sections;
    }

    private Section section(String path, String stub, String example) {
        boolean refactor = REFACTOR.matcher(files.setting("blurb")).lookingAt();
        StringBuilder prompt = new StringBuilder(ExerciseText.prompt(files));
        if (solutions.size() > 1) {
            prompt.append("\n\nWrite the file `").append(path).append("`; the others are given.");
        }
        if (refactor) {
            String fence = stub.contains("```") ? "`````" : "```";
            prompt.append("\n\nThe code to rewrite:\n\n").append(fence).append(language.slug());
            prompt.append('\n').append(stub.strip()).append('\n').append(fence);
        }
        Map<String, String> support = new LinkedHashMap<>(helpers);
        support.putAll(solutions);
        support.remove(path);
        return new Section.Write(
                prompt.toString(),
                language.slug(),
                refactor ? "" : stub,
                example,
                new Check.Tests(path, tests, support),
                ExerciseText.hints(files));
    }

    /** {@code two-fer} is Two Fer. */
    private String title() {
        return Arrays.stream(slug.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
