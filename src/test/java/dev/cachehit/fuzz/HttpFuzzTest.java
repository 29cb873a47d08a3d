package dev.cachehit.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.fuzz.FuzzRequests.FuzzRequest;
import dev.cachehit.openapi.OpenApiDocument;
import dev.cachehit.testing.WholeService;
import dev.cachehit.web.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever is asked, the service answers as its document says, and stays as it was. */
class HttpFuzzTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load();
    /** Without an engine, these two say so. */
    private static final Set<String> MAY_BE_UNAVAILABLE = Set.of("POST /execute/{language}", "GET /health");

    private final FuzzRequests requests = new FuzzRequests(DOCUMENT);
    private WholeService service = start();
    private HttpClient client = HttpClient.newHttpClient();

    @BeforeProperty
    void begin() {
        assertEquals(200, send("GET", "/languages", List.of(), new byte[0]).statusCode());
    }

    @AfterProperty
    void end() {
        client.close();
        service.close();
    }

    @Property(seed = "20261125")
    void everyAnswerIsOneOfTheDocument(@ForAll long seed) {
        FuzzRequest request = requests.of(seed);

        HttpResponse<byte[]> answer = send(request.method(), request.path(), request.headers(), request.body());

        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String told = brief(request.toString()) + "\n=> " + status + " " + type + " "
                + brief(new String(answer.body(), StandardCharsets.UTF_8));
        assertFalse(status >= 500 && !(status == 503 && MAY_BE_UNAVAILABLE.contains(request.operation())), () -> told);
        if (type.endsWith("json")) {
            assertEquals(
                    List.of(),
                    DOCUMENT.faults(request.operation(), status, type, JsonText.parse(answer.body())),
                    () -> told);
        }
        if (status >= 400 && status != 503) {
            assertEquals("application/problem+json", type, () -> told);
        }
    }

    @Example
    void theRequestsReachWhatTheyAreMadeFor() {
        long fine = java.util.stream.LongStream.range(0, 400)
                .mapToObj(requests::of)
                .filter(request -> send(request.method(), request.path(), request.headers(), request.body())
                                .statusCode()
                        < 300)
                .map(FuzzRequest::operation)
                .distinct()
                .count();
        assertTrue(fine >= 15, () -> "only " + fine + " operations were ever answered with success");
    }

    private HttpResponse<byte[]> send(String method, String path, List<String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + method + " " + path + " " + headers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(text.length(), 1_500));
    }

    private static WholeService start() {
        try {
            return new WholeService(Files.createTempDirectory("cachehit-fuzz"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
