package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.deck.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    @Test
    void aNumberThatEqualsEverythingIsNoRightValue() {
        String python = """
                class Yes:
                    __eq__ = __le__ = lambda self, other: True
                    __abs__ = lambda self: self

                class Number(int):
                    __add__ = __radd__ = __sub__ = __rsub__ = lambda self, other: Yes()
                    __eq__ = lambda self, other: True
                    __hash__ = int.__hash__

                import builtins
                builtins.all = builtins.any = lambda values: True
                builtins.abs = lambda number: 0
                leap_year = lambda year: Number(5)
                """;
        String ruby = """
                class Yes < Numeric
                  def ==(other) = true
                  def coerce(other) = [self, self]
                  def -(other) = self
                  def abs = self
                  def <=(other) = true
                  def real? = true
                  def finite? = true
                end
                class Year
                  def self.leap?(year) = Yes.new
                end
                """;
        String nativeRuby = """
                class Yes < Numeric
                  define_method(:==, &:integer?)
                end
                class Year
                  def self.leap?(year) = Yes.new
                end
                """;
        String javaScript = """
                Object.is = () => true;
                Math.abs = () => 0;
                Array.prototype.every = () => true;
                const isLeap = () => 5;
                """;
        for (Optional<Double> tolerance : List.of(Optional.<Double>empty(), Optional.of(0.1))) {
            assertFails(Exercise.PYTHON, "leap_year(1900)", tolerance, python);
            assertFails(Exercise.PYTHON, "[leap_year(1900)]", tolerance, python);
            assertFails(Exercise.RUBY, "Year.leap?(1900)", tolerance, ruby);
            assertFails(Exercise.RUBY, "[Year.leap?(1900)]", tolerance, ruby);
            assertFails(Exercise.RUBY, "Year.leap?(1900)", tolerance, nativeRuby);
            assertFails(Exercise.JAVASCRIPT, "isLeap(1900)", tolerance, javaScript);
            assertFails(Exercise.JAVASCRIPT, "[isLeap(1900)]", tolerance, javaScript);
        }
    }

    private void assertFails(Exercise exercise, String call, Optional<Double> tolerance, String code) {
        Check.Values check = new Check.Values(
                List.of(new Check.Values.Expression(call, call.startsWith("[") ? "[7]" : "7", tolerance)));
        assertInstanceOf(
                Verdict.Failed.class,
                judge.judge(exercise.section(check), new Submission.Program(code)),
                call + " within " + tolerance);
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
