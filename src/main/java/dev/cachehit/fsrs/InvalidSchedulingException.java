package dev.cachehit.fsrs;

/**
 * Thrown when a setting, a card state or a rating is outside what the scheduler accepts. The message names the field
 * and its value and says what is expected.
 */
public final class InvalidSchedulingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidSchedulingException(String field, Object value, String expected) {
        super(field + " is " + value + ": " + expected);
        this.field = field;
    }

    /** The name of the field that is at fault, such as {@code desiredRetention} or {@code weights[4]}. */
    public String field() {
        return field;
    }

    static void require(boolean holds, String field, Object value, String expected) {
        if (!holds) {
            throw new InvalidSchedulingException(field, value, expected);
        }
    }
}
