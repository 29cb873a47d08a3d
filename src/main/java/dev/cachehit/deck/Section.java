package dev.cachehit.deck;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One question of a card. Prompts are Markdown with code and LaTeX; those of an output, cloze or review section may be
 * empty when the rest says all. Constructors throw {@link IllegalArgumentException} with what to write instead.
 */
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
            implements Code {
        public Write {
            prompt = CardText.prose(prompt);
            CardText.require(!prompt.isEmpty(), "no-prompt-to-write", "the section does not say what to write");
            language = CardText.language(language);
            starter = CardText.code(starter);
            reference = CardText.code(reference);
            CardText.require(!reference.isEmpty(), "no-solution", "the section has no solution");
            hints = CardText.proses(hints);
        }
    }

    /** Mend the given code. */
    record Fix(String prompt, String language, String starter, String reference, Check check, List<String> hints)
            implements Code {
        public Fix {
            prompt = CardText.prose(prompt);
            CardText.require(!prompt.isEmpty(), "no-prompt-to-fix", "the section does not say what the code should do");
            language = CardText.language(language);
            starter = CardText.code(starter);
            CardText.require(!starter.isEmpty(), "no-faulty-code", "the section has no faulty code to start from");
            reference = CardText.code(reference);
            CardText.require(!reference.isEmpty(), "no-solution", "the section has no solution");
            hints = CardText.proses(hints);
        }
    }

    /**
     * Predict what the program prints.
     *
     * @param expected what it prints
     */
    record Output(String prompt, String language, String program, String expected, List<String> hints)
            implements Section {
        public Output {
            prompt = CardText.prose(prompt);
            language = CardText.language(language);
            program = CardText.code(program);
            CardText.require(!program.isEmpty(), "no-program", "the section has no program");
            expected = CardText.code(expected);
            hints = CardText.proses(hints);
        }
    }

    /**
     * Fill the blanks.
     *
     * @param text with blanks as {@code {{hidden}}}, in prose and code
     */
    record Cloze(String prompt, String text, List<String> hints) implements Section {
        public Cloze {
            prompt = CardText.prose(prompt);
            text = CardText.prose(text);
            List<String> blanks = Blanks.in(text);
            CardText.require(!blanks.isEmpty(), "no-blank", "the text has no blank; write what to hide as {{hidden}}");
            CardText.require(
                    !blanks.contains(""), "empty-blank", "a blank hides nothing; write what to hide as {{hidden}}");
            hints = CardText.proses(hints);
        }
    }

    /**
     * Pick the faulty lines.
     *
     * @param snippet code or a diff
     * @param faulty line numbers, from 1
     */
    record Review(String prompt, String language, String snippet, Set<Integer> faulty, List<String> hints)
            implements Section {
        public Review {
            prompt = CardText.prose(prompt);
            language = CardText.language(language);
            snippet = CardText.code(snippet);
            CardText.require(!snippet.isEmpty(), "no-snippet", "the section has no snippet");
            int lines = (int) snippet.lines().count();
            faulty = Collections.unmodifiableSet(new TreeSet<>(faulty));
            CardText.require(
                    !faulty.isEmpty(), "no-faulty-line", "no line is named as faulty; write for example faulty=3");
            for (int line : faulty) {
                CardText.require(
                        line >= 1 && line <= lines,
                        "faulty-line-outside",
                        "line {0} cannot be faulty: the snippet has lines 1 to {1}",
                        line,
                        lines);
            }
            hints = CardText.proses(hints);
        }
    }

    /** Question and answer, graded by oneself. */
    record Basic(String prompt, String answer, List<String> hints) implements Section {
        public Basic {
            prompt = CardText.prose(prompt);
            CardText.require(!prompt.isEmpty(), "no-question", "the section has no question");
            answer = CardText.prose(answer);
            CardText.require(!answer.isEmpty(), "no-answer", "the section has no answer; write one under #### Answer");
            hints = CardText.proses(hints);
        }
    }
}
