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
    void setsTablesAndWhatIsNestedAreComparedByTheLanguagesOwnRules(Exercise exercise) {
        String equal = switch (exercise) {
            case PYTHON -> """
                    {3, 1, 2}                                      | {1, 2, 3}
                    frozenset([1])                                 | {1}
                    {'a': 1, 'b': [2, (3, {4})]}                   | {'b': [2, (3, {4})], 'a': 1}
                    float('nan')                                   | float('nan')
                    2.0                                            | 2
                    __import__('collections').Counter('aab')       | {'a': 2, 'b': 1}
                    [__import__('collections').defaultdict(int)]   | [{}]
                    __import__('collections').namedtuple('P', 'x')(1) | (1,)
                    __import__('fractions').Fraction(1, 2)         | __import__('fractions').Fraction(2, 4)
                    {}.keys()                                      | {}.keys()
                    """;
            case RUBY -> """
                    Set[3, 1, 2]                                   | Set[1, 2, 3]
                    { a: 1, b: [2, [3, Set[4]]] }                  | { b: [2, [3, Set[4]]], a: 1 }
                    Float::NAN                                     | Float::NAN
                    2.0                                            | 2
                    Hash.new(0).merge(a: 1)                        | { a: 1 }
                    Rational(1, 2)                                 | 0.5
                    (require 'bigdecimal'; BigDecimal('1.5'))      | 1.5
                    (1..3)                                         | (1..3)
                    Class.new(Array).new([1])                      | [1]
                    """;
            case JAVASCRIPT -> """
                    new Set([3, 1, 2])                             | new Set([1, 2, 3])
                    new Map([['a', { b: [1] }]])                   | new Map([['a', { b: [1] }]])
                    { a: 1, b: [2, [3, { c: 4 }]] }                | { b: [2, [3, { c: 4 }]], a: 1 }
                    NaN                                            | NaN
                    -0                                             | 0
                    new Date(0)                                    | new Date(0)
                    """;
        };
        String different = switch (exercise) {
            case PYTHON -> """
                    {1, 2}              | {1, 2, 3}
                    [1, 2]              | (1, 2)
                    True                | 1
                    1                   | True
                    None                | False
                    '1'                 | 1
                    [1, 2, 3]           | [1, 2]
                    {'a': {'b': 1}}     | {'a': {'b': 2}}
                    {1: 'a'}            | {'1': 'a'}
                    {True: 'a'}         | {1: 'a'}
                    {(0, False)}        | {(0, 0)}
                    0.1 + 0.2           | 0.3
                    b'a'                | 'a'
                    """;
            case RUBY -> """
                    Set[1, 2]           | Set[1, 2, 3]
                    :a                  | 'a'
                    nil                 | false
                    '1'                 | 1
                    [1, 2, 3]           | [1, 2]
                    { a: { b: 1 } }     | { a: { b: 2 } }
                    { a: 1 }            | { 'a' => 1 }
                    0.1 + 0.2           | 0.3
                    """;
            case JAVASCRIPT -> """
                    new Set([1, 2])     | new Set([1, 2, 3])
                    '1'                 | 1
                    true                | 1
                    null                | undefined
                    [1, 2, 3]           | [1, 2]
                    { a: { b: 1 } }     | { a: { b: 2 } }
                    { a: 1, b: undefined } | { a: 1 }
                    0.1 + 0.2           | 0.3
                    """;
        };

        assertEquals(List.of(), unlike(exercise, equal, TestResult.Status.PASS));
        assertEquals(List.of(), unlike(exercise, different, TestResult.Status.FAIL));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeParsedIsACompileErrorAndWhatBreaksAtLoadIsNot(Exercise exercise) {
        Section section = exercise.values("1 + 1", "2");
        String breaks = switch (exercise) {
            case PYTHON -> "{}['not there']\n";
            case RUBY -> "{}.fetch('not there')\n";
            case JAVASCRIPT -> "({}).not.there;\n";
        };

        assertEquals(
                List.of(Verdict.Errored.Cause.COMPILE, Verdict.Errored.Cause.LOAD),
                List.of("((( = 1\n", breaks).stream()
                        .map(code -> assertInstanceOf(
                                        Verdict.Errored.class, judge.judge(section, new Submission.Program(code)))
                                .cause())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void timeAndMemoryAreToldApartWithTheExpressionThatWasRunning(Exercise exercise) {
        Section section = exercise.values("1 + 1", "2", calling(exercise), exercise.expected);
        String endless = switch (exercise) {
            case PYTHON -> "def leap_year(year):\n    while True: pass\n";
            case RUBY -> "class Year\n  def self.leap?(year) = loop {}\nend\n";
            case JAVASCRIPT -> "const isLeap = () => { for (;;); };\n";
        };
        String hoarding = switch (exercise) {
            case PYTHON -> "def leap_year(year):\n    kept = []\n    while True: kept.append(b'x' * 10_000_000)\n";
            case RUBY -> """
                    class Year
                      def self.leap?(year)
                        kept = []
                        loop { kept << 'x' * 10_000_000 }
                      end
                    end
                    """;
            case JAVASCRIPT ->
                "const kept = [];\nconst isLeap = () => { for (;;) kept.push(Buffer.alloc(1e7, 1)); };\n";
        };

        Verdict.TimedOut timedOut =
                assertInstanceOf(Verdict.TimedOut.class, judge.judge(section, new Submission.Program(endless)));
        Verdict.OutOfMemory outOfMemory =
                assertInstanceOf(Verdict.OutOfMemory.class, judge.judge(section, new Submission.Program(hoarding)));

        assertEquals(Optional.of(calling(exercise)), timedOut.during());
        assertEquals(1, timedOut.tests().size());
        assertEquals(Optional.of(calling(exercise)), outOfMemory.during());
        assertEquals(1, outOfMemory.tests().size());
    }

    @ParameterizedTest
    @EnumSource
    void anEndWith0BeforeAllIsComparedIsNoPass(Exercise exercise) {
        Section section = exercise.values("1 + 1", "2", calling(exercise), exercise.expected, "2 + 2", "4");
        String atLoad = switch (exercise) {
            case PYTHON -> "import os\nos._exit(0)\n";
            case RUBY -> "exit!(0)\n";
            case JAVASCRIPT -> "process.reallyExit(0);\n";
        };
        String atTheCall = switch (exercise) {
            case PYTHON -> "import os\ndef leap_year(year):\n    os._exit(0)\n";
            case RUBY -> "class Year\n  def self.leap?(year) = exit!(0)\nend\n";
            case JAVASCRIPT -> "const isLeap = () => process.reallyExit(0);\n";
        };

        Verdict.Errored errored =
                assertInstanceOf(Verdict.Errored.class, judge.judge(section, new Submission.Program(atLoad)));
        Verdict.Failed failed =
                assertInstanceOf(Verdict.Failed.class, judge.judge(section, new Submission.Program(atTheCall)));

        assertEquals(Verdict.Errored.Cause.ENDED, errored.cause());
        assertEquals(calling(exercise), failed.first().name());
        assertEquals(TestResult.Status.ERROR, failed.first().status());
    }

    private static String calling(Exercise exercise) {
        return switch (exercise) {
            case PYTHON -> "leap_year(1900)";
            case RUBY -> "Year.leap?(1900)";
            case JAVASCRIPT -> "isLeap(1900)";
        };
    }

    /** The lines, each of a call and what it should be, whose result is another; or all when none was compared. */
    private List<String> unlike(Exercise exercise, String lines, TestResult.Status status) {
        List<Check.Values.Expression> expressions = lines.lines()
                .map(line -> line.split(" \\| "))
                .map(sides -> new Check.Values.Expression(sides[0].strip(), sides[1].strip(), Optional.empty()))
                .toList();
        Verdict verdict =
                judge.judge(exercise.section(new Check.Values(expressions)), new Submission.Program(exercise.right));
        List<TestResult> results = switch (verdict) {
            case Verdict.Passed passed -> passed.tests();
            case Verdict.Failed failed -> failed.tests();
            default -> throw new AssertionError(verdict.toString());
        };
        assertEquals(expressions.size(), results.size());
        return results.stream()
                .filter(result -> result.status() != status)
                .map(result -> result.name() + ": " + result.status() + " " + result.message())
                .toList();
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
