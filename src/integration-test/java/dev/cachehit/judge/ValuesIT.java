package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.deck.Check;
import dev.cachehit.deck.Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(LiveJudge.class)
class ValuesIT {
    private final Judge judge;

    ValuesIT(Judge judge) {
        this.judge = judge;
    }

    @ParameterizedTest
    @EnumSource
    void valuesAreComparedDeeplyAndShownAsTheLanguageWritesThem(Exercise exercise) {
        String call = switch (exercise) {
            case PYTHON -> "[{'years': (1900, leap_year(1900))}]";
            case RUBY -> "[{ years: [1900, Year.leap?(1900)] }]";
            case JAVASCRIPT -> "[{ years: [1900, isLeap(1900)] }]";
        };
        String expected = switch (exercise) {
            case PYTHON -> "[{'years': (1900, False)}]";
            case RUBY -> "[{ years: [1900, false] }]";
            case JAVASCRIPT -> "[{ years: [1900, false] }]";
        };
        String shown = switch (exercise) {
            case PYTHON -> "[{'years': (1900, True)}]";
            case RUBY -> "[{:years=>[1900, true]}]";
            case JAVASCRIPT -> "[ { years: [ 1900, true ] } ]";
        };
        Section section = exercise.values(call, expected);

        assertInstanceOf(Verdict.Passed.class, judge.judge(section, new Submission.Program(exercise.right)));
        Verdict.Failed failed =
                assertInstanceOf(Verdict.Failed.class, judge.judge(section, new Submission.Program(exercise.wrong)));
        assertEquals(call, failed.first().name());
        assertEquals(Optional.of(shown), failed.first().actual());
    }

    @ParameterizedTest
    @EnumSource
    void numbersMayDifferByTheTolerance(Exercise exercise) {
        Check.Values close = new Check.Values(
                List.of(new Check.Values.Expression("[0.1 + 0.2, [1]]", "[0.3, [1]]", Optional.of(1e-9))));
        Check.Values exact = new Check.Values(
                List.of(new Check.Values.Expression("[0.1 + 0.2, [1]]", "[0.3, [1]]", Optional.empty())));
        Submission program = new Submission.Program(exercise.right);

        assertInstanceOf(Verdict.Passed.class, judge.judge(exercise.section(close), program));
        assertInstanceOf(Verdict.Failed.class, judge.judge(exercise.section(exact), program));
    }

    @ParameterizedTest
    @EnumSource
    void anExpressionThatRaisesIsAnError(Exercise exercise) {
        Verdict.Failed failed = assertInstanceOf(
                Verdict.Failed.class,
                judge.judge(exercise.values("missing(1)", "1", "1 + 1", "2"), new Submission.Program(exercise.right)));

        assertEquals(
                List.of(TestResult.Status.ERROR, TestResult.Status.PASS),
                failed.tests().stream().map(TestResult::status).toList());
        assertTrue(failed.first().message().contains("missing"), failed.first().message());
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterArrivesAsItIs(Exercise exercise) {
        String shown = exercise == Exercise.RUBY ? "\"é→漢🙂\"" : "'é→漢🙂'";

        Verdict.Failed failed = assertInstanceOf(
                Verdict.Failed.class,
                judge.judge(exercise.values("'é' + '→漢🙂'", "'ß'"), new Submission.Program(exercise.right)));

        assertEquals("'é' + '→漢🙂'", failed.first().name());
        assertEquals(Optional.of(shown), failed.first().actual());
    }

    @Test
    void expectedValuesMayUseTheProgramsOwnNames() {
        Section section = Exercise.PYTHON.values("Point(1, 2)", "Point(1, 2)", "Point(1, 2)", "Point(2, 1)");
        String code = """
                from collections import namedtuple
                Point = namedtuple("Point", "x y")
                """;

        Verdict.Failed failed =
                assertInstanceOf(Verdict.Failed.class, judge.judge(section, new Submission.Program(code)));

        assertEquals(
                List.of(TestResult.Status.PASS, TestResult.Status.FAIL),
                failed.tests().stream().map(TestResult::status).toList());
        assertEquals(Optional.of("Point(x=2, y=1)"), failed.first().expected());
    }

    @Test
    void javaScriptProgramsMayBeScriptsCommonJsOrModulesAndAnswerLater() {
        Section section = Exercise.JAVASCRIPT.values("isLeap(1996)", "true", "isLeap(1900)", "false");
        String body = " (year) => year % 4 === 0 && year % 100 !== 0;\n";

        for (String code : List.of(
                "const isLeap =" + body,
                "exports.isLeap =" + body,
                "const path = require('node:path');\nmodule.exports = { isLeap:" + body.replace(";", "") + "};\n",
                "import path from 'node:path';\nexport const isLeap =" + body,
                "const isLeap = async" + body)) {
            assertInstanceOf(Verdict.Passed.class, judge.judge(section, new Submission.Program(code)), code);
        }
    }

    @Test
    void aNewLanguageIsJudgedByTheHarnessInItsSettings() {
        Check.Values check =
                new Check.Values(List.of(new Check.Values.Expression("leap(1900)", "0", Optional.empty())));
        Section section = new Section.Write("Is it a leap year?", "perl", "", "1;", check, List.of());
        String right = "sub leap { my $y = shift; ($y % 4 == 0 && ($y % 100 != 0 || $y % 400 == 0)) ? 1 : 0 }\n1;\n";

        assertInstanceOf(Verdict.Passed.class, judge.judge(section, new Submission.Program(right)));
        Verdict.Failed failed = assertInstanceOf(
                Verdict.Failed.class,
                judge.judge(section, new Submission.Program("sub leap { print \"hm\\n\"; 1 }\n1;\n")));
        assertEquals("hm\n", failed.first().output());
        assertEquals(Optional.of("1"), failed.first().actual());
    }
}
