package dev.cachehit.judge;

import dev.cachehit.deck.Blanks;
import dev.cachehit.deck.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Judges answers that need no program to be run. */
final class Answers {
    private Answers() {}

    static Verdict printed(Section.Output section, Submission.Printed answer) {
        String name = "Output";
        return Verdict.of(List.of(OutputComparison.difference(section.expected(), answer.text())
                .map(difference -> TestResult.failed(name, difference, section.expected(), answer.text()))
                .orElseGet(() -> TestResult.passed(name))));
    }

    static Verdict filled(Section.Cloze section, Submission.Filled answer) {
        List<String> hidden = Blanks.in(section.text());
        if (hidden.size() != answer.blanks().size()) {
            throw new UnfitSubmissionException("The text has " + hidden.size() + " blanks, and "
                    + answer.blanks().size() + " were filled; send one text for each, empty where there is none");
        }
        List<TestResult> results = new ArrayList<>();
        for (int i = 0; i < hidden.size(); i++) {
            String name = "Blank " + (i + 1);
            String expected = hidden.get(i).strip();
            String actual = answer.blanks().get(i).strip();
            results.add(
                    expected.equals(actual)
                            ? TestResult.passed(name)
                            : TestResult.failed(
                                    name, "expected '" + expected + "', found '" + actual + "'", expected, actual));
        }
        return Verdict.of(results);
    }

    static Verdict picked(Section.Review section, Submission.Picked answer) {
        Set<Integer> lines = new TreeSet<>(section.faulty());
        lines.addAll(answer.lines());
        List<TestResult> results = new ArrayList<>();
        for (int line : lines) {
            String name = "Line " + line;
            boolean faulty = section.faulty().contains(line);
            if (faulty == answer.lines().contains(line)) {
                results.add(TestResult.passed(name));
            } else if (faulty) {
                results.add(TestResult.failed(name, name + " is faulty and was not picked.", "faulty", "not picked"));
            } else {
                results.add(TestResult.failed(name, name + " was picked and is not faulty.", "not faulty", "picked"));
            }
        }
        return Verdict.of(results);
    }
}
