package dev.cachehit.review;

import java.util.OptionalLong;

/**
 * What is known of how a section was answered.
 *
 * @param verdict how the last submission was judged
 * @param tries submissions that were judged, 0 for none
 * @param hints hints that were looked at
 * @param answerShown whether the answer was looked at before a right submission
 * @param activeMillis time spent on the section with the page in view
 */
public record Evidence(Verdict verdict, int tries, int hints, boolean answerShown, OptionalLong activeMillis) {
    /** What became of a section's last submission. */
    public enum Verdict {
        /** Right. */
        PASSED,
        /** Wrong: tests failed, an error, too slow. */
        FAILED,
        /** The sandbox could not judge it; never the person's fault. */
        SANDBOX_FAULT,
        /** Nothing was judged: a question that one grades oneself. */
        UNJUDGED
    }

    /** Rejects negative figures with {@link IllegalArgumentException}. */
    public Evidence {
        require(tries >= 0, "tries", tries);
        require(hints >= 0, "hints", hints);
        require(activeMillis.isEmpty() || activeMillis.getAsLong() >= 0, "activeMillis", activeMillis);
    }

    private static void require(boolean holds, String name, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + ": must not be negative");
        }
    }
}
