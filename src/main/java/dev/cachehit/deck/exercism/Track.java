package dev.cachehit.deck.exercism;

import dev.cachehit.deck.json.Members;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a track says of its exercises in its {@code config.json}.
 *
 * @param slug of the track
 * @param exercises by slug, in the order in which they are to be done
 * @param patterns where exercises have their files that do not say so themselves, by {@code solution}, {@code test},
 *     {@code example}
 */
record Track(String slug, Map<String, Listing> exercises, Map<String, List<String>> patterns) {
    /** Of folders whose track is not known. */
    static final Track UNKNOWN = new Track("", Map.of(), Map.of());

    private static final String DEPRECATED = "deprecated";

    /**
     * What is said of one exercise.
     *
     * @param difficulty 1 to 10
     * @param practices concepts that it trains
     */
    record Listing(String name, Optional<Integer> difficulty, List<String> practices, boolean deprecated) {}

    /**
     * Reads.
     *
     * @throws IllegalArgumentException when it is no track's configuration
     */
    static Track of(Members config) {
        Map<String, Listing> exercises = new LinkedHashMap<>();
        for (Members each : config.objectOrNone("exercises").objects("practice")) {
            exercises.put(
                    each.text("slug"),
                    new Listing(
                            each.textOr("name", ""),
                            each.number("difficulty").map(Double::intValue),
                            each.texts("practices"),
                            each.textOr("status", "").equals(DEPRECATED)));
        }
        Map<String, List<String>> patterns = new LinkedHashMap<>();
        Members files = config.objectOrNone("files");
        for (ExerciseFiles.Kind kind : ExerciseFiles.Kind.values()) {
            patterns.put(kind.key(), files.texts(kind.key()));
        }
        return new Track(config.text("slug"), exercises, patterns);
    }

    /** Slugs in the order of the track; those that it does not list come last. */
    List<String> inOrder(Collection<String> slugs) {
        Set<String> order = new LinkedHashSet<>(exercises.keySet());
        order.addAll(slugs);
        order.retainAll(slugs);
        return List.copyOf(order);
    }

    Listing listing(String slug) {
        Listing listing = exercises.get(slug);
        return listing == null ? new Listing("", Optional.empty(), List.of(), false) : listing;
    }
}
