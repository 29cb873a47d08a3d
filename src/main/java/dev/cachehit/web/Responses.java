package dev.cachehit.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonObject;
import java.time.Duration;

/** Sends JSON and problems. */
public final class Responses {
    private Responses() {}

    public static void json(ServerResponse response, Status status, JsonObject body) {
        response.status(status);
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(JsonText.bytes(body));
    }

    public static void problem(ServerResponse response, Problem problem) {
        response.status(problem.status());
        response.header(HeaderNames.CONTENT_TYPE, "application/problem+json");
        problem.retryAfter().ifPresent(time -> response.header(HeaderNames.RETRY_AFTER, String.valueOf(seconds(time))));
        response.send(JsonText.bytes(problem.toJson()));
    }

    /** Whole ones, none too early. */
    private static long seconds(Duration time) {
        return Math.max(1, time.plusMillis(999).toSeconds());
    }
}
