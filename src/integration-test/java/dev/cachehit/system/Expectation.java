package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** Something that must hold of an answer. */
interface Expectation {
    /** Fails when it does not hold. */
    void check(Answer answer);

    static Expectation ok() {
        return ended("ok", 0);
    }

    static Expectation error() {
        return ended("error", 1);
    }

    static Expectation timeout() {
        return answer -> {
            ended("timeout", 124).check(answer);
            assertTrue(answer.json().getBoolean("timed_out"), "timed_out");
        };
    }

    static Expectation memory() {
        return ended("memory", 137);
    }

    static Expectation ended(String status, int exitCode) {
        return answer -> {
            assertEquals(status, answer.outcome(), () -> "status in " + answer.json());
            assertEquals(exitCode, answer.exitCode(), () -> "exit_code in " + answer.json());
        };
    }

    static Expectation endedAsOneOf(String... statuses) {
        return answer -> assertTrue(List.of(statuses).contains(answer.outcome()), () -> "status in " + answer.json());
    }

    static Expectation stdout(String text) {
        return answer -> assertEquals(text, answer.stdout(), "stdout");
    }

    static Expectation stdoutMatches(String pattern) {
        return answer -> assertTrue(answer.stdout().matches(pattern), () -> "stdout in " + answer.json());
    }

    static Expectation stderrHas(String text) {
        return answer -> assertTrue(answer.stderr().contains(text), () -> "stderr in " + answer.json());
    }

    /** The output of the limit's length, and the note. */
    static Expectation cut(String stream, int limit) {
        return answer -> {
            String note = "\n[Output truncated at 10KB limit]";
            String text = answer.text(stream);
            assertTrue(answer.json().getBoolean(stream + "_truncated"), stream + "_truncated");
            assertTrue(text.endsWith(note), () -> "the note at the end of " + stream + ": " + text.length());
            assertEquals(limit, text.length() - note.length(), stream + "'s length");
        };
    }

    static Expectation notCut(String stream) {
        return answer -> {
            assertFalse(answer.json().getBoolean(stream + "_truncated"), stream + "_truncated");
            assertFalse(answer.text(stream).contains("[Output truncated"), "no note in " + stream);
        };
    }

    /** The answer came long before the time limit. */
    static Expectation within(int millis) {
        return answer -> assertTrue(
                answer.took().toMillis() < millis, () -> "took " + answer.took().toMillis() + " ms");
    }
}
