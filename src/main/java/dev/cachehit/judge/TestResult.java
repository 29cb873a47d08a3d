package dev.cachehit.judge;

import java.time.Duration;
import java.util.Optional;

/**
 * What one test, trial, value or blank found. Immutable.
 *
 * @param name as the person knows it, such as {@code LeapTest.test_year_divisible_by_4}
 * @param status how it ended
 * @param message why it did not pass; empty when it did
 * @param expected what the test wanted, readable; absent where there is no such thing
 * @param actual what it got instead, likewise
 * @param output what the program printed during the test, standard output and standard error together
 * @param duration wall time
 */
public record TestResult(
        String name,
        Status status,
        String message,
        Optional<String> expected,
        Optional<String> actual,
        String output,
        Duration duration) {

    /** How a test ended. */
    public enum Status {
        /** As it should. */
        PASS,
        /** The program's answer is not the one that was expected. */
        FAIL,
        /** The program could not give an answer. */
        ERROR,
        /** The test says itself that it is not to be run. */
        SKIP
    }

    static TestResult passed(String name) {
        return new TestResult(name, Status.PASS, "", Optional.empty(), Optional.empty(), "", Duration.ZERO);
    }

    static TestResult failed(String name, String message, String expected, String actual) {
        return new TestResult(
                name, Status.FAIL, message, Optional.of(expected), Optional.of(actual), "", Duration.ZERO);
    }

    static TestResult error(String name, String message) {
        return new TestResult(name, Status.ERROR, message, Optional.empty(), Optional.empty(), "", Duration.ZERO);
    }

    TestResult after(Duration time, String printed) {
        return new TestResult(name, status, message, expected, actual, printed, time);
    }

    boolean bad() {
        return status == Status.FAIL || status == Status.ERROR;
    }
}
