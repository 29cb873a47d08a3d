package dev.cachehit.judge;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is to be said of a submission. Immutable. */
public sealed interface Verdict {

    /** Right. */
    record Passed(List<TestResult> tests) implements Verdict {
        public Passed {
            tests = List.copyOf(tests);
        }
    }

    /**
     * Wrong.
     *
     * @param first the first case that failed
     * @param tests all of them
     */
    record Failed(TestResult first, List<TestResult> tests) implements Verdict {
        public Failed {
            tests = List.copyOf(tests);
        }
    }

    /**
     * There was nothing to compare.
     *
     * @param cause what kind of error
     * @param message the language's own words, or ours
     * @param output what the program printed up to then
     */
    record Errored(Cause cause, String message, String output) implements Verdict {
        /** Kinds of errors. */
        public enum Cause {
            /** The program could not be compiled or parsed. */
            COMPILE,
            /** It broke while it was loaded. */
            LOAD,
            /** It ended before the tests had. */
            ENDED,
            /** It changes its tests or what runs them. */
            MEDDLED
        }
    }

    /**
     * It was not done in time.
     *
     * @param limit the time there was
     * @param during the test that was running, when that is known
     * @param tests those that had ended
     * @param output what the program printed up to then
     */
    record TimedOut(Duration limit, Optional<String> during, List<TestResult> tests, String output) implements Verdict {
        public TimedOut {
            tests = List.copyOf(tests);
        }
    }

    /**
     * It needed more memory than there was.
     *
     * @param during the test that was running, when that is known
     * @param tests those that had ended
     * @param output what the program printed up to then
     */
    record OutOfMemory(Optional<String> during, List<TestResult> tests, String output) implements Verdict {
        public OutOfMemory {
            tests = List.copyOf(tests);
        }
    }

    /** The person knows better. */
    record SelfGraded() implements Verdict {}

    /**
     * The submission could not be judged, through no fault of the person: it says nothing about what they know, and no
     * rating follows from it.
     *
     * @param reason what is the matter and what to do
     * @param retryAfter when to try again, where that is known
     */
    record SandboxFault(String reason, Optional<Duration> retryAfter) implements Verdict {}

    /** Passed when nothing failed, else failed. */
    static Verdict of(List<TestResult> tests) {
        return tests.stream()
                .filter(TestResult::bad)
                .findFirst()
                .<Verdict>map(first -> new Failed(first, tests))
                .orElseGet(() -> new Passed(tests));
    }
}
