package dev.cachehit.deck.archive;

import java.util.Arrays;
import java.util.Set;

/** Paths that hold no cards, whatever they hold: hidden files, and what programs leave beside a person's own. */
public final class PassedOver {
    /** Hidden folders that exercises are made of. */
    private static final Set<String> OF_EXERCISES = Set.of(".meta", ".docs");

    private static final Set<String> OF_PROGRAMS = Set.of("__MACOSX", "__pycache__", "node_modules", "Thumbs.db");

    private PassedOver() {}

    /** Whether any part of the path is of that kind. */
    public static boolean is(String path) {
        return Arrays.stream(path.split("/")).anyMatch(PassedOver::part);
    }

    private static boolean part(String name) {
        return OF_PROGRAMS.contains(name) || (name.startsWith(".") && !OF_EXERCISES.contains(name));
    }
}
