package dev.cachehit.deck.exercism;

import dev.cachehit.deck.Wording;

/** Thrown when an exercise lacks what a card needs; the wording says what. */
final class IncompleteExerciseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Wording wording;

    /** As {@link Wording#of(String, String, Object...)}. */
    IncompleteExerciseException(String code, String template, Object... arguments) {
        this(Wording.of(code, template, arguments));
    }

    private IncompleteExerciseException(Wording wording) {
        super(wording.text());
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }
}
