package dev.cachehit.judge;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.CardInstance;
import dev.cachehit.deck.CardShape;
import dev.cachehit.sandbox.RunListener;
import dev.cachehit.sandbox.WaitingClient;
import dev.cachehit.web.ClientConnection;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Responses;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Runs the checks of a card for its author, whether it is kept already or not. */
public final class CheckRoutes implements HttpService {
    private final CheckCard check;
    private final Function<String, Optional<Card>> cards;
    private final RequestBody body;

    /** With a way to find cards by their ids. */
    public CheckRoutes(CheckCard check, Function<String, Optional<Card>> cards, RequestBody body) {
        this.check = check;
        this.cards = cards;
        this.body = body;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/api/cards/check", this::unsaved).post("/api/cards/{id}/check", this::saved);
    }

    private void unsaved(ServerRequest request, ServerResponse response) {
        check(response, CardShape.read(body.read(request)));
    }

    private void saved(ServerRequest request, ServerResponse response) {
        String id = request.path().pathParameters().get("id");
        check(response, cards.apply(id).orElseThrow(() -> missing(id)));
    }

    /** Looks at the card with each row of its parameters, up to the first with which something is wrong. */
    private void check(ServerResponse response, Card card) {
        RunListener client = new WaitingClient(ClientConnection.current());
        int rows = card.parameters().map(parameters -> parameters.rows().size()).orElse(1);
        JsonObjectBuilder json = JsonText.object();
        JsonArrayBuilder findings = JsonText.array();
        for (int seed = 0; seed < rows; seed++) {
            List<CheckCard.Finding> found =
                    check.check(CardInstance.of(card, seed).sections(), client);
            JudgeRoutes.leaveIfGone(client);
            if (!found.isEmpty()) {
                found.forEach(finding -> findings.add(finding(finding)));
                json.add("seed", seed);
                break;
            }
        }
        Responses.json(response, Status.OK_200, json.add("findings", findings).build());
    }

    private static JsonObjectBuilder finding(CheckCard.Finding finding) {
        return JsonText.object()
                .add("section", finding.section() - 1)
                .add("kind", finding.kind().name().toLowerCase(Locale.ROOT))
                .add("message", finding.message())
                .add("verdict", VerdictJson.of(finding.verdict()));
    }

    static ProblemException missing(String id) {
        return new ProblemException(
                Problem.of(Status.NOT_FOUND_404, "There is no card '" + id + "'; it may have been removed."));
    }
}
