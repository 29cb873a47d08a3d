package dev.cachehit.sandbox;

/** Thrown when the container engine does not answer or refuses; the message tells people what to do. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message, for people. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
