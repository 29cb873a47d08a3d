package dev.cachehit.review;

import dev.cachehit.deck.CardSearch;
import dev.cachehit.deck.CardSelection;
import dev.cachehit.review.queue.QueueCard;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Queries;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Responses;
import dev.cachehit.web.Shape;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Schedules, and what takes cards out of the queue and brings them back, one by one or many at once. */
public final class HoldRoutes implements HttpService {
    private final Reviews reviews;
    private final CardSearch search;
    private final RequestBody body;

    public HoldRoutes(Reviews reviews, CardSearch search, RequestBody body) {
        this.reviews = reviews;
        this.search = search;
        this.body = body;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/api/review/holds", this::holdMany)
                .get("/api/cards/{id}/schedule", this::schedule)
                .post("/api/cards/{id}/bury", (request, response) -> hold(request, response, Hold.BURY))
                .post("/api/cards/{id}/suspend", (request, response) -> hold(request, response, Hold.SUSPEND))
                .post("/api/cards/{id}/resume", (request, response) -> hold(request, response, Hold.RESUME))
                .post("/api/cards/{id}/reset", (request, response) -> hold(request, response, Hold.RESET));
    }

    private void schedule(ServerRequest request, ServerResponse response) {
        send(response, reviews.card(id(request)));
    }

    private void hold(ServerRequest request, ServerResponse response, Hold hold) {
        String operation =
                Queries.uuid(request, "id").orElseGet(() -> UUID.randomUUID().toString());
        send(response, reviews.hold(id(request), hold, operation));
    }

    private void holdMany(ServerRequest request, ServerResponse response) {
        Shape shape = body.read(request).only(Set.of("cards", "query", "hold"));
        String name = shape.text("hold");
        Hold hold = Arrays.stream(Hold.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> shape.wrong("hold", "expected bury, suspend, resume or reset, found '" + name + "'"));
        int changed = reviews.hold(CardSelection.ids(shape, search), hold);
        Responses.json(
                response,
                Status.OK_200,
                JsonText.object().add("changed", changed).build());
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }

    private static void send(ServerResponse response, Optional<QueueCard> card) {
        Responses.json(
                response,
                Status.OK_200,
                ReviewJson.schedule(card.orElseThrow(ReviewRoutes::noCard)).build());
    }
}
