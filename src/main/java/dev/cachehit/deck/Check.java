package dev.cachehit.deck;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What decides whether a program is right. */
public sealed interface Check {

    /**
     * Tests in the language's own framework.
     *
     * @param solutionPath file that holds the submission, such as {@code leap.py}
     * @param tests the test files by path
     * @param support further files by path, of which the submission may use any
     */
    record Tests(String solutionPath, Map<String, String> tests, Map<String, String> support) implements Check {}

    /**
     * The program's standard output, compared line by line without trailing spaces and trailing empty lines.
     *
     * @param cases at least one
     */
    record ExpectedOutput(List<Trial> cases) implements Check {
        /**
         * One run of the program.
         *
         * @param stdin what it reads
         * @param arguments its arguments
         * @param stdout what it must print
         */
        public record Trial(String stdin, List<String> arguments, String stdout) {}
    }

    /**
     * Values of expressions that are evaluated after the program.
     *
     * @param cases at least one
     */
    record Values(List<Expression> cases) implements Check {
        /**
         * One expression.
         *
         * @param call an expression in the program's language, such as {@code leap(1900)}
         * @param expected an expression for the value, such as {@code False}
         * @param tolerance largest difference of numbers; exact when absent
         */
        public record Expression(String call, String expected, Optional<Double> tolerance) {}
    }
}
