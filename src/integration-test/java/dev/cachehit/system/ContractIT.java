package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.openapi.OpenApiDocument;
import dev.cachehit.testing.Await;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the first document, field by field, and of the OpenAPI document, with real programs. */
class ContractIT {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load();

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.with().startFully();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            python     | print('Hello, World!')       | .py
            ruby       | puts 'Hello, World!'         | .rb
            javascript | console.log('Hello, World!') | .js
            """)
    void everyFieldOfTheExampleHasItsTypeAndMeaning(String language, String code, String extension) {
        Answer answer = service.run(language, code);

        JsonObject json = answer.json();
        assertEquals(200, answer.status());
        assertEquals("application/json", answer.contentType());
        assertEquals("Hello, World!\n", json.getString("stdout"));
        assertEquals("", json.getString("stderr"));
        assertEquals(0, json.getInt("exit_code"));
        assertBetween(0.1, number(json, "execution_time_ms"), answer.took().toMillis() + 1.0);
        assertTrue(service.container(language).startsWith(json.getString("container_id")), json::toString);
        assertEquals(12, json.getString("container_id").length());
        assertEquals(language, json.getString("language"));
        assertEquals(Images.of(language), json.getString("image_name"));
        assertBetween(1, number(json, "memory_used_mb"), 192);
        assertBetween(0.1, number(json, "cpu_percent"), 250);
        String uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        assertTrue(json.getString("file_path").matches("/tmp/exec_" + uuid + "\\" + extension), json::toString);
        assertTrue(List.of("execution_time_ms", "memory_used_mb", "cpu_percent").stream()
                .allMatch(name -> json.getJsonNumber(name).bigDecimalValue().scale() <= 2));
    }

    @Test
    void theFieldsBeyondTheExampleSayHowItWent() {
        JsonObject json = service.run("python", "import sys\nprint('to stderr', file=sys.stderr)\nsys.exit(3)")
                .json();

        assertEquals("error", json.getString("status"));
        assertEquals(3, json.getInt("exit_code"));
        assertEquals("to stderr\n", json.getString("stderr"));
        assertEquals("", json.getString("stdout"));
        assertFalse(json.getBoolean("timed_out"));
        assertFalse(json.getBoolean("stdout_truncated"));
        assertFalse(json.getBoolean("stderr_truncated"));
        assertBetween(0.1, number(json, "cpu_time_ms"), 10_000);
        assertBetween(0, number(json, "queue_ms"), 10_000);
    }

    @Test
    void aSignalIsAnExitCodeAbove128() {
        Answer answer = service.run("python", "import os\nos.kill(os.getpid(), 11)");
        assertEquals("signal", answer.outcome());
        assertEquals(128 + 11, answer.exitCode());
    }

    @Test
    void figuresAreThoseOfTheRun() {
        JsonObject busy = service.run("python", """
                import time
                until = time.process_time() + 0.2
                hoard = b'x' * 50_000_000
                while time.process_time() < until:
                    pass
                """).json();
        JsonObject asleep =
                service.run("python", "import time\ntime.sleep(0.3)").json();

        assertBetween(200, number(busy, "cpu_time_ms"), 3000);
        assertBetween(50, number(busy, "memory_used_mb"), 192);
        assertBetween(300, number(asleep, "execution_time_ms"), 10_000);
        assertTrue(number(asleep, "cpu_percent") < number(busy, "cpu_percent"), () -> asleep + " against " + busy);
        assertTrue(number(asleep, "memory_used_mb") < 40, asleep::toString);
    }

    @Test
    void tracebacksNameTheFilePath() {
        Answer answer = service.run("python", "raise ValueError('here')");
        assertTrue(answer.stderr().contains(answer.text("file_path")), answer::stderr);
    }

    @Test
    void inputArgumentsAndFilesArriveAsTheyWereSent() {
        JsonObject body = object("""
                {"code": "import sys, pathlib, helper\\nprint(input(), sys.argv[1:], pathlib.Path('data/w\u00f6rter.txt').read_text(), helper.ANSWER)",
                 "stdin": "gr\u00fc\u00dfe \u20ac\\n", "args": ["a b", "", "--flag=\u20ac", "$(id)"],
                 "files": [{"path": "helper.py", "content": "ANSWER = 42"},
                           {"path": "data/w\u00f6rter.txt", "content": "eins\\r\\nzwei"}]}""");
        Answer answer = service.run("python", body);
        assertEquals(
                "gr\u00fc\u00dfe \u20ac ['a b', '', '--flag=\u20ac', '$(id)'] eins\nzwei 42\n",
                answer.stdout(),
                answer::stderr);
    }

    @Test
    void aShorterTimeoutIsKept() {
        Answer answer =
                service.run("python", object("{\"code\": \"import time; time.sleep(60)\", \"timeout_ms\": 300}"));
        assertEquals("timeout", answer.outcome());
        assertEquals(124, answer.exitCode());
        assertBetween(300, number(answer.json(), "execution_time_ms"), 3000);
    }

    @Test
    void healthIsAsInTheExample() {
        Answer health = service.health();

        assertEquals(200, health.status());
        assertEquals("ok", health.outcome());
        assertEquals(
                object("{\"python\": \"running\", \"ruby\": \"running\", \"javascript\": \"running\"}"),
                health.json().getJsonObject("containers"));
        double uptime = number(health.json(), "uptime_seconds");
        assertBetween(0, uptime, 3600);
        Await.until(
                "uptime grows",
                Duration.ofSeconds(5),
                () -> number(service.health().json(), "uptime_seconds") > uptime);
    }

    @Test
    void responsesAreThoseOfTheDocument() {
        Answer busy = service.run("python", "print('x' * 20000)");
        assertAll(
                () -> fits("POST /execute/{language}", busy),
                () -> fits("POST /execute/{language}", service.run("cobol", "")),
                () -> fits("POST /execute/{language}", service.run("python", object("{\"code\": 1}"))),
                () -> fits("GET /health", service.health()),
                () -> fits("GET /languages", service.get("/languages")));
    }

    @Test
    void languagesTellWhatIsConfigured() {
        JsonObject python =
                service.get("/languages").json().getJsonArray("languages").getJsonObject(0);
        assertEquals("python", python.getString("name"));
        assertEquals("Python", python.getString("label"));
        assertEquals(Images.python(), python.getString("image"));
        assertEquals(".py", python.getString("extension"));
        assertEquals("running", python.getString("state"));
        assertEquals(
                object("{\"timeout_ms\":10000,\"memory_mb\":192,\"output_bytes\":10240,\"processes\":64}"),
                python.getJsonObject("limits"));
        Answer example = service.run("python", python.getString("example"));
        assertEquals("Spaced\nRepetition\n", example.stdout(), example::stderr);
    }

    @Test
    void theDocumentIsServed() {
        String served = service.send(service.request("/openapi.yaml").GET(), BodyHandlers.ofString())
                .body();
        assertEquals(DOCUMENT.operations(), OpenApiDocument.parse(served).operations());
    }

    @Test
    void metricsTellRunsByLanguageAndStatusAndTheirTimes() {
        service.run("ruby", "puts 1");
        service.run("ruby", "exit 1");
        String metrics = service.send(service.request("/observe/metrics").GET(), BodyHandlers.ofString())
                .body();

        for (String line : List.of(
                "cachehit_runs_total\\{[^}]*language=\"ruby\"[^}]*status=\"ok\"[^}]*} [1-9].*",
                "cachehit_runs_total\\{[^}]*language=\"ruby\"[^}]*status=\"error\"[^}]*} [1-9].*",
                "cachehit_run_wall_time_seconds_bucket\\{[^}]*language=\"ruby\"[^}]*le=\"0.1\"[^}]*} .*",
                "cachehit_run_wall_time_seconds_count\\{[^}]*language=\"ruby\"[^}]*} [1-9].*",
                "cachehit_runs_waiting\\{[^}]*language=\"python\"[^}]*} .*",
                "cachehit_containers_running\\{[^}]*language=\"python\"[^}]*} .*")) {
            assertTrue(metrics.lines().anyMatch(found -> found.matches(line)), () -> line + " in\n" + metrics);
        }
    }

    @Test
    void orchestratorsCanAskForLifeAndReadiness() {
        assertEquals("UP", service.get("/observe/health/live").outcome());
        assertEquals("UP", service.get("/observe/health/ready").outcome());
    }

    private static void fits(String operation, Answer answer) {
        assertEquals(List.of(), DOCUMENT.faults(operation, answer.status(), answer.contentType(), answer.json()));
    }

    static JsonObject object(String json) {
        return Answer.parse(json);
    }

    private static double number(JsonObject json, String member) {
        return json.getJsonNumber(member).doubleValue();
    }

    private static void assertBetween(double least, double value, double most) {
        assertTrue(value >= least && value <= most, () -> least + " <= " + value + " <= " + most);
    }
}
