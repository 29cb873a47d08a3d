package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile and awkward programs, one after the other in one service. Beside each of them the health is sampled and a
 * harmless program runs; after it the same container must be as good as before.
 */
class HostileProgramsIT {
    private static final Duration SLACK = Duration.ofSeconds(4);
    private static final Duration CLEAN = Duration.ofSeconds(10);
    private static final Map<String, String> BESIDE = Map.of(
            "python", "import time\ntime.sleep(0.3)\nprint('Hello, World!')",
            "ruby", "sleep 0.3\nputs 'Hello, World!'");
    private static final Map<String, String> AFTER =
            Map.of("python", "print('Hello, World!')", "ruby", "puts 'Hello, World!'");

    private static TestService service;
    private static final Map<String, String> CONTAINERS = new HashMap<>();

    @BeforeAll
    static void start() {
        service = TestService.with().startFully();
        AFTER.forEach((language, code) ->
                CONTAINERS.put(language, service.run(language, code).container()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<HostileProgram> programs() {
        return Stream.of(
                        TimeCases.all(),
                        ProcessCases.all(),
                        MemoryCases.all(),
                        OutputCases.all(),
                        InputCases.all(),
                        FileCases.all(),
                        SystemCases.all())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void harmsNobodyElse(HostileProgram program) throws InterruptedException {
        String language = program.language();
        Answer answer;
        Answer beside;
        try (HealthSampler health = new HealthSampler(service::health)) {
            CompletableFuture<Answer> hostile = service.running(language, program.body());
            beside = service.run(language, code(BESIDE, language));
            answer = end(hostile, program.timeout().plus(SLACK));
            health.assertQuick();
        }
        program.check(answer);
        hello(beside);
        hello(service.run(language, code(AFTER, language)));
        assertEquals(code(CONTAINERS, language), answer.container(), "still the first container");
        Await.until("nothing of it is left", CLEAN, () -> onlyTheRunnerIsLeft(language));
    }

    private static void hello(Answer answer) {
        assertEquals("Hello, World!\n", answer.stdout(), () -> answer.json().toString());
        assertEquals(0, answer.exitCode());
    }

    private static boolean onlyTheRunnerIsLeft(String language) {
        return service.docker().processes(service.container(language)) == 1;
    }

    private static Answer end(CompletableFuture<Answer> hostile, Duration bound) throws InterruptedException {
        try {
            return hostile.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static String code(Map<String, String> codes, String language) {
        String code = codes.get(language);
        assertTrue(code != null, language);
        return String.valueOf(code);
    }
}
