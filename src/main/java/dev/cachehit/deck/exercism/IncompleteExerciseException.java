package dev.cachehit.deck.exercism;

import dev.cachehit.deck.Refusal;

/** Thrown when an exercise lacks what a card needs; the wording says what. */
final class IncompleteExerciseException extends Refusal {
    private static final long serialVersionUID = 1;

    IncompleteExerciseException(String code, String template, Object... arguments) {
        super(code, template, arguments);
    }
}
