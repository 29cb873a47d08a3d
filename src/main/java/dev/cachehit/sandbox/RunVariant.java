package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.RunLimits;
import java.util.List;

/**
 * What a run does differently from other runs of its language.
 *
 * @param command runs the program, with the placeholders of the language's command
 * @param compile run before; empty when there is nothing to compile
 * @param limits of the run; its wall time is the run's own
 */
public record RunVariant(List<String> command, List<String> compile, RunLimits limits) {

    /** As the language's settings say. */
    public static RunVariant plain(LanguageSettings language) {
        return new RunVariant(language.command(), language.compile(), language.limits());
    }

    /** The same with another limit of its output. */
    public RunVariant withOutput(int bytes) {
        return new RunVariant(command, compile, limits.withOutput(bytes));
    }
}
