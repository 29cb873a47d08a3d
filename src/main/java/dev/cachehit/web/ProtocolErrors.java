package dev.cachehit.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.util.Optional;

/** Answers with problems to what is no request that any route could see, such as one whose first line is too long. */
final class ProtocolErrors implements DirectHandler {
    static DirectHandlers handlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new ProtocolErrors());
        }
        return handlers.build();
    }

    /**
     * Faults of routes do not come here ({@link ErrorResponses}): what the server takes for its own fault is a request
     * that it could not read.
     */
    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        Status answer = status.code() == Status.INTERNAL_SERVER_ERROR_500.code() ? Status.BAD_REQUEST_400 : status;
        // There is none where it would tell of the inside.
        String detail = Optional.ofNullable(message)
                .filter(text -> !text.isBlank())
                .orElse("This is no request that can be answered: " + answer.reasonPhrase() + ".");
        return TransportResponse.builder()
                .status(answer)
                .headers(headers)
                .keepAlive(false)
                .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
                .entity(JsonText.bytes(Problem.of(answer, detail).toJson()))
                .build();
    }
}
