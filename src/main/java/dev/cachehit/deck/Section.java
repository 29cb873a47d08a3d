package dev.cachehit.deck;

import java.util.List;
import java.util.Set;

/** One question of a card. Prompts are Markdown with code and LaTeX. */
public sealed interface Section {

    /** The question. */
    String prompt();

    /** Shown one after the other, on request. */
    List<String> hints();

    /** A section that is answered with a program. */
    sealed interface Code extends Section {
        /** As in {@code /execute/{language}}. */
        String language();

        /** What the editor holds at first. */
        String starter();

        /** A right answer. */
        String reference();

        /** What decides. */
        Check check();
    }

    /** Write the function or program. */
    record Write(String prompt, String language, String starter, String reference, Check check, List<String> hints)
            implements Code {}

    /** Mend the given code. */
    record Fix(String prompt, String language, String starter, String reference, Check check, List<String> hints)
            implements Code {}

    /**
     * Predict what the program prints.
     *
     * @param expected what it prints
     */
    record Output(String prompt, String language, String program, String expected, List<String> hints)
            implements Section {}

    /**
     * Fill the blanks.
     *
     * @param text with blanks as {@code {{hidden}}}, in prose and code
     */
    record Cloze(String prompt, String text, List<String> hints) implements Section {}

    /**
     * Pick the faulty lines.
     *
     * @param snippet code or a diff
     * @param faulty line numbers, from 1
     */
    record Review(String prompt, String language, String snippet, Set<Integer> faulty, List<String> hints)
            implements Section {}

    /** Question and answer, graded by oneself. */
    record Basic(String prompt, String answer, List<String> hints) implements Section {}
}
