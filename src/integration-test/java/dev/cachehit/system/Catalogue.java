package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plays the catalogue of hostile programs in one service: the languages beside each other, the cases of each one after
 * the other. While a program runs the health is asked for and a harmless program runs beside it; after it another does,
 * and nothing of it is left.
 */
final class Catalogue {
    private static final int FILLS_SPACE = 35;
    private static final Duration SLACK = Duration.ofSeconds(15);
    private static final Duration CLEAN = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(6);
    /** The aim is 100 ms; on a machine with other work to do only what is absurd is a fault. */
    private static final Duration ABSURD_HEALTH = Duration.ofSeconds(5);

    private static final Map<String, String> BESIDE = Map.of(
            "python", "import time\ntime.sleep(0.2)\nprint('Hello, World!')",
            "ruby", "sleep 0.2\nputs 'Hello, World!'",
            "javascript", "setTimeout(() => console.log('Hello, World!'), 200)");
    private static final Map<String, String> AFTER = Map.of(
            "python", "print('Hello, World!')",
            "ruby", "puts 'Hello, World!'",
            "javascript", "console.log('Hello, World!')");

    private final TestService service;
    private final Isolation isolation;
    private final HealthSampler health;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private Catalogue(TestService service, Isolation isolation, HealthSampler health) {
        this.service = service;
        this.isolation = isolation;
        this.health = health;
    }

    /** All cases that are played, in the catalogue's order. */
    static List<HostileCase> cases() {
        return Stream.of(
                        TimeCases.all(),
                        ProcessCases.all(),
                        MemoryCases.all(),
                        OutputCases.all(),
                        InputCases.all(),
                        FileCases.all(),
                        SystemCases.all(),
                        NeighbourCases.all(),
                        ServiceCases.all())
                .flatMap(cases -> cases)
                .toList();
    }

    static List<CatalogueRow> play(TestService service, Isolation isolation) {
        try (HealthSampler health = new HealthSampler(service::health)) {
            Catalogue catalogue = new Catalogue(service, isolation, health);
            List<CompletableFuture<List<CatalogueRow>>> languages = isolation.languages().stream()
                    .map(language -> CompletableFuture.supplyAsync(
                                    () -> catalogue.playIn(language), Executors.newVirtualThreadPerTaskExecutor())
                            .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .toList();
            List<CatalogueRow> rows = new ArrayList<>();
            languages.forEach(language -> rows.addAll(language.join()));
            return rows;
        }
    }

    private List<CatalogueRow> playIn(String language) {
        return cases().stream()
                .filter(one -> one.languages().contains(language))
                .map(one -> row(one, language))
                .toList();
    }

    private CatalogueRow row(HostileCase one, String language) {
        Optional<Isolation.Deviation> deviation = isolation.deviation(one, language);
        List<Expectation> expected = deviation.map(Isolation.Deviation::gives).orElse(one.expectations(language));
        String text = expected.stream().map(Expectation::text).collect(Collectors.joining(", "))
                + deviation.map(other -> " (" + other.reason() + ")").orElse("");
        StringBuilder got = new StringBuilder();
        Optional<Throwable> failure = Optional.empty();
        long from = System.nanoTime();
        try {
            if (one.scenario().isPresent()) {
                got.append(one.scenario().get().play(service, language));
                hello(service.run(language, code(AFTER, language)), language);
            } else {
                program(
                        one,
                        language,
                        expected,
                        got,
                        deviation
                                .filter(Isolation.Deviation::mayEndTheContainer)
                                .isPresent());
            }
            Await.until("nothing of it is left", CLEAN, () -> service.leavesNothing(language));
        } catch (AssertionError | RuntimeException e) {
            failure = Optional.of(e);
        }
        Duration slowest = health.slowestSince(from);
        if (failure.isEmpty() && slowest.compareTo(ABSURD_HEALTH) > 0) {
            failure = Optional.of(new AssertionError("/health took " + slowest));
        }
        return new CatalogueRow(
                one.number(),
                one.title(),
                language,
                text,
                got.toString(),
                Duration.ofNanos(System.nanoTime() - from),
                slowest,
                failure);
    }

    private void program(
            HostileCase one,
            String language,
            List<Expectation> expected,
            StringBuilder got,
            boolean mayEndTheContainer) {
        Duration limit = isolation.limit(one, language);
        CompletableFuture<Answer> hostile = service.running(language, body(one, language, limit));
        Answer beside = service.run(language, neighbour(one, language));
        Answer answer = end(hostile, limit.plus(SLACK));
        if (mayEndTheContainer && answer.status() == 503) {
            assertTrue(
                    answer.text("detail").contains("Run it again"),
                    () -> answer.json().toString());
            Await.until(
                    "a fresh container takes runs",
                    CLEAN,
                    () -> service.run(language, code(AFTER, language)).status() == 200);
            got.append("503, lost with its container");
            return;
        }
        Answer after = Await.value(
                "what was left has been removed",
                CLEAN,
                () -> Optional.of(service.run(language, code(AFTER, language)))
                        .filter(next -> !foundNoSpace(one, next, language)));
        assertEquals(200, answer.status(), () -> answer.json().toString());
        got.append(answer.outcome()).append(' ').append(answer.exitCode());
        String printed = answer.stdout().strip();
        if (!printed.isEmpty()) {
            got.append(", '").append(printed, 0, Math.min(printed.length(), 24)).append('\'');
        }
        assertAll(Stream.concat(
                expected.stream().map(expectation -> () -> expectation.check().of(answer, limit)),
                Stream.of(
                        () -> beside(one, beside, language),
                        () -> hello(after, language),
                        () -> container(answer, after, language))));
    }

    private void container(Answer answer, Answer after, String language) {
        if (service.sharesContainers(language)) {
            assertEquals(answer.container(), after.container(), "it is still the same container");
        } else {
            assertTrue(used.add(answer.container()), "a container that was never used");
        }
    }

    private void beside(HostileCase one, Answer beside, String language) {
        if (!foundNoSpace(one, beside, language)) {
            hello(beside, language);
        }
    }

    /** Who fills the space that runs share may keep others from being started, until what he left has been removed. */
    private boolean foundNoSpace(HostileCase one, Answer answer, String language) {
        return one.number() == FILLS_SPACE
                && service.sharesContainers(language)
                && answer.status() == 503
                && answer.text("detail").contains("No space left");
    }

    private void hello(Answer answer, String language) {
        assertEquals(200, answer.status(), () -> answer.json().toString());
        assertEquals("Hello, World!\n", answer.stdout(), () -> answer.json().toString());
        assertEquals(0, answer.exitCode());
        if (!service.sharesContainers(language)) {
            assertTrue(used.add(answer.container()), "a container that was never used");
        }
    }

    private static JsonObject neighbour(HostileCase one, String language) {
        return Json.createObjectBuilder()
                .add("code", one.neighbour(language).orElseGet(() -> code(BESIDE, language)))
                .add("stdin", "STDIN-SECRET")
                .add(
                        "files",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("path", "file.txt")
                                        .add("content", "FILE-SECRET")))
                .build();
    }

    private static JsonObject body(HostileCase one, String language, Duration limit) {
        JsonObjectBuilder body =
                Json.createObjectBuilder().add("code", one.program(language)).add("timeout_ms", limit.toMillis());
        one.stdin().ifPresent(text -> body.add("stdin", text));
        return body.build();
    }

    private static Answer end(CompletableFuture<Answer> hostile, Duration bound) {
        try {
            return hostile.get(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String code(Map<String, String> codes, String language) {
        return Objects.requireNonNull(codes.get(language));
    }
}
