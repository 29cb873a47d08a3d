package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import java.util.List;

/**
 * What a run does differently from other runs of its language.
 *
 * @param command runs the program, with the placeholders of the language's command
 * @param compile run before; empty when there is nothing to compile
 * @param output most bytes of each of standard output and standard error
 */
public record RunVariant(List<String> command, List<String> compile, int output) {

    /** As the language's settings say. */
    public static RunVariant plain(LanguageSettings language) {
        return new RunVariant(
                language.command(), language.compile(), language.limits().output());
    }

    /** The same with another limit of its output. */
    public RunVariant withOutput(int bytes) {
        return new RunVariant(command, compile, bytes);
    }
}
