package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Languages that are nothing but entries of a YAML file. */
class LanguagesIT {
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.with()
                .preStart()
                .yaml("""
                        languages:
                          perl:
                            image: %s
                            extension: .pl
                            command: [perl, "{filepath}"]
                            example: print "hi\\n";
                          compiled:
                            label: A compiled one
                            image: %s
                            extension: .txt
                            compile: [sh, -c, 'grep -v bad "$0" > "$1/program" || { echo "line 1: bad" >&2; exit 2; }',
                                      "{filepath}", "{dir}"]
                            command: [sh, "{dir}/program"]
                            pre-start: false
                            environment:
                              GREETING: "good day"
                              LANG: C.UTF-8
                            limits:
                              timeout: 2s
                              compile-timeout: 1s
                              output: 100B
                              processes: 10
                          endless:
                            image: %s
                            extension: .txt
                            compile: [sh, -c, 'echo compiling; sleep 60']
                            command: [sh, "{filepath}"]
                            pre-start: false
                            limits:
                              compile-timeout: 1s
                          missing-command:
                            image: %s
                            extension: .txt
                            command: [no-such-interpreter, "{filepath}"]
                            pre-start: false
                        """.formatted(Images.python(), Images.python(), Images.python(), Images.python()))
                .startFully();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aLanguageIsAddedByItsEntryAlone() {
        assertEquals("running", service.state("perl"));
        Answer answer = service.run("perl", "print 'Hello, ', scalar @ARGV");
        assertEquals("Hello, 0", answer.stdout(), answer::stderr);
        assertEquals("ok", answer.outcome());
        assertEquals(Images.python(), answer.text("image_name"));
        assertTrue(answer.text("file_path").endsWith(".pl"));
        assertTrue(service.run("perl", "die 'oops'").stderr().contains("oops at "));
    }

    @Test
    void theProgramIsCompiledBeforeItRuns() {
        Answer answer = service.run("compiled", "echo \"$GREETING, $LANG\"");
        assertEquals("good day, C.UTF-8\n", answer.stdout(), answer.json()::toString);
        assertEquals("ok", answer.outcome());
    }

    @Test
    void whatDoesNotCompileIsAnError() {
        Answer answer = service.run("compiled", "bad");
        assertEquals("error", answer.outcome());
        assertEquals(2, answer.exitCode());
        assertEquals("line 1: bad\n", answer.stderr());
        assertEquals("", answer.stdout());
    }

    @Test
    void compilingForEverIsATimeout() {
        Answer answer = service.run("endless", "echo never");
        assertEquals("timeout", answer.outcome());
        assertEquals(124, answer.exitCode());
        assertEquals("compiling\n", answer.stderr(), answer.json()::toString);
    }

    @Test
    void limitsOfALanguageAreItsOwn() {
        assertEquals("timeout", service.run("compiled", "sleep 60").outcome());
        Answer cut = service.run("compiled", "head -c 200 /dev/zero | tr '\\0' x");
        assertEquals("x".repeat(100) + "\n[Output truncated at 100 byte limit]", cut.stdout());
        Answer refused = service.run("compiled", Answer.parse("{\"code\": \"\", \"timeout_ms\": 2001}"));
        assertEquals(422, refused.status());
        assertTrue(refused.text("detail").contains("2000"), refused.text("detail"));
    }

    @Test
    void aLanguageThatIsNotPreStartedStartsWithItsFirstRun() {
        assertEquals("ok", service.health().outcome());
        assertEquals("1\n", service.run("ruby", "puts 1").stdout());
        assertEquals("running", service.state("ruby"));
    }

    @Test
    void aCommandThatIsNotInTheImageIsAClearProblem() {
        Answer answer = service.run("missing-command", "");
        assertEquals(503, answer.status());
        assertTrue(answer.text("detail").contains("no-such-interpreter"), answer.text("detail"));
        assertEquals(-1, answer.exitCode());

        String container = service.container("missing-command");
        service.run("missing-command", "");
        assertEquals(container, service.container("missing-command"), "a refused run leaves the container be");
    }
}
