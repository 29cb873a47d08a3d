package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.deck.Section;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final FakePrograms programs = new FakePrograms(run -> {
        throw new AssertionError("nothing is run");
    });
    private final Judge judge = new Judge(programs);

    @Test
    void predictionsAreComparedByLineWithoutTrailingSpaces() {
        Section section = new Section.Output("", "python", "print(1)\nprint(2)", "1\n2\n", List.of());

        assertInstanceOf(Verdict.Passed.class, judge.judge(section, new Submission.Printed("1  \r\n2\n\n")));
        assertEquals("Line 2 differs: expected '2', found '3'.", message(section, new Submission.Printed("1\n3")));
        assertEquals("Line 2 is missing: expected '2'.", message(section, new Submission.Printed("1")));
        assertEquals("Line 3 is one too many: found '3'.", message(section, new Submission.Printed("1\n2\n3")));
    }

    @Test
    void blanksAreComparedWithoutSpacesAround() {
        Section section = new Section.Cloze("", "{{for}} x in {{range(3)}}:", List.of());

        assertInstanceOf(
                Verdict.Passed.class, judge.judge(section, new Submission.Filled(List.of(" for", "range(3) "))));
        assertEquals(
                "expected 'range(3)', found 'range(4)'",
                message(section, new Submission.Filled(List.of("for", "range(4)"))));
        assertThrows(UnfitSubmissionException.class, () -> judge.judge(section, new Submission.Filled(List.of("for"))));
    }

    @Test
    void pickedLinesMustBeTheFaultyOnes() {
        Section section = new Section.Review("", "python", "a\nb\nc\n", Set.of(1, 3), List.of());

        assertInstanceOf(Verdict.Passed.class, judge.judge(section, new Submission.Picked(Set.of(3, 1))));
        assertEquals("Line 3 is faulty and was not picked.", message(section, new Submission.Picked(Set.of(1))));
        assertEquals("Line 2 was picked and is not faulty.", message(section, new Submission.Picked(Set.of(1, 2, 3))));
    }

    @Test
    void basicSectionsAreGradedByOneself() {
        Section section = new Section.Basic("Why?", "Because.", List.of());

        assertEquals(new Verdict.SelfGraded(), judge.judge(section, new Submission.Recalled()));
    }

    @Test
    void anAnswerOfTheWrongKindIsRefusedInWords() {
        Section section = new Section.Basic("Why?", "Because.", List.of());

        UnfitSubmissionException fault =
                assertThrows(UnfitSubmissionException.class, () -> judge.judge(section, new Submission.Printed("1")));

        assertTrue(String.valueOf(fault.getMessage()).contains("basic cannot be answered with printed"));
    }

    private String message(Section section, Submission submission) {
        return assertInstanceOf(Verdict.Failed.class, judge.judge(section, submission))
                .first()
                .message();
    }
}
