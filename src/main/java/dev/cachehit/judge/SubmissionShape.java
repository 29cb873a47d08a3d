package dev.cachehit.judge;

import dev.cachehit.deck.Section;
import dev.cachehit.web.Shape;
import java.util.Set;
import java.util.TreeSet;

/** Reads submissions from JSON: {@code code} for programs, {@code answer} for the rest. */
final class SubmissionShape {
    static final Set<String> NAMES = Set.of("section", "seed", "code", "answer");

    private SubmissionShape() {}

    static Submission read(Shape shape, Section section) {
        return switch (section) {
            case Section.Code code -> new Submission.Program(shape.text("code"));
            case Section.Output output -> new Submission.Printed(shape.text("answer"));
            case Section.Cloze cloze -> new Submission.Filled(shape.texts("answer"));
            case Section.Review review -> new Submission.Picked(lines(shape));
            case Section.Basic basic -> new Submission.Recalled();
        };
    }

    private static Set<Integer> lines(Shape shape) {
        Set<Integer> lines = new TreeSet<>();
        for (double number : shape.numbers("answer")) {
            if (number != Math.rint(number) || number < 1 || number > Integer.MAX_VALUE) {
                throw shape.wrong("answer", "expected numbers of lines, from 1, found " + number);
            }
            lines.add((int) number);
        }
        return lines;
    }
}
