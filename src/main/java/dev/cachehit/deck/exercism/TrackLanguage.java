package dev.cachehit.deck.exercism;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The languages whose tracks can be imported: their tests run as they are, but for what is taken out here. */
enum TrackLanguage {
    PYTHON("python", "Python", ".py", "unittest", Pattern.compile("(?!)")),
    /** All tests but the first begin with a skip, which people take out one by one. */
    RUBY(
            "ruby",
            "Ruby",
            ".rb",
            "minitest",
            Pattern.compile("^[ \\t]*(#[ \\t]*)?skip[ \\t]*(\\(?[ \\t]*['\"].*|#.*)?(\\R|\\z)", Pattern.MULTILINE));

    private static final Pattern METHOD = Pattern.compile("(?m)^(?=[ \\t]*def\\s)");
    private static final Pattern CLOCK = Pattern.compile("\\bclock_(time|gettime)\\b");
    /** Looks at the clock that measure two times. */
    private static final int RACE = 4;

    private final String slug;
    private final String label;
    private final String extension;
    private final String framework;
    private final Pattern skip;

    TrackLanguage(String slug, String label, String extension, String framework, Pattern skip) {
        this.slug = slug;
        this.label = label;
        this.extension = extension;
        this.framework = framework;
        this.skip = skip;
    }

    static Optional<TrackLanguage> of(String slug) {
        return Arrays.stream(values())
                .filter(language -> language.slug.equals(slug))
                .findFirst();
    }

    /** That of a file, by its name. */
    static Optional<TrackLanguage> ofFile(String path) {
        return Arrays.stream(values()).filter(language -> language.isCode(path)).findFirst();
    }

    static String all() {
        return String.join(
                " and ", Arrays.stream(values()).map(language -> language.label).toList());
    }

    /** As in the settings. */
    String slug() {
        return slug;
    }

    String label() {
        return label;
    }

    /** With the framework of the tests. */
    String tested() {
        return label + " (" + framework + ")";
    }

    /** Whether the text uses the framework of the tests. */
    boolean isTest(String text) {
        return text.toLowerCase(Locale.ROOT).contains(framework);
    }

    boolean isCode(String path) {
        return path.endsWith(extension);
    }

    /** Where files are when nothing says so; names as in a track's configuration. */
    List<String> usual(ExerciseFiles.Kind kind) {
        return switch (kind) {
            case SOLUTION -> List.of("%{snake_slug}" + extension);
            case TEST -> List.of("%{snake_slug}_test" + extension);
            case EXAMPLE ->
                List.of(
                        ".meta/example" + extension,
                        ".meta/solutions/%{snake_slug}" + extension,
                        ".meta/exemplar" + extension);
        };
    }

    /**
     * Tests of which none is skipped but those that compare two times: a container has too little of a processor for a
     * race of many threads with one.
     */
    String unskipped(String tests) {
        return METHOD.splitAsStream(tests)
                .map(method -> CLOCK.matcher(method).results().count() < RACE
                        ? skip.matcher(method).replaceAll("")
                        : method)
                .collect(Collectors.joining());
    }
}
