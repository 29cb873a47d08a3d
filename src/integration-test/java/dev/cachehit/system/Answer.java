package dev.cachehit.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * What the service answered.
 *
 * @param took from the request's start to the last byte
 */
record Answer(int status, String contentType, Optional<String> retryAfter, JsonObject json, Duration took) {
    static Answer of(HttpResponse<String> response, Duration took) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Retry-After"),
                parse(response.body()),
                took);
    }

    static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    String text(String member) {
        return json.getString(member);
    }

    String stdout() {
        return text("stdout");
    }

    String stderr() {
        return text("stderr");
    }

    String outcome() {
        return text("status");
    }

    int exitCode() {
        return json.getInt("exit_code");
    }

    String container() {
        return text("container_id");
    }
}
