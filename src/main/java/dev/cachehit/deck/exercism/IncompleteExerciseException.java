package dev.cachehit.deck.exercism;

/** Thrown when an exercise lacks what a card needs; the message says what. */
final class IncompleteExerciseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    IncompleteExerciseException(String message) {
        super(message);
    }
}
