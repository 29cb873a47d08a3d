package dev.cachehit.config;

import java.util.List;
import java.util.Optional;

/**
 * How a language's programs are tested: by a program of its own, the harness, which is run in place of the submission
 * and tells the judge what the tests found, as {@code docs/judge.md} says.
 *
 * @param harness the harness's text
 * @param command runs the harness; the same placeholders as in the language's command
 * @param compile run before {@code command}; empty when there is nothing to compile
 * @param solution name of the file that holds a program which no test file names
 * @param syntaxError a regular expression (with {@code ^} at each line) found in a program's standard error when it could not be compiled or parsed; absent when the
 *     language's compile step tells
 * @param limits of one run of the harness
 */
public record TestSettings(
        String harness,
        List<String> command,
        List<String> compile,
        String solution,
        Optional<String> syntaxError,
        RunLimits limits) {}
