package dev.cachehit.review;

import dev.cachehit.web.JsonText;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Responses;
import dev.cachehit.web.Versions;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonObject;
import java.time.InstantSource;
import java.util.Set;

/** What a person is writing, kept over reloads, crashes and devices. */
public final class DraftRoutes implements HttpService {
    private static final int MOST_SECTIONS = 1_000;

    private final DraftStore drafts;
    private final Reviews reviews;
    private final RequestBody body;
    private final InstantSource clock;

    public DraftRoutes(DraftStore drafts, Reviews reviews, RequestBody body, InstantSource clock) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.body = body;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/drafts/{card}/{section}", this::get).put("/api/drafts/{card}/{section}", this::put);
    }

    private void get(ServerRequest request, ServerResponse response) {
        DraftStore.Draft draft = drafts.get(card(request), section(request))
                .orElseThrow(() ->
                        new ProblemException(Problem.of(Status.NOT_FOUND_404, "There is no draft of this section.")));
        send(response, draft);
    }

    private void put(ServerRequest request, ServerResponse response) {
        String card = card(request);
        if (reviews.card(card).isEmpty()) {
            throw ReviewRoutes.noCard();
        }
        String text = body.read(request).only(Set.of("body")).text("body");
        send(
                response,
                drafts.put(card, section(request), text, Versions.expected(request), clock.instant())
                        .orElseThrow(Versions::stale));
    }

    static JsonObject json(DraftStore.Draft draft) {
        return JsonText.object()
                .add("section", draft.section())
                .add("version", draft.version())
                .add("body", draft.body())
                .add("changed_at", ReviewJson.time(draft.at().toEpochMilli()))
                .build();
    }

    private static void send(ServerResponse response, DraftStore.Draft draft) {
        Versions.tell(response, draft.version());
        Responses.json(response, Status.OK_200, json(draft));
    }

    private static String card(ServerRequest request) {
        return request.path().pathParameters().get("card");
    }

    private static int section(ServerRequest request) {
        String section = request.path().pathParameters().get("section");
        try {
            int index = Integer.parseInt(section);
            if (index >= 0 && index < MOST_SECTIONS) {
                return index;
            }
        } catch (NumberFormatException e) {
            throw noSection(section);
        }
        throw noSection(section);
    }

    private static ProblemException noSection(String section) {
        return new ProblemException(Problem.of(
                Status.NOT_FOUND_404, "There is no section '" + section + "'; sections are counted from 0."));
    }
}
