package dev.cachehit.web;

import dev.cachehit.config.ConnectionSettings;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Answers with what it was sent, fails when asked to, and tells bodies of other kinds by their length. */
final class EchoRoutes implements HttpService {
    private static final Duration LONG = Duration.ofMinutes(1);
    static final int LARGEST = 2_048;

    /** More than sockets hold. */
    static final int MUCH = 32 << 20;

    static final ConnectionSettings CONNECTIONS = new ConnectionSettings(100, 1 << 20, LONG, LONG, LONG, 1_024);

    /** Reached when a client did not take all of {@code /much}. */
    final CountDownLatch notTaken = new CountDownLatch(1);

    /** Reached in {@code /slow}, which answers after {@link #goOn}. */
    final CountDownLatch working = new CountDownLatch(1);

    final CountDownLatch goOn = new CountDownLatch(1);

    private final RequestBody body = new RequestBody(LARGEST);

    @Override
    public void routing(HttpRules rules) {
        rules.post("/echo", (request, response) -> {
                    Shape shape = body.read(request);
                    Responses.json(response, Status.OK_200, shape.json());
                })
                .post("/bytes", (request, response) -> {
                    int length = body.read(request, "application/zip").length;
                    Responses.json(
                            response,
                            Status.OK_200,
                            JsonText.object().add("length", length).build());
                })
                .get(
                        "/hello",
                        (request, response) -> Responses.json(
                                response,
                                Status.OK_200,
                                JsonText.object().add("hello", true).build()))
                .get("/much", (request, response) -> {
                    response.header(HeaderNames.CONTENT_TYPE, "application/octet-stream");
                    try (OutputStream out = response.outputStream()) {
                        byte[] piece = new byte[64 << 10];
                        for (int n = 0; n < MUCH; n += piece.length) {
                            out.write(piece);
                        }
                    } catch (IOException | RuntimeException e) {
                        notTaken.countDown();
                        throw e;
                    }
                })
                .get("/slow", (request, response) -> {
                    working.countDown();
                    goOn.await();
                    Responses.json(response, Status.OK_200, JsonText.object().build());
                })
                .get(
                        "/who",
                        (request, response) -> Responses.json(
                                response,
                                Status.OK_200,
                                JsonText.object()
                                        .add("who", ClientConnection.current().address())
                                        .build()))
                .get("/error", (request, response) -> {
                    throw new StackOverflowError("a secret of the inside");
                })
                .get("/fault", (request, response) -> {
                    throw new IllegalStateException("a secret of the inside");
                });
    }
}
