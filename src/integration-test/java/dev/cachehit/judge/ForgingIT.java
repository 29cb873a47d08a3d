package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs that would like to pass without being right. Each gives a wrong answer to the test on centuries. */
@ExtendWith(LiveJudge.class)
class ForgingIT {
    private final Judge judge;

    ForgingIT(Judge judge) {
        this.judge = judge;
    }

    @TestFactory
    Stream<DynamicTest> noPythonProgramForgesAPass() {
        return Arrays.stream(PythonForgery.values())
                .map(forgery -> test(Exercise.PYTHON, forgery.name(), forgery.code));
    }

    @TestFactory
    Stream<DynamicTest> noRubyProgramForgesAPass() {
        return Arrays.stream(RubyForgery.values()).map(forgery -> test(Exercise.RUBY, forgery.name(), forgery.code));
    }

    @TestFactory
    Stream<DynamicTest> noJavaScriptProgramForgesAPass() {
        return Arrays.stream(JavaScriptForgery.values())
                .map(forgery -> test(Exercise.JAVASCRIPT, forgery.name(), forgery.code));
    }

    @Test
    void anObjectThatEqualsEverythingIsNoRightValue() {
        Verdict python = judge.judge(Exercise.PYTHON.values("leap_year(1900)", "False"), new Submission.Program("""
                        class Yes:
                            __hash__ = object.__hash__
                            __eq__ = lambda self, other: True
                            __bool__ = lambda self: False

                        leap_year = lambda year: Yes()
                        """));
        Verdict ruby = judge.judge(Exercise.RUBY.values("Year.leap?(1900)", "[1]"), new Submission.Program("""
                        class Yes < Array
                          def ==(other) = true
                          def size = 1
                          def zip(*) = []
                        end
                        class Year
                          def self.leap?(year) = Yes.new
                        end
                        """));

        assertInstanceOf(Verdict.Failed.class, python);
        assertInstanceOf(Verdict.Failed.class, ruby);
    }

    private DynamicTest test(Exercise exercise, String name, String code) {
        return DynamicTest.dynamicTest(name, () -> {
            Verdict verdict = judge.judge(exercise.section(), new Submission.Program(code));
            assertFalse(verdict instanceof Verdict.Passed, verdict.toString());
            assertTrue(
                    verdict instanceof Verdict.Failed || verdict instanceof Verdict.Errored,
                    () -> "a forged pass is told as what it is: " + verdict);
        });
    }
}
