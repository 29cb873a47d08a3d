package dev.cachehit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cachehit.openapi.OpenApiDocument;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A client of the HTTP API that holds every JSON answer against the OpenAPI document, and every request of JSON that was
 * taken.
 */
public final class Api implements AutoCloseable {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    public Api(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /**
     * An answer.
     *
     * @param body as it came
     */
    public record Answer(int status, HttpResponse<byte[]> response, byte[] body) {
        public JsonObject json() {
            return JsonText.parse(body).asJsonObject();
        }

        public String etag() {
            return response.headers().firstValue("ETag").orElse("");
        }

        public String detail() {
            return json().getString("detail");
        }

        /** Itself, when it has the status. */
        public Answer expect(int expected) {
            assertEquals(expected, status, () -> new String(body, StandardCharsets.UTF_8));
            return this;
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return json("POST", path, json);
    }

    /** With a version that is replaced, empty for none. */
    public Answer put(String path, String json, String etag) {
        return etag.isEmpty() ? json("PUT", path, json) : json("PUT", path, json, "If-Match", etag);
    }

    public Answer patch(String path, String json) {
        return json("PATCH", path, json);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), List.of(headers));
    }

    public Answer json(String method, String path, String json, String... headers) {
        Answer answer = unchecked(method, path, json, headers);
        if (answer.status() < 300 && !json.isEmpty()) {
            String operation = operation(method, path);
            assertEquals(
                    List.of(),
                    DOCUMENT.requestFaults(operation, JsonText.parse(json.getBytes(StandardCharsets.UTF_8))),
                    () -> operation + " took " + json);
        }
        return answer;
    }

    /** The same for a request that the document need not know. */
    public Answer unchecked(String method, String path, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return send(method, path, BodyPublishers.ofString(json), all);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        return send(method, path, body, List.of(headers));
    }

    private Answer send(String method, String path, BodyPublisher body, List<String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Answer answer = new Answer(response.statusCode(), response, response.body());
            check(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void check(String method, String path, Answer answer) {
        String type = answer.response().headers().firstValue("Content-Type").orElse("");
        if (type.endsWith("json")) {
            String operation = operation(method, path);
            assertEquals(
                    List.of(),
                    DOCUMENT.faults(operation, answer.status(), type, answer.json()),
                    () -> operation + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private static String operation(String method, String path) {
        return DOCUMENT.operation(method, path.split("\\?", 2)[0]);
    }

    @Override
    public void close() {
        client.close();
    }
}
