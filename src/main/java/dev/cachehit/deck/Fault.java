package dev.cachehit.deck;

/**
 * Something in a file that cannot be imported.
 *
 * @param file path as the person knows it
 * @param line from 1; 0 when the fault is of the file as a whole
 * @param wording what is wrong and what to do, one sentence
 */
public record Fault(String file, int line, Wording wording) {
    /** That is told in English alone. */
    public Fault(String file, int line, String message) {
        this(file, line, Wording.plain(message));
    }

    public String message() {
        return wording.text();
    }

    /** {@code file:line: message}, as compilers have it. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message();
    }
}
