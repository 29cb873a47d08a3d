package dev.cachehit.web;

import io.helidon.http.Status;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Optional;

/**
 * An error as RFC 9457 has it.
 *
 * @param status the HTTP status
 * @param detail what is the matter and what to do, for people
 * @param retryAfter when to try again, where that helps
 * @param extra further members
 */
public record Problem(Status status, String detail, Optional<Duration> retryAfter, JsonObject extra) {

    /** JSON of the wrong shape. */
    public static final Status WRONG_SHAPE = Status.create(422, "Unprocessable Content");

    public static Problem of(Status status, String detail) {
        return new Problem(status, detail, Optional.empty(), JsonValue.EMPTY_JSON_OBJECT);
    }

    public Problem withRetryAfter(Duration time) {
        return new Problem(status, detail, Optional.of(time), extra);
    }

    public Problem with(JsonObject members) {
        return new Problem(status, detail, retryAfter, members);
    }

    /** As the body of a response. */
    public JsonObject toJson() {
        JsonObjectBuilder json = JsonText.object()
                .add("type", "about:blank")
                .add("title", status.reasonPhrase())
                .add("status", status.code())
                .add("detail", detail);
        extra.forEach(json::add);
        return json.build();
    }
}
