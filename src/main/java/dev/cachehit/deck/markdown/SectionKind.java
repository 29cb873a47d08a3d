package dev.cachehit.deck.markdown;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a heading of the third level begins, and which blocks have a place there. */
enum SectionKind {
    WRITE,
    FIX,
    OUTPUT,
    CLOZE,
    REVIEW,
    BASIC,
    NOTES,
    PARAMETERS;

    static Optional<SectionKind> of(String heading) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equalsIgnoreCase(heading))
                .findFirst();
    }

    /** As written in a heading. */
    String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    boolean takes(Role role) {
        return roles().contains(role);
    }

    String takes() {
        return roles().stream().map(Role::word).collect(Collectors.joining(", "));
    }

    static String all() {
        return Arrays.stream(values()).map(kind -> "### " + kind.word()).collect(Collectors.joining(", "));
    }

    private Set<Role> roles() {
        return switch (this) {
            case WRITE, FIX ->
                EnumSet.of(
                        Role.PROMPT,
                        Role.STARTER,
                        Role.SOLUTION,
                        Role.TESTS,
                        Role.FILE,
                        Role.ARGUMENTS,
                        Role.INPUT,
                        Role.OUTPUT,
                        Role.VALUES,
                        Role.HINT);
            case OUTPUT -> EnumSet.of(Role.PROMPT, Role.PROGRAM, Role.OUTPUT, Role.HINT);
            case CLOZE -> EnumSet.of(Role.PROMPT, Role.TEXT, Role.HINT);
            case REVIEW -> EnumSet.of(Role.PROMPT, Role.SNIPPET, Role.HINT);
            case BASIC -> EnumSet.of(Role.PROMPT, Role.ANSWER, Role.HINT);
            case NOTES -> EnumSet.of(Role.NOTES);
            case PARAMETERS -> EnumSet.of(Role.PARAMETERS);
        };
    }
}
