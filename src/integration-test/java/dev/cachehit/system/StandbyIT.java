package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A program cannot tell whether its interpreter was on standby, was started for it by the runner, or by hand: each of a
 * corpus does the same to the byte, but for the name of its folder.
 */
class StandbyIT {
    private static final String LANGUAGE = "javascript";
    private static final String STARTED = "javascript-started";
    private static final String ENVIRONMENT = "process.stdout.write(require('fs').readFileSync('/proc/self/environ'))";
    /** What is left of it in a program's memory, and in nothing that a program usually looks at. */
    private static final String TRACE = "CACHEHIT_STANDBY=";

    private static TestService service;
    private static BareInterpreter bare;

    @BeforeAll
    static void start() {
        service = TestService.with()
                .preStart(LANGUAGE)
                .set("sandbox.container.cpus", "2")
                .set("sandbox.limits.output", "200KB")
                .yaml("""
                        languages:
                          %s:
                            image: %s
                            extension: .js
                            command: [node, "{filepath}"]
                            fork-server:
                              children: 0
                        """.formatted(STARTED, Images.of("javascript")))
                .startFully();
        String environment = service.run(STARTED, ENVIRONMENT).stdout();
        bare = BareInterpreter.withCorpus(service, STARTED, "node", LANGUAGE, environment);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<CorpusProgram> programs() {
        return CorpusProgram.all(LANGUAGE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void cannotTellTheDifference(CorpusProgram program) {
        String started = text(Outcome.of(service.run(STARTED, program.body())));
        assertEquals(started, text(onStandby(program)), "on standby, where started was expected");
        assertEquals(text(bare.run(program)), started, "started, where bare was expected");
    }

    @Test
    void theCorpusIsLargeEnough() {
        assertTrue(programs().count() >= 60);
    }

    @Test
    void oneRunAfterTheOtherFindsAnInterpreter() {
        IntStream.range(0, 20).forEach(run -> assertTrue(wasOnStandby(), "run " + run));
        assertNotEquals(random(), random());
    }

    @Test
    void moreRunsThanInterpretersAreStartedByThemselves() {
        Stream<CompletableFuture<Answer>> runs = IntStream.range(0, 8)
                .mapToObj(
                        run -> CompletableFuture.supplyAsync(() -> service.run(LANGUAGE, "console.log(" + run + ")")));
        runs.toList().forEach(run -> assertEquals("ok", run.join().outcome()));
        assertTrue(wasOnStandby());
    }

    @Test
    void figuresAreOfTheProgramAlone() {
        Answer small = service.run(LANGUAGE, "1");
        Answer busy =
                service.run(LANGUAGE, "const t = process.cpuUsage().user; while (process.cpuUsage().user < t + 1e6);");
        assertTrue(small.json().getJsonNumber("cpu_time_ms").doubleValue() < 500, small.json()::toString);
        assertTrue(busy.json().getJsonNumber("cpu_time_ms").doubleValue() > 800, busy.json()::toString);
        assertTrue(small.json().getJsonNumber("memory_used_mb").doubleValue() < 100, small.json()::toString);
    }

    @Test
    void killedInterpretersAreReplaced() {
        service.docker().run("exec", service.container(LANGUAGE), "sh", "-c", """
                        for process in /proc/[0-9]*; do
                          if grep -qs '[C]ACHEHIT_STANDBY' "$process/environ"; then kill -9 "${process#/proc/}" || :; fi
                        done""");
        assertEquals("ok", service.run(LANGUAGE, "1").outcome());
        Await.until("interpreters wait again", Duration.ofSeconds(10), StandbyIT::wasOnStandby);
    }

    /** Between two runs that were: in a row, every run finds one. */
    private static Outcome onStandby(CorpusProgram program) {
        assertTrue(wasOnStandby());
        return Outcome.of(service.run(LANGUAGE, program.body()));
    }

    /** Node's warnings tell the process. */
    private static String text(Outcome outcome) {
        return outcome.toString().replaceAll("\\(node:\\d+\\)", "(node:PROCESS)");
    }

    private static boolean wasOnStandby() {
        return service.run(LANGUAGE, ENVIRONMENT).stdout().contains(TRACE);
    }

    private static String random() {
        return service.run(LANGUAGE, "console.log(Math.random())").stdout();
    }
}
