package dev.cachehit.fsrs;

/**
 * Cards that are forgotten again and again. Anki's rule: a card is a leech when its lapses reach the threshold, and
 * again after every further half threshold (rounded up).
 */
public final class Leech {
    public static final int DEFAULT_THRESHOLD = 8;

    private Leech() {}

    /** Whether the lapse that made the count {@code lapses} is one to tell the person of; never with threshold 0. */
    public static boolean isDue(int lapses, int threshold) {
        if (threshold <= 0 || lapses < threshold) {
            return false;
        }
        return (lapses - threshold) % ((threshold + 1) / 2) == 0;
    }
}
