package dev.cachehit.deck;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What decides whether a program is right. Constructors throw {@link IllegalArgumentException} with what to mend. */
public sealed interface Check {

    /**
     * Tests in the language's own framework.
     *
     * @param solutionPath file that holds the submission, such as {@code leap.py}
     * @param tests the test files by path; at least one
     * @param support further files by path, of which the submission may use any
     */
    record Tests(String solutionPath, Map<String, String> tests, Map<String, String> support) implements Check {
        public Tests {
            solutionPath = CardText.path(solutionPath);
            tests = CardText.files(tests);
            support = CardText.files(support);
            CardText.require(!tests.isEmpty(), "no-tests", "there are no tests");
            for (String path : tests.keySet()) {
                CardText.require(
                        !path.equals(solutionPath) && !support.containsKey(path),
                        "file-twice",
                        "the file `{0}` is there twice; give each its own name",
                        path);
            }
            CardText.require(
                    !support.containsKey(solutionPath),
                    "file-twice",
                    "the file `{0}` is there twice; give each its own name",
                    solutionPath);
        }
    }

    /**
     * The program's standard output, compared line by line without trailing spaces and trailing empty lines.
     *
     * @param cases at least one
     */
    record ExpectedOutput(List<Trial> cases) implements Check {
        public ExpectedOutput {
            cases = List.copyOf(cases);
            CardText.require(!cases.isEmpty(), "no-expected-output", "there is no expected output");
        }

        /**
         * One run of the program.
         *
         * @param stdin what it reads
         * @param arguments its arguments
         * @param stdout what it must print
         */
        public record Trial(String stdin, List<String> arguments, String stdout) {
            public Trial {
                stdin = CardText.exact(stdin);
                arguments = arguments.stream().map(CardText::exact).toList();
                stdout = CardText.code(stdout);
            }
        }
    }

    /**
     * Values of expressions that are evaluated after the program.
     *
     * @param cases at least one
     */
    record Values(List<Expression> cases) implements Check {
        public Values {
            cases = List.copyOf(cases);
            CardText.require(!cases.isEmpty(), "no-values", "there are no values to compare");
        }

        /**
         * One expression.
         *
         * @param call an expression in the program's language, such as {@code leap(1900)}
         * @param expected an expression for the value, such as {@code False}
         * @param tolerance largest difference of numbers; exact when absent
         */
        public record Expression(String call, String expected, Optional<Double> tolerance) {
            public Expression {
                call = CardText.exact(call).strip();
                expected = CardText.exact(expected).strip();
                CardText.require(
                        !call.isEmpty() && !expected.isEmpty(), "empty-side", "a comparison has an empty side");
                CardText.require(
                        tolerance.map(t -> t > 0 && Double.isFinite(t)).orElse(true),
                        "bad-tolerance",
                        "a tolerance must be a number above 0");
            }
        }
    }
}
