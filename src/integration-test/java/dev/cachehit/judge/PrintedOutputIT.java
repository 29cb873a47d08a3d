package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.deck.Check;
import dev.cachehit.deck.Check.ExpectedOutput.Trial;
import dev.cachehit.deck.Section;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(LiveJudge.class)
class PrintedOutputIT {
    private final Judge judge;

    PrintedOutputIT(Judge judge) {
        this.judge = judge;
    }

    @ParameterizedTest
    @EnumSource
    void eachTrialHasItsOwnInputAndArguments(Exercise exercise) {
        String code = switch (exercise) {
            case PYTHON -> "import sys\nprint(sys.stdin.read().strip(), *sys.argv[1:])\n";
            case RUBY -> "arguments = ARGV.dup\nputs [$stdin.read.strip, *arguments].join(' ')\n";
            case JAVASCRIPT -> "console.log(require('fs').readFileSync(0, 'utf8').trim(), ...process.argv.slice(2));\n";
        };
        Section section = exercise.section(new Check.ExpectedOutput(
                List.of(new Trial("one\n", List.of("a", "b"), "one a b\n"), new Trial("two\n", List.of(), "deux\n"))));

        Verdict.Failed failed =
                assertInstanceOf(Verdict.Failed.class, judge.judge(section, new Submission.Program(code)));

        assertEquals("Trial 2", failed.first().name());
        assertEquals(
                "Line 1 differs: expected 'deux', found 'two'.", failed.first().message());
        assertEquals(TestResult.Status.PASS, failed.tests().getFirst().status());
    }

    @ParameterizedTest
    @EnumSource
    void spacesAtTheEndsDoNotCountAndAllOtherSpacesDo(Exercise exercise) {
        Section section =
                exercise.section(new Check.ExpectedOutput(List.of(new Trial("", List.of(), "one\n\n two\n"))));

        for (String printed :
                List.of("one\\n\\n two", "one\\n\\n two\\n", "one \\n\\n two\\n\\n\\n", "one\\r\\n\\r\\n two\\r\\n")) {
            assertInstanceOf(Verdict.Passed.class, judge.judge(section, printing(exercise, printed)), printed);
        }
        for (String printed :
                List.of("one\\n two\\n", "one\\n\\ntwo\\n", "\\none\\n\\n two\\n", "One\\n\\n two\\n", "")) {
            assertInstanceOf(Verdict.Failed.class, judge.judge(section, printing(exercise, printed)), printed);
        }
    }

    private static Submission printing(Exercise exercise, String escaped) {
        return new Submission.Program(
                switch (exercise) {
                    case PYTHON -> "import sys\nsys.stdout.buffer.write(b\"" + escaped + "\")\n";
                    case RUBY -> "$stdout.binmode.write \"" + escaped + "\"\n";
                    case JAVASCRIPT -> "process.stdout.write(\"" + escaped + "\");\n";
                });
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatBreaksAfterTheRightOutputIsAnError(Exercise exercise) {
        String code = switch (exercise) {
            case PYTHON -> "print('yes')\nraise ValueError('no')\n";
            case RUBY -> "puts 'yes'\nraise ArgumentError, 'no'\n";
            case JAVASCRIPT -> "console.log('yes');\nthrow new RangeError('no');\n";
        };

        Verdict.Failed failed =
                assertInstanceOf(Verdict.Failed.class, judge.judge(yes(exercise), new Submission.Program(code)));

        assertEquals(TestResult.Status.ERROR, failed.first().status());
        assertTrue(
                failed.first().message().contains("solution."), failed.first().message());
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeParsedIsACompileError(Exercise exercise) {
        Verdict.Errored errored = assertInstanceOf(
                Verdict.Errored.class, judge.judge(yes(exercise), new Submission.Program("((( = 1\n")));

        assertEquals(Verdict.Errored.Cause.COMPILE, errored.cause());
    }

    @ParameterizedTest
    @EnumSource
    void anEndlessLoopTimesOutWithWhatItPrinted(Exercise exercise) {
        String code = switch (exercise) {
            case PYTHON -> "print('begun', flush=True)\nwhile True: pass\n";
            case RUBY -> "$stdout.sync = true\nputs 'begun'\nloop {}\n";
            case JAVASCRIPT -> "console.log('begun');\nfor (;;);\n";
        };

        Verdict.TimedOut timedOut =
                assertInstanceOf(Verdict.TimedOut.class, judge.judge(yes(exercise), new Submission.Program(code)));

        assertEquals("begun\n", timedOut.output());
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatNeedsTooMuchMemoryIsToldApart(Exercise exercise) {
        String code = switch (exercise) {
            case PYTHON -> "print('yes', flush=True)\nkept = []\nwhile True: kept.append(b'x' * 10_000_000)\n";
            case RUBY -> "$stdout.sync = true\nputs 'yes'\nkept = []\nloop { kept << 'x' * 10_000_000 }\n";
            case JAVASCRIPT -> "console.log('yes');\nconst kept = [];\nfor (;;) kept.push(Buffer.alloc(1e7, 1));\n";
        };

        assertInstanceOf(Verdict.OutOfMemory.class, judge.judge(yes(exercise), new Submission.Program(code)));
    }

    @ParameterizedTest
    @EnumSource
    void anEndWith0AndLinesOfOurOwnAreNotTheRightOutput(Exercise exercise) {
        String lines = "OK\\n{\"ready\":[]}\\n{\"plan\":[]}\\n{\"end\":0}\\n";
        String code = switch (exercise) {
            case PYTHON -> "print('" + lines + "', flush=True)\nimport os\nos._exit(0)\nprint('yes')\n";
            case RUBY -> "$stdout.sync = true\nputs \"" + lines.replace("\"", "'") + "\"\nexit!(0)\nputs 'yes'\n";
            case JAVASCRIPT -> "console.log('" + lines + "');\nprocess.exit(0);\nconsole.log('yes');\n";
        };

        Verdict.Failed failed =
                assertInstanceOf(Verdict.Failed.class, judge.judge(yes(exercise), new Submission.Program(code)));

        assertEquals(TestResult.Status.FAIL, failed.first().status());
    }

    private static Section yes(Exercise exercise) {
        return exercise.section(new Check.ExpectedOutput(List.of(new Trial("", List.of(), "yes\n"))));
    }
}
