package dev.cachehit.judge;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.deck.Check;
import dev.cachehit.deck.Section;
import dev.cachehit.sandbox.RunListener;
import dev.cachehit.sandbox.Sandbox;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges submissions. Thread-safe; one that needs a program to be run blocks its caller until that has ended. */
public final class Judge {
    private final Programs programs;

    public Judge(Sandbox sandbox) {
        this(new CrowdedPrograms(Programs.of(sandbox)));
    }

    Judge(Programs programs) {
        this.programs = programs;
    }

    /**
     * Judges, and wants nothing but the verdict.
     *
     * @throws UnfitSubmissionException when the submission is no answer to this kind of section
     */
    public Verdict judge(Section section, Submission submission) {
        return judge(section, submission, RunListener.NONE);
    }

    /**
     * Judges.
     *
     * @param section with its parameters' values filled in
     * @param listener is told what the program prints, all of it as standard error when tests are run; once it is gone
     *     the program is ended
     * @throws UnfitSubmissionException when the submission is no answer to this kind of section
     */
    public Verdict judge(Section section, Submission submission, RunListener listener) {
        return switch (section) {
            case Section.Code code
            when submission instanceof Submission.Program program -> program(code, program.code(), listener);
            case Section.Output output
            when submission instanceof Submission.Printed printed -> Answers.printed(output, printed);
            case Section.Cloze cloze
            when submission instanceof Submission.Filled filled -> Answers.filled(cloze, filled);
            case Section.Review review
            when submission instanceof Submission.Picked picked -> Answers.picked(review, picked);
            case Section.Basic basic when submission instanceof Submission.Recalled -> new Verdict.SelfGraded();
            default ->
                throw new UnfitSubmissionException("A section of kind "
                        + section.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                        + " cannot be answered with "
                        + submission.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        };
    }

    /** What the program of a section that asks for a prediction really prints, judged against what it says. */
    Verdict run(Section.Output output, RunListener listener) {
        Check check =
                new Check.ExpectedOutput(List.of(new Check.ExpectedOutput.Trial("", List.of(), output.expected())));
        return judged(output.language(), check, output.program(), listener);
    }

    private Verdict program(Section.Code section, String code, RunListener listener) {
        return judged(section.language(), section.check(), code, listener);
    }

    private Verdict judged(String name, Check check, String code, RunListener listener) {
        Optional<LanguageSettings> language = programs.language(name);
        if (language.isEmpty()) {
            return new Verdict.SandboxFault(
                    "There is no language '" + name + "' here; add it to the settings under languages.",
                    Optional.empty());
        }
        return switch (check) {
            case Check.ExpectedOutput expected ->
                new PrintedOutput(programs, language.get()).judge(expected, code, listener);
            case Check.Tests tests -> new HarnessRun(programs, language.get()).judge(tests, code, listener);
            case Check.Values values -> new HarnessRun(programs, language.get()).judge(values, code, listener);
        };
    }
}
