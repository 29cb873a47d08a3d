package dev.cachehit.deck;

/**
 * Something in a file that cannot be imported.
 *
 * @param file path as the person knows it
 * @param line from 1; 0 when the fault is of the file as a whole
 * @param wording what is wrong and what to do, one sentence
 */
public record Fault(String file, int line, Wording wording) {
    public String message() {
        return wording.text();
    }

    /** {@code file:line}. */
    public String place() {
        return file + (line > 0 ? ":" + line : "");
    }

    /** {@code file:line: message}, as compilers have it. */
    @Override
    public String toString() {
        return place() + ": " + message();
    }
}
