package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program cannot tell whether it was forked by the fork server, started by the runner, or started by hand: each of a
 * corpus does the same to the byte, but for the name of its folder.
 */
class ForkServerIT {
    private static final int TRIES = 20;
    private static final Duration RENEWAL = Duration.ofSeconds(30);
    /** More than the second after which the runner renews a server. */
    private static final Duration QUIET = Duration.ofMillis(1500);

    /** What the runner makes otherwise than the engine's exec; forked and started they are the same. */
    private static final Set<String> OF_THE_RUNNER = Set.of("python/parent", "ruby/parent");
    /** Of one fork server all children have one hash seed; interpreters that were started have one each. */
    private static final Map<String, String> SEED = Map.of("python", "print(hash('x'))", "ruby", "puts 'x'.hash");

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "python", "print(open('/proc/self/environ').read(), end='')",
            "ruby", "print File.read('/proc/self/environ')");

    private static final Map<String, BareInterpreter> BARE = new HashMap<>();
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.with()
                .preStart("python", "ruby")
                .set("sandbox.container.cpus", "2")
                .set("sandbox.limits.output", "200KB")
                .yaml("""
                        languages:
                          python-started:
                            image: %s
                            extension: .py
                            command: [python, "{filepath}"]
                            fork-server:
                              script: fork-server/usercustomize.py
                              children: 0
                          ruby-started:
                            image: %s
                            extension: .rb
                            command: [ruby, "{filepath}"]
                            fork-server:
                              script: fork-server/fork_server.rb
                              children: 0
                        """.formatted(Images.python(), Images.ruby())
                        + Stream.of("exits", "raises", "hangs", "takes_nothing")
                                .map(ForkServerIT::broken)
                                .collect(Collectors.joining()))
                .startFully();
        for (String language : SEED.keySet()) {
            Answer answer = service.run(started(language), of(ENVIRONMENT, language));
            BARE.put(
                    language,
                    BareInterpreter.withCorpus(service, started(language), language, language, answer.stdout()));
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<CorpusProgram> programs() {
        return Stream.of("python", "ruby").flatMap(CorpusProgram::all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void cannotTellTheDifference(CorpusProgram program) {
        Outcome started = Outcome.of(service.run(started(program.language()), program.body()));
        assertEquals(started.toString(), forked(program).toString(), "forked, where started was expected");
        if (!OF_THE_RUNNER.contains(program.toString())) {
            Outcome bare = Objects.requireNonNull(BARE.get(program.language())).run(program);
            assertEquals(bare.toString(), started.toString(), "started, where the bare interpreter was expected");
        }
    }

    @Test
    void theCorpusIsLargeEnough() {
        assertTrue(CorpusProgram.all("python").count() >= 60);
        assertTrue(CorpusProgram.all("ruby").count() >= 50);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void startedInterpretersHaveTheirOwnSeeds(String language) {
        assertNotEquals(seed(started(language)), seed(started(language)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aQuietMomentBringsAnotherSeed(String language) {
        String before = seed(language);
        AtomicLong asked = new AtomicLong(System.nanoTime());
        Await.until("another seed", RENEWAL, () -> {
            if (System.nanoTime() - asked.get() < QUIET.toNanos()) {
                return false;
            }
            boolean another = !seed(language).equals(before);
            asked.set(System.nanoTime());
            return another;
        });
    }

    @Test
    void noTwoProgramsHaveTheSameRandomNumbers() {
        String python = "import random\nprint(random.random())";
        assertNotEquals(
                service.run("python", python).stdout(),
                service.run("python", python).stdout());
        assertNotEquals(
                service.run("ruby", "p rand").stdout(),
                service.run("ruby", "p rand").stdout());
    }

    @Test
    void figuresAreOfTheProgramAlone() {
        String busy = "import time\nx = bytearray(80 << 20)\nwhile time.process_time() < 1: pass";
        Answer large = service.run("python", busy);
        Answer small = service.run("python", "pass");
        assertTrue(cpu(large) > 800 && cpu(large) < 2000, large.json()::toString);
        assertTrue(cpu(small) < 500, small.json()::toString);
        assertTrue(memory(large) > 80 && memory(large) < 120, large.json()::toString);
        assertTrue(memory(small) < 40, small.json()::toString);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aKilledServerIsReplaced(String language) {
        service.docker().run("exec", service.container(language), "sh", "-c", """
                        for process in /proc/[0-9]*; do
                          if grep -qs '[c]achehit-fork-server' "$process/cmdline"; then kill -9 "${process#/proc/}" || :; fi
                        done""");
        assertEquals("ok", service.run(language, of(SEED, language)).outcome());
        Await.until("programs are forked again", RENEWAL, () -> seed(language).equals(seed(language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exits", "raises", "hangs", "takes_nothing"})
    void aBrokenServerIsDoneWithout(String script) {
        String language = "ruby-" + script.replace('_', '-');
        Answer answer = service.run(language, "puts 1");
        assertEquals("1\n", answer.stdout(), () -> answer.json().toString());
        assertEquals("ok", answer.outcome());
        assertNotEquals(seed(language), seed(language));
    }

    /**
     * Run by the fork server for sure: one before it and one after it had the seed of the same server, which is given up
     * when a program could not be forked. A server is renewed in quiet moments, so it may take another try.
     */
    private static Outcome forked(CorpusProgram program) {
        String language = program.language();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String before = seed(language);
            Outcome outcome = Outcome.of(service.run(language, program.body()));
            if (seed(language).equals(before)) {
                return outcome;
            }
        }
        throw new AssertionError(program + " was not forked in " + TRIES + " tries");
    }

    static Stream<String> languages() {
        return SEED.keySet().stream().sorted();
    }

    /** A language whose fork server is none. */
    private static String broken(String script) {
        return """
                  ruby-%s:
                    image: %s
                    extension: .rb
                    command: [ruby, "{filepath}"]
                    pre-start: false
                    fork-server:
                      script: src/integration-test/resources/fork-server/%s.rb
                      environment:
                        RUBYOPT: "-r{script}"
                """.formatted(script.replace('_', '-'), Images.ruby(), script);
    }

    private static double cpu(Answer answer) {
        return answer.json().getJsonNumber("cpu_time_ms").doubleValue();
    }

    private static double memory(Answer answer) {
        return answer.json().getJsonNumber("memory_used_mb").doubleValue();
    }

    private static String seed(String language) {
        String base = language.replace("-started", "");
        return service.run(language, base.startsWith("ruby") ? of(SEED, "ruby") : of(SEED, base))
                .stdout();
    }

    private static String started(String language) {
        return language + "-started";
    }

    private static String of(Map<String, String> values, String language) {
        return Objects.requireNonNull(values.get(language));
    }
}
