package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cachehit.testing.Await;
import io.helidon.webclient.http1.Http1ClientResponse;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.testing.junit5.DirectClient;
import io.helidon.webserver.testing.junit5.RoutingTest;
import io.helidon.webserver.testing.junit5.SetUpRoute;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the routes tell of a sandbox, over the routing alone. */
@RoutingTest
class HealthRoutesTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final FakeEngine ENGINE = new FakeEngine();
    private static final Sandbox SANDBOX = new Sandbox(
            Specimens.settings(
                    "languages.ruby.image",
                    FakeEngine.MISSING_IMAGE,
                    "languages.ruby.containers",
                    "3",
                    "languages.ruby.runs-per-container",
                    "1",
                    "languages.ruby.runtime",
                    "runsc",
                    "languages.javascript.pre-start",
                    "false",
                    "docker.probe-interval",
                    "100ms"),
            ENGINE,
            InstantSource.system(),
            RunObserver.NONE);

    private final DirectClient client;

    HealthRoutesTest(DirectClient client) {
        this.client = client;
    }

    @SetUpRoute
    static void routing(HttpRouting.Builder routing) {
        routing.register(new HealthRoutes(SANDBOX, InstantSource.system()), new LanguagesRoutes(SANDBOX));
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void healthIsDownWithoutAnEngineAndDegradedWhenALanguageCannotStart() {
        ENGINE.fail("away");
        SANDBOX.open();
        Await.until("the engine is missed", SOON, () -> !SANDBOX.health().reachable());
        assertEquals("down", health(503).getString("status"));

        ENGINE.recover();
        Await.until(
                "python runs",
                SOON,
                () -> "running".equals(SANDBOX.health().containers().get("python")));
        Await.until(
                "ruby has failed",
                SOON,
                () -> "failed".equals(SANDBOX.health().containers().get("ruby")));

        JsonObject degraded = health(200);
        assertEquals("degraded", degraded.getString("status"));
        assertEquals(
                Json.createObjectBuilder()
                        .add("python", "running")
                        .add("ruby", "failed")
                        .add("javascript", "stopped")
                        .build(),
                degraded.getJsonObject("containers"));
    }

    @Test
    void languagesAreListedInTheOrderOfTheSettings() {
        JsonObject body = get("/languages", 200);
        assertEquals(
                SANDBOX.languages().stream().map(language -> language.label()).toList(),
                body.getJsonArray("languages").stream()
                        .map(language -> language.asJsonObject().getString("label"))
                        .toList());
    }

    @Test
    void theyTellHowTheirRunsAreKeptApart() {
        Map<String, JsonObject> languages = new HashMap<>();
        get("/languages", 200)
                .getJsonArray("languages")
                .getValuesAs(JsonObject.class)
                .forEach(language -> languages.put(language.getString("name"), language));
        JsonObject python = Objects.requireNonNull(languages.get("python"));
        assertEquals(1, python.getInt("containers"));
        assertFalse(python.containsKey("runs_per_container") || python.containsKey("runtime"), python.toString());
        JsonObject ruby = Objects.requireNonNull(languages.get("ruby"));
        assertEquals(3, ruby.getInt("containers"));
        assertEquals(1, ruby.getInt("runs_per_container"));
        assertEquals("runsc", ruby.getString("runtime"));
    }

    private JsonObject health(int status) {
        return get("/health", status);
    }

    private JsonObject get(String path, int status) {
        try (Http1ClientResponse response = client.get(path).request()) {
            assertEquals(status, response.status().code());
            return Json.createReader(new StringReader(response.as(String.class)))
                    .readObject();
        }
    }
}
