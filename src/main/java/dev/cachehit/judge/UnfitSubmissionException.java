package dev.cachehit.judge;

/** Thrown when a submission is no answer to its kind of section. */
public final class UnfitSubmissionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitSubmissionException(String message) {
        super(message);
    }
}
