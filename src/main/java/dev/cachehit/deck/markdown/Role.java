package dev.cachehit.deck.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a fenced block is to its section: the second word after the fence, as in {@code ```python starter}. */
enum Role {
    STARTER,
    SOLUTION,
    TESTS,
    FILE,
    ARGUMENTS,
    INPUT,
    OUTPUT,
    VALUES,
    PROGRAM,
    SNIPPET,
    PROMPT,
    TEXT,
    ANSWER,
    HINT,
    NOTES,
    PARAMETERS;

    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String all() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
