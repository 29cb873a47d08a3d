package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

/**
 * Something that must hold of an answer.
 *
 * @param text in a few words
 * @param check fails when it does not hold
 */
record Expectation(String text, Check check) {
    private static final int NOTICED_LATE_MILLIS = 3000;

    /** Fails when it does not hold. */
    interface Check {
        void of(Answer answer, Duration limit);
    }

    static Expectation ok() {
        return ended("ok", 0);
    }

    static Expectation error() {
        return ended("error", 1);
    }

    /** Ended at its limit, and not long after. */
    static Expectation timeout() {
        Expectation ended = ended("timeout", 124);
        return new Expectation("timeout 124", (answer, limit) -> {
            ended.check.of(answer, limit);
            assertTrue(answer.json().getBoolean("timed_out"), "timed_out");
            double late = answer.json().getJsonNumber("execution_time_ms").doubleValue() - limit.toMillis();
            assertTrue(late > -50 && late < NOTICED_LATE_MILLIS, () -> late + " ms after the limit");
        });
    }

    static Expectation memory() {
        return ended("memory", 137);
    }

    static Expectation ended(String status, int exitCode) {
        return new Expectation(status + " " + exitCode, (answer, limit) -> {
            assertEquals(status, answer.outcome(), () -> "status in " + answer.json());
            assertEquals(exitCode, answer.exitCode(), () -> "exit_code in " + answer.json());
        });
    }

    static Expectation endedAsOneOf(String... statuses) {
        return new Expectation(
                String.join(" or ", statuses),
                (answer, limit) ->
                        assertTrue(List.of(statuses).contains(answer.outcome()), () -> "status in " + answer.json()));
    }

    static Expectation stdout(String text) {
        return new Expectation(
                brief(text), (answer, limit) -> assertEquals(text, answer.stdout(), answer.json()::toString));
    }

    static Expectation stdoutMatches(String pattern) {
        return new Expectation(
                "/" + brief(pattern) + "/",
                (answer, limit) -> assertTrue(answer.stdout().matches(pattern), () -> "stdout in " + answer.json()));
    }

    static Expectation stderrHas(String text) {
        return new Expectation(
                "stderr: " + text,
                (answer, limit) -> assertTrue(answer.stderr().contains(text), () -> "stderr in " + answer.json()));
    }

    /** The output of the limit's length, and the note. */
    static Expectation cut(String stream, int bytes) {
        return new Expectation(stream + " cut", (answer, limit) -> {
            String note = "\n[Output truncated at 10KB limit]";
            String text = answer.text(stream);
            assertTrue(answer.json().getBoolean(stream + "_truncated"), stream + "_truncated");
            assertTrue(text.endsWith(note), () -> "the note at the end of " + stream + ": " + text.length());
            assertEquals(bytes, text.length() - note.length(), stream + "'s length");
        });
    }

    static Expectation notCut(String stream) {
        return new Expectation(stream + " whole", (answer, limit) -> {
            assertFalse(answer.json().getBoolean(stream + "_truncated"), stream + "_truncated");
            assertFalse(answer.text(stream).contains("[Output truncated"), "no note in " + stream);
        });
    }

    /** The answer came long before the time limit. */
    static Expectation atOnce() {
        return new Expectation(
                "at once",
                (answer, limit) ->
                        assertTrue(answer.took().compareTo(limit.minusSeconds(2)) < 0, () -> "took " + answer.took()));
    }

    private static String brief(String text) {
        String line = text.strip().replace("\n", "\\n");
        return line.length() <= 24 ? "'" + line + "'" : "'" + line.substring(0, 20) + "...'";
    }
}
