package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.deck.Check;
import dev.cachehit.judge.Verdict.Errored.Cause;
import dev.cachehit.sandbox.RunListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(LiveJudge.class)
class TestsIT {
    private final Judge judge;

    TestsIT(Judge judge) {
        this.judge = judge;
    }

    @ParameterizedTest
    @EnumSource
    void theRightProgramPassesEveryTest(Exercise exercise) {
        Verdict.Passed passed = assertInstanceOf(Verdict.Passed.class, verdict(exercise, exercise.right));

        assertEquals(3, passed.tests().size());
        for (TestResult test : passed.tests()) {
            assertEquals(TestResult.Status.PASS, test.status());
            assertTrue(test.output().startsWith("looking at "), test.output());
            assertTrue(test.duration().isPositive(), test.name());
        }
        assertEquals("looking at 1900\n", passed.tests().get(1).output());
    }

    @ParameterizedTest
    @EnumSource
    void theFirstFailingCaseIsToldWithExpectedAndActual(Exercise exercise) {
        Verdict.Failed failed = assertInstanceOf(Verdict.Failed.class, verdict(exercise, exercise.wrong));

        assertEquals(exercise.failing, failed.first().name());
        assertEquals(TestResult.Status.FAIL, failed.first().status());
        assertEquals(Optional.of(exercise.expected), failed.first().expected());
        assertEquals(Optional.of(exercise.actual), failed.first().actual());
        assertEquals(
                List.of(TestResult.Status.PASS, TestResult.Status.FAIL, TestResult.Status.PASS),
                failed.tests().stream().map(TestResult::status).toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeParsedIsACompileError(Exercise exercise) {
        Verdict.Errored errored =
                assertInstanceOf(Verdict.Errored.class, verdict(exercise, exercise.right + "\n((( = 1\n"));

        assertEquals(Cause.COMPILE, errored.cause());
        assertTrue(errored.message().contains("yntax"), errored.message());
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyProgramBreaksAndIsNoFaultOfTheSandbox(Exercise exercise) {
        Verdict verdict = verdict(exercise, "");

        assertTrue(verdict instanceof Verdict.Errored || verdict instanceof Verdict.Failed, verdict.toString());
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionAtLoadIsToldWithItsOwnWordsAndFiles(Exercise exercise) {
        String code = switch (exercise) {
            case PYTHON -> "raise ValueError('not today')\n";
            case RUBY -> "raise ArgumentError, 'not today'\n";
            case JAVASCRIPT -> "export const isLeap = 1;\nthrow new RangeError('not today');\n";
        };

        Verdict.Errored errored = assertInstanceOf(Verdict.Errored.class, verdict(exercise, code));

        assertEquals(Cause.LOAD, errored.cause());
        assertTrue(errored.message().contains("not today"), errored.message());
        assertTrue(errored.message().contains(exercise.solution), errored.message());
        assertTrue(!errored.message().contains("exec_"), errored.message());
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionInATestIsAnErrorOfThatTest(Exercise exercise) {
        String code = switch (exercise) {
            case PYTHON -> "def leap_year(year):\n    return {}[year]\n";
            case RUBY -> "class Year\n  def self.leap?(year) = {}.fetch(year)\nend\n";
            case JAVASCRIPT -> "export const isLeap = (year) => undefined[year];\n";
        };

        Verdict.Failed failed = assertInstanceOf(Verdict.Failed.class, verdict(exercise, code));

        assertEquals(3, failed.tests().size());
        assertEquals(TestResult.Status.ERROR, failed.first().status());
        assertTrue(failed.first().message().contains("Error"), failed.first().message());
        assertTrue(!failed.first().message().contains("exec_"), failed.first().message());
    }

    @ParameterizedTest
    @EnumSource
    void anEndlessLoopTimesOutWithTheTestThatWasRunning(Exercise exercise) {
        String code = switch (exercise) {
            case PYTHON -> "def leap_year(year):\n    while year == 1900: pass\n    return True\n";
            case RUBY -> "class Year\n  def self.leap?(year)\n    loop {} if year == 1900\n    true\n  end\nend\n";
            case JAVASCRIPT -> "export function isLeap(year) { while (year === 1900); return true; }\n";
        };

        Verdict.TimedOut timedOut = assertInstanceOf(Verdict.TimedOut.class, verdict(exercise, code));

        assertEquals(Optional.of(exercise.failing), timedOut.during());
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatNeedsTooMuchMemoryIsToldApart(Exercise exercise) {
        String code = switch (exercise) {
            case PYTHON -> "def leap_year(year):\n    kept = []\n    while True: kept.append(b'x' * 10_000_000)\n";
            case RUBY ->
                "class Year\n  def self.leap?(year)\n    kept = []\n    loop { kept << 'x' * 10_000_000 }\n  end\nend\n";
            case JAVASCRIPT ->
                "export function isLeap() { const kept = []; for (;;) kept.push(Buffer.alloc(1e7, 1)); }\n";
        };

        assertInstanceOf(Verdict.OutOfMemory.class, verdict(exercise, code));
    }

    @ParameterizedTest
    @EnumSource
    void aFloodOfOutputDoesNotDrownTheResults(Exercise exercise) {
        String code = switch (exercise) {
            case PYTHON -> exercise.right.replace("print(", "print('x' * 3_000_000, ");
            case RUBY -> exercise.right.replace("puts ", "puts 'x' * 3_000_000, ");
            case JAVASCRIPT -> exercise.right.replace("console.log(", "console.log('x'.repeat(3_000_000), ");
        };

        Verdict.Passed passed = assertInstanceOf(Verdict.Passed.class, verdict(exercise, code));

        assertTrue(passed.tests().getFirst().output().length() < 11_000);
        assertTrue(passed.tests().getFirst().output().contains("truncated"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPrintedIsHeardWhileItRunsWithoutOurOwnLines(Exercise exercise) {
        StringBuilder heard = new StringBuilder();

        judge.judge(exercise.section(), new Submission.Program(exercise.right), new RunListener() {
            @Override
            public void stdout(String text) {
                heard.append("stdout: ").append(text);
            }

            @Override
            public void stderr(String text) {
                heard.append(text);
            }
        });

        assertEquals("looking at 1996\nlooking at 1900\nlooking at 2400\n", heard.toString());
    }

    @ParameterizedTest
    @EnumSource
    void supportFilesLieBesideTheProgram(Exercise exercise) {
        String name = exercise.solution.replace("leap", "rule");
        String rule = switch (exercise) {
            case PYTHON -> "def rule(year):\n    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)\n";
            case RUBY -> "RULE = ->(year) { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }\n";
            case JAVASCRIPT ->
                "export const rule = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);\n";
        };
        String code = switch (exercise) {
            case PYTHON -> "from rule import rule as leap_year\n";
            case RUBY -> "require_relative 'rule'\nclass Year\n  def self.leap?(year) = RULE.(year)\nend\n";
            case JAVASCRIPT -> "export { rule as isLeap } from './rule.js';\n";
        };
        Check check = new Check.Tests(exercise.solution, Map.of(exercise.testFile, exercise.tests), Map.of(name, rule));

        assertInstanceOf(Verdict.Passed.class, judge.judge(exercise.section(check), new Submission.Program(code)));
    }

    @Test
    void pythonSubTestsCount() {
        String tests = """
                import unittest
                from leap import leap_year


                class LeapTest(unittest.TestCase):
                    def test_years(self):
                        for year, leap in ((1996, True), (1900, False), (2400, True)):
                            with self.subTest(year=year):
                                self.assertEqual(leap_year(year), leap)


                unittest.main()
                """;

        Verdict.Failed failed = assertInstanceOf(
                Verdict.Failed.class,
                judge.judge(Exercise.PYTHON.section(tests), new Submission.Program(Exercise.PYTHON.wrong)));

        assertEquals("year=1900: True != False", failed.first().message());
        assertEquals(Optional.of("False"), failed.first().expected());
    }

    @Test
    void pythonFixturesThatBreakFailTheirTests() {
        String tests = """
                import unittest
                import leap


                class LeapTest(unittest.TestCase):
                    @classmethod
                    def setUpClass(cls):
                        cls.years = leap.years()

                    def test_nothing(self):
                        pass


                if __name__ == "__main__":
                    unittest.main()
                """;

        Verdict.Failed failed = assertInstanceOf(
                Verdict.Failed.class,
                judge.judge(Exercise.PYTHON.section(tests), new Submission.Program(Exercise.PYTHON.right)));

        assertTrue(failed.first().message().contains("years"), failed.first().message());
    }

    @Test
    void skippedTestsNeitherPassNorFail() {
        String tests = Exercise.PYTHON.tests.replace(
                "    def test_century", "    @unittest.skip('later')\n    def test_century");

        Verdict.Passed passed = assertInstanceOf(
                Verdict.Passed.class,
                judge.judge(Exercise.PYTHON.section(tests), new Submission.Program(Exercise.PYTHON.wrong)));

        assertEquals(
                List.of("later"),
                passed.tests().stream()
                        .filter(test -> test.status() == TestResult.Status.SKIP)
                        .map(TestResult::message)
                        .toList());
    }

    @Test
    void rubySpecsAreTestsToo() {
        String tests = """
                require 'minitest/autorun'
                require_relative 'leap'

                describe Year do
                  it('knows centuries') { _(Year.leap?(1900)).must_equal false }
                end
                """;

        assertInstanceOf(
                Verdict.Failed.class,
                judge.judge(Exercise.RUBY.section(tests), new Submission.Program(Exercise.RUBY.wrong)));
        assertInstanceOf(
                Verdict.Passed.class,
                judge.judge(Exercise.RUBY.section(tests), new Submission.Program(Exercise.RUBY.right)));
    }

    @Test
    void javaScriptSuitesSubtestsAndCommonJsAreTestsToo() {
        String tests = """
                const { describe, it, test } = require('node:test');
                const assert = require('node:assert');
                const { isLeap } = require('./leap');

                describe('leap', () => {
                  it('knows four', async () => assert.ok(isLeap(1996)));
                  describe('centuries', () => {
                    it('knows them', () => assert.deepStrictEqual([isLeap(1900)], [false]));
                  });
                });
                test('outer', async (t) => {
                  await t.test('inner', () => assert.ok(isLeap(2400)));
                });
                """;

        Verdict.Failed failed = assertInstanceOf(
                Verdict.Failed.class,
                judge.judge(
                        Exercise.JAVASCRIPT.section(tests),
                        new Submission.Program("exports.isLeap = (year) => year % 4 === 0;\n")));

        assertEquals("leap > centuries > knows them", failed.first().name());
        assertEquals(Optional.of("[ false ]"), failed.first().expected());
        assertEquals(
                List.of("leap > knows four", "leap > centuries > knows them", "outer > inner", "outer"),
                failed.tests().stream().map(TestResult::name).toList());
    }

    private Verdict verdict(Exercise exercise, String code) {
        return judge.judge(exercise.section(), new Submission.Program(code));
    }
}
