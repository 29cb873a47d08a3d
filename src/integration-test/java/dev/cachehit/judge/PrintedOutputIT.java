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

    private static Section yes(Exercise exercise) {
        return exercise.section(new Check.ExpectedOutput(List.of(new Trial("", List.of(), "yes\n"))));
    }
}
