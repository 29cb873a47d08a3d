package dev.cachehit.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;

/** Answers with what it was sent, fails when asked to, and tells bodies of other kinds by their length. */
final class EchoRoutes implements HttpService {
    static final int LARGEST = 2_048;

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
