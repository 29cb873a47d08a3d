package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.deck.Check;
import dev.cachehit.deck.Section;
import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarnessVerdictTest {
    private static final String READY = "{\"ready\":[\"a\",\"b\"]}";
    private static final String PLAN = "{\"plan\":[\"a\",\"b\"]}";
    private static final String START_A = "{\"start\":0,\"name\":\"a\"}";
    private static final String START_B = "{\"start\":1,\"name\":\"b\"}";
    private static final String PASS_A = "{\"test\":0,\"name\":\"a\",\"status\":\"pass\",\"ms\":1.5}";
    private static final String PASS_B = "{\"test\":1,\"name\":\"b\",\"status\":\"pass\",\"ms\":2}";
    private static final String FAIL_B = "{\"test\":1,\"name\":\"b\",\"status\":\"fail\",\"message\":\"1 != 2\","
            + "\"expected\":\"2\",\"actual\":\"1\"}";
    private static final String END = "{\"end\":2}";
    private static final Section SECTION = new Section.Write(
            "Write it.",
            "python",
            "",
            "right = 1",
            new Check.Tests("a.py", Map.of("a_test.py", "import a"), Map.of("b.py", "b = 1")),
            List.of());

    @Test
    void aCompleteReportOfPassesPasses() {
        Verdict.Passed passed =
                assertInstanceOf(Verdict.Passed.class, verdict(READY, PLAN, START_A, PASS_A, START_B, PASS_B, END));

        assertEquals(
                List.of("a", "b"), passed.tests().stream().map(TestResult::name).toList());
        assertEquals(Duration.ofNanos(1_500_000), passed.tests().getFirst().duration());
    }

    @Test
    void theFirstFailureIsToldWithBothSides() {
        Verdict.Failed failed =
                assertInstanceOf(Verdict.Failed.class, verdict(READY, PLAN, START_A, PASS_A, START_B, FAIL_B, END));

        assertEquals("b", failed.first().name());
        assertEquals(Optional.of("2"), failed.first().expected());
        assertEquals(Optional.of("1"), failed.first().actual());
    }

    @Test
    void withoutTheLastWordNothingPasses() {
        assertInstanceOf(Verdict.Errored.class, verdict(READY, PLAN, START_A, PASS_A, START_B, PASS_B));
    }

    @Test
    void aTestThatWasKnownBeforeTheProgramMustHaveAResult() {
        Verdict.Failed failed = assertInstanceOf(
                Verdict.Failed.class, verdict(READY, "{\"plan\":[\"a\"]}", START_A, PASS_A, "{\"end\":1}"));

        assertEquals("b", failed.first().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {READY, PLAN, END, "{\"end\":3}", "not json", "{\"test\":0,\"status\":\"wonderful\"}"})
    void aReportThatContradictsItselfDoesNotPass(String extra) {
        assertFalse(
                verdict(READY, PLAN, START_A, PASS_A, START_B, PASS_B, END, extra) instanceof Verdict.Passed, extra);
    }

    @Test
    void linesWithoutTheTokenMeanNothing() {
        Verdict verdict = judged(run -> {
            String told = FakePrograms.told(run, READY, PLAN, START_A, PASS_A, START_B, FAIL_B, END);
            String forged = READY + "\n0123 " + PASS_B + "\n" + PASS_B + "\n";
            return new Outcome.Exited(0, FakePrograms.report(forged + told + forged, ""));
        });

        assertInstanceOf(Verdict.Failed.class, verdict);
    }

    @Test
    void theTestThatWasRunningAtTheEndOfTheProgramIsAtFault() {
        Verdict.Failed failed = assertInstanceOf(Verdict.Failed.class, verdict(READY, PLAN, START_A, PASS_A, START_B));

        assertEquals("b", failed.first().name());
        assertEquals(
                "The program ended with exit code 0 during this test.",
                failed.first().message());
    }

    @Test
    void theEndBeforeTheTestsIsAnError() {
        Verdict.Errored errored = assertInstanceOf(Verdict.Errored.class, verdict(READY));

        assertEquals(Verdict.Errored.Cause.ENDED, errored.cause());
    }

    @Test
    void aHarnessThatNeverGotReadyIsNoFaultOfThePerson() {
        Verdict.SandboxFault fault = assertInstanceOf(Verdict.SandboxFault.class, verdict());

        assertTrue(fault.reason().contains("settings"), fault.reason());
    }

    @Test
    void noTestsAndOnlySkippedTestsAreErrors() {
        String skip = "{\"test\":0,\"name\":\"a\",\"status\":\"skip\",\"message\":\"later\"}";

        assertInstanceOf(Verdict.Errored.class, verdict("{\"ready\":[]}", "{\"plan\":[]}", "{\"end\":0}"));
        assertInstanceOf(
                Verdict.Errored.class,
                verdict("{\"ready\":[\"a\"]}", "{\"plan\":[\"a\"]}", START_A, skip, "{\"end\":1}"));
    }

    @Test
    void compileErrorTimeoutAndMemoryAreToldApart() {
        Verdict compile = verdict(READY, "{\"error\":\"compile\",\"message\":\"SyntaxError: no\"}");
        Verdict step = judged(run -> new Outcome.Exited(1, FakePrograms.report("", "x.c:1: error", false)));
        Verdict time = judged(run ->
                new Outcome.TimedOut(FakePrograms.report(FakePrograms.told(run, READY, PLAN, START_A), "begun")));
        Verdict memory = judged(run -> new Outcome.OutOfMemory(
                FakePrograms.report(FakePrograms.told(run, READY, PLAN, START_A, PASS_A, START_B), "")));

        assertEquals(new Verdict.Errored(Verdict.Errored.Cause.COMPILE, "SyntaxError: no", ""), compile);
        assertEquals(new Verdict.Errored(Verdict.Errored.Cause.COMPILE, "x.c:1: error", ""), step);
        assertEquals(new Verdict.TimedOut(Duration.ofSeconds(20), Optional.of("a"), List.of(), "begun"), time);
        assertEquals(
                Optional.of("b"),
                assertInstanceOf(Verdict.OutOfMemory.class, memory).during());
    }

    @Test
    void faultsOfTheSandboxAreTheirOwnVerdict() {
        assertEquals(
                new Verdict.SandboxFault("Docker is away.", Optional.empty()),
                judged(run -> new Outcome.Unavailable("Docker is away.")));
        assertEquals(
                Optional.of(Duration.ofSeconds(2)),
                assertInstanceOf(Verdict.SandboxFault.class, judged(run -> new Outcome.Busy(Duration.ofSeconds(2))))
                        .retryAfter());
        assertInstanceOf(Verdict.SandboxFault.class, judged(run -> new Outcome.Abandoned()));
    }

    @Test
    void outputBelongsToItsTestAndNamesThePersonsFiles() {
        Verdict verdict = judged(run -> {
            String mark = FakePrograms.secret(run, "mark");
            String stderr = "loading\n" + "\n" + mark + " 0\nin /tmp/exec_1/a.py\n\n" + mark + " -\n" + "\n" + mark
                    + " 1\nlast, no line end\n" + mark + " -\n";
            String stdout = FakePrograms.told(run, READY, PLAN, START_A, PASS_A, START_B, PASS_B, END);
            return new Outcome.Exited(0, FakePrograms.report(stdout, stderr));
        });

        assertEquals(
                List.of("in a.py\n", "last, no line end"),
                assertInstanceOf(Verdict.Passed.class, verdict).tests().stream()
                        .map(TestResult::output)
                        .toList());
    }

    @Test
    void theHarnessRunsWithTheFilesBesideIt() {
        FakePrograms programs = new FakePrograms(run -> new Outcome.Abandoned());

        new Judge(programs).judge(SECTION, new Submission.Program("mine = 1"));

        Run run = programs.runs.getFirst();
        assertTrue(run.source().contains("unittest"));
        assertEquals(
                Map.of("a.py", "mine = 1", "a_test.py", "import a", "b.py", "b = 1"),
                run.files().stream().collect(Collectors.toMap(Run.SourceFile::path, Run.SourceFile::content)));
        assertTrue(run.variant().orElseThrow().limits().output() > 10 << 10);
    }

    private static Verdict verdict(String... records) {
        return judged(run -> new Outcome.Exited(0, FakePrograms.report(FakePrograms.told(run, records), "")));
    }

    private static Verdict judged(Function<Run, Outcome> answer) {
        return new Judge(new FakePrograms(answer)).judge(SECTION, new Submission.Program("mine = 1"));
    }
}
