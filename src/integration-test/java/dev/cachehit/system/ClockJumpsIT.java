package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.OwnedClock;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The machine's clock is set forward and back while the service runs. */
class ClockJumpsIT {
    @Test
    void runsAndContainersDoNotLookAtIt() {
        OwnedClock clock = new OwnedClock();
        try (TestService service = TestService.with()
                .preStart("python")
                .set("sandbox.idle-check-interval", "100ms")
                .clock(clock)
                .startFully()) {
            String container = service.run("python", "print(1)").container();
            for (Duration jump : List.of(Duration.ofDays(3650), Duration.ofDays(-7300), Duration.ofDays(3650))) {
                clock.advance(jump);
                Answer answer = service.run("python", "print('on')");
                assertEquals("on\n", answer.stdout());
                assertEquals(container, answer.container(), "it was not taken for idle");
                assertTrue(answer.json().getJsonNumber("queue_ms").doubleValue() < 60_000);
                double uptime =
                        service.health().json().getJsonNumber("uptime_seconds").doubleValue();
                assertTrue(uptime >= 0 && uptime < 600, "up for " + uptime + " s");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {400, -400, -20_000})
    void reviewsGoOnInTheirOrder(long days) {
        OwnedClock clock = new OwnedClock();
        try (TestService service = TestService.with()
                .preStart()
                .set("docker.host", "unix:///nowhere/docker.sock")
                .clock(clock)
                .withoutRemoval()
                .start()) {
            Answer first = grade(service, 4);
            assertEquals(201, first.status());
            clock.advance(Duration.ofDays(days));

            Answer second = grade(service, 3);
            assertEquals(201, second.status(), second.json()::toString);
            // The same card, whether its time has come or is far off.
            String card = first.json().getJsonObject("schedule").getString("card_id");
            Answer again = grade(service, service.get("/api/cards/" + card + "/question"), 3);
            assertEquals(201, again.status(), again.json()::toString);
            double stability = again.json()
                    .getJsonObject("schedule")
                    .getJsonNumber("stability")
                    .doubleValue();
            assertTrue(stability > 0 && stability <= 36_500, "stability " + stability);
            for (String path : List.of(
                    "/api/review/counts",
                    "/api/review/next",
                    "/api/stats/retention",
                    "/api/stats/heatmap",
                    "/api/stats/forecast")) {
                assertEquals(200, service.get(path).status(), path);
            }
            clock.advance(Duration.ofDays(-days));
            assertEquals(
                    200,
                    service.send(service.request("/api/reviews/last").DELETE()).status());
            assertEquals(201, grade(service, 3).status());
        }
    }

    private static Answer grade(TestService service, int rating) {
        return grade(service, service.get("/api/review/next"), rating);
    }

    private static Answer grade(TestService service, Answer asked, int rating) {
        JsonObject question =
                asked.json().containsKey("question") ? asked.json().getJsonObject("question") : asked.json();
        JsonObject schedule = question.getJsonObject("schedule");
        String grade = Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("card_id", schedule.getString("card_id"))
                .add("version", schedule.getInt("version"))
                .add("rating", rating)
                .build()
                .toString();
        return service.send(service.request("/api/reviews")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(grade)));
    }
}
