package dev.cachehit.judge;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.CardInstance;
import dev.cachehit.deck.Section;
import dev.cachehit.sandbox.RunEventStream;
import dev.cachehit.sandbox.RunListener;
import dev.cachehit.sandbox.WaitingClient;
import dev.cachehit.web.ClientConnection;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Responses;
import dev.cachehit.web.Shape;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code POST /api/cards/{id}/submissions}: judges what a person made of a card's section. */
public final class JudgeRoutes implements HttpService {
    private final Judge judge;
    private final Function<String, Optional<Card>> cards;
    private final RequestBody body;

    /** With a way to find cards by their ids. */
    public JudgeRoutes(Judge judge, Function<String, Optional<Card>> cards, RequestBody body) {
        this.judge = judge;
        this.cards = cards;
        this.body = body;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/api/cards/{id}/submissions", this::submit);
    }

    private void submit(ServerRequest request, ServerResponse response) {
        String id = request.path().pathParameters().get("id");
        Card card = cards.apply(id).orElseThrow(() -> CheckRoutes.missing(id));
        Shape shape = body.read(request).only(SubmissionShape.NAMES);
        long seed = shape.optionalWhole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0);
        List<Section> sections = CardInstance.of(card, seed).sections();
        Section section = sections.get(
                (int) shape.optionalWhole("section", 0, sections.size() - 1).orElse(0));
        Submission submission = SubmissionShape.read(shape, section);
        if (request.headers().isAccepted(MediaTypes.TEXT_EVENT_STREAM)
                && !request.headers().isAccepted(MediaTypes.APPLICATION_JSON)) {
            RunEventStream events = new RunEventStream(response, ClientConnection.current());
            Verdict verdict = judged(section, submission, events);
            leaveIfGone(events);
            events.result(VerdictJson.of(verdict));
        } else {
            RunListener listener = new WaitingClient(ClientConnection.current());
            Verdict verdict = judged(section, submission, listener);
            leaveIfGone(listener);
            Responses.json(response, Status.OK_200, VerdictJson.of(verdict));
        }
    }

    private Verdict judged(Section section, Submission submission, RunListener listener) {
        try {
            return judge.judge(section, submission, listener);
        } catch (UnfitSubmissionException e) {
            throw new ProblemException(Problem.of(Problem.WRONG_SHAPE, "`answer`: " + e.getMessage() + "."));
        }
    }

    static void leaveIfGone(RunListener listener) {
        if (listener.gone()) {
            throw new CloseConnectionException("the client has gone");
        }
    }
}
