package dev.cachehit.judge;

import dev.cachehit.deck.Blanks;
import dev.cachehit.deck.Section;
import dev.cachehit.sandbox.RunListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Checks what an author wrote: the right answer of each section passes, and what a person starts from does not. Runs
 * programs, so it blocks its caller. Thread-safe.
 */
public final class CheckCard {
    private final Judge judge;

    public CheckCard(Judge judge) {
        this.judge = judge;
    }

    /**
     * Something the author should know.
     *
     * @param section number of the section, from 1
     * @param kind what is the matter
     * @param verdict on the answer in question
     * @param message the same in words
     */
    public record Finding(int section, Kind kind, Verdict verdict, String message) {
        /** Kinds of findings. */
        public enum Kind {
            /** The answer that the card calls right is not. */
            REFERENCE_FAILS,
            /** Nothing has to be done to pass. */
            STARTER_PASSES,
            /** The sandbox could not say. */
            NOT_CHECKED
        }
    }

    /** Checks, and wants nothing but the findings. */
    public List<Finding> check(List<Section> sections) {
        return check(sections, RunListener.NONE);
    }

    /**
     * Checks sections whose parameters' values are filled in.
     *
     * @param listener is told what programs print; once it is gone the programs are ended
     * @return what is wrong; empty when all is well
     */
    public List<Finding> check(List<Section> sections, RunListener listener) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < sections.size() && !listener.gone(); i++) {
            finding(i + 1, sections.get(i), listener).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> finding(int number, Section section, RunListener listener) {
        return switch (section) {
            case Section.Code code ->
                judged(number, submit(code, code.reference(), listener), () -> submit(code, code.starter(), listener));
            case Section.Output output ->
                judged(number, judge.run(output, listener), () -> judge.judge(output, new Submission.Printed("")));
            case Section.Cloze cloze -> {
                List<String> hidden = Blanks.in(cloze.text());
                yield judged(
                        number,
                        judge.judge(cloze, new Submission.Filled(hidden)),
                        () -> judge.judge(cloze, new Submission.Filled(Collections.nCopies(hidden.size(), ""))));
            }
            case Section.Review review ->
                judged(
                        number,
                        judge.judge(review, new Submission.Picked(review.faulty())),
                        () -> judge.judge(review, new Submission.Picked(Set.of())));
            case Section.Basic basic -> Optional.empty();
        };
    }

    private Verdict submit(Section.Code section, String code, RunListener listener) {
        return judge.judge(section, new Submission.Program(code), listener);
    }

    private static Optional<Finding> judged(int number, Verdict reference, Supplier<Verdict> starter) {
        if (!(reference instanceof Verdict.Passed)) {
            Finding.Kind kind =
                    reference instanceof Verdict.SandboxFault ? Finding.Kind.NOT_CHECKED : Finding.Kind.REFERENCE_FAILS;
            return Optional.of(new Finding(
                    number, kind, reference, "The answer that the card calls right: " + VerdictText.of(reference)));
        }
        Verdict begun = starter.get();
        return switch (begun) {
            case Verdict.Passed passed ->
                Optional.of(new Finding(
                        number, Finding.Kind.STARTER_PASSES, passed, "What the person starts from passes already."));
            case Verdict.SandboxFault fault ->
                Optional.of(new Finding(
                        number, Finding.Kind.NOT_CHECKED, fault, "What the person starts from: " + fault.reason()));
            default -> Optional.empty();
        };
    }
}
