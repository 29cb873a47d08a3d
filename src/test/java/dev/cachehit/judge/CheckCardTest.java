package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cachehit.deck.Check;
import dev.cachehit.deck.Section;
import dev.cachehit.judge.CheckCard.Finding.Kind;
import dev.cachehit.sandbox.Outcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckCardTest {
    /** Prints its own source. */
    private final Judge echo =
            new Judge(new FakePrograms(run -> new Outcome.Exited(0, FakePrograms.report(run.source(), ""))));

    @Test
    void aCardIsWellWhenTheReferencePassesAndTheStarterDoesNot() {
        assertEquals(
                List.of(),
                kinds(
                        echo,
                        write("starter", "right", "right"),
                        new Section.Output("", "python", "right", "right", List.of()),
                        new Section.Cloze("", "a {{b}}", List.of()),
                        new Section.Review("", "python", "a", Set.of(1), List.of()),
                        new Section.Basic("a", "b", List.of())));
    }

    @Test
    void whatIsWrongIsToldBySection() {
        List<CheckCard.Finding> findings = new CheckCard(echo)
                .check(List.of(
                        write("starter", "right", "other"),
                        write("right", "right", "right"),
                        new Section.Output("", "python", "right", "other", List.of())));

        assertEquals(
                List.of(Kind.REFERENCE_FAILS, Kind.STARTER_PASSES, Kind.REFERENCE_FAILS),
                findings.stream().map(CheckCard.Finding::kind).toList());
        assertEquals(
                List.of(1, 2, 3),
                findings.stream().map(CheckCard.Finding::section).toList());
        assertEquals(
                "The answer that the card calls right: Output does not pass. "
                        + "Line 1 differs: expected 'other', found 'right'.",
                findings.getFirst().message());
    }

    @Test
    void aFaultOfTheSandboxSaysNothingAboutTheCard() {
        Judge away = new Judge(new FakePrograms(run -> new Outcome.Unavailable("Docker is away.")));

        assertEquals(List.of(Kind.NOT_CHECKED), kinds(away, write("starter", "right", "right")));
    }

    private static List<Kind> kinds(Judge judge, Section... sections) {
        return new CheckCard(judge)
                .check(List.of(sections)).stream().map(CheckCard.Finding::kind).toList();
    }

    private static Section write(String starter, String reference, String prints) {
        Check check = new Check.ExpectedOutput(List.of(new Check.ExpectedOutput.Trial("", List.of(), prints)));
        return new Section.Write("Print it.", "python", starter, reference, check, List.of());
    }
}
