package dev.cachehit.review;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.CardInstance;
import dev.cachehit.review.queue.DeckPath;
import dev.cachehit.review.queue.QueueCard;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.Queries;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Responses;
import dev.cachehit.web.Shape;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What comes next, grades and their undo. */
public final class ReviewRoutes implements HttpService {
    private static final int MOST_DAYS = 365;

    private final Reviews reviews;
    private final DraftStore drafts;
    private final RequestBody body;

    public ReviewRoutes(Reviews reviews, DraftStore drafts, RequestBody body) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.body = body;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/review/next", this::next)
                .get("/api/review/counts", this::counts)
                .post("/api/review/suggestion", this::suggestion)
                .post("/api/review/spread", this::spread)
                .post("/api/reviews", this::grade)
                .delete("/api/reviews/last", this::undo)
                .get("/api/cards/{id}/question", this::question)
                .get("/api/cards/{id}/answer", this::answer);
    }

    private void next(ServerRequest request, ServerResponse response) {
        String deck = Queries.text(request, "deck").orElse(DeckPath.EVERYTHING);
        boolean cram = Queries.oneOf(request, "mode", "schedule", "cram").equals("cram");
        OptionalInt days = Queries.whole(request, "days", 1, MOST_DAYS);
        Set<String> except = Set.copyOf(Queries.texts(request, "except"));
        Reviews.Next next = cram ? reviews.nextToCram(deck, days, except) : reviews.next(deck, except);
        JsonObjectBuilder json = JsonText.object().add("counts", ReviewJson.counts(next.counts()));
        next.nextWaiting().ifPresent(at -> json.add("next_waiting_at", ReviewJson.time(at.toEpochMilli())));
        next.question().ifPresent(question -> json.add("question", question(question)));
        Responses.json(response, Status.OK_200, json.build());
    }

    private void question(ServerRequest request, ServerResponse response) {
        Reviews.Question question = reviews.question(cardId(request)).orElseThrow(ReviewRoutes::noCard);
        Responses.json(response, Status.OK_200, question(question).build());
    }

    private void answer(ServerRequest request, ServerResponse response) {
        int seed = Queries.whole(request, "seed", 0, Integer.MAX_VALUE).orElse(0);
        Card card = reviews.whole(cardId(request)).orElseThrow(ReviewRoutes::noCard);
        Responses.json(
                response,
                Status.OK_200,
                AnswerJson.of(CardInstance.of(card, seed)).build());
    }

    private JsonObjectBuilder question(Reviews.Question question) {
        QueueCard scheduled = question.scheduled();
        int seed = scheduled.state().reviews();
        JsonArrayBuilder written = JsonText.array();
        drafts.ofCard(scheduled.id()).forEach(draft -> written.add(DraftRoutes.json(draft)));
        return JsonText.object()
                .add("card", QuestionJson.of(CardInstance.of(question.card(), seed)))
                .add("seed", seed)
                .add("leech", question.leech())
                .add("schedule", ReviewJson.schedule(scheduled))
                .add("previews", ReviewJson.preview(question.preview()))
                .add("drafts", written);
    }

    private void counts(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder decks = JsonText.array();
        JsonObjectBuilder json = JsonText.object();
        reviews.countsByDeck().forEach((deck, counts) -> {
            if (deck.equals(DeckPath.EVERYTHING)) {
                json.add("all", ReviewJson.counts(counts));
            } else {
                decks.add(ReviewJson.counts(counts).add("deck", deck));
            }
        });
        Responses.json(response, Status.OK_200, json.add("decks", decks).build());
    }

    private void grade(ServerRequest request, ServerResponse response) {
        switch (reviews.grade(GradeShape.read(body.read(request)))) {
            case GradeOutcome.Accepted(LogRow row, boolean repeated, boolean _) ->
                Responses.json(
                        response, repeated ? Status.OK_200 : Status.CREATED_201, ReviewJson.graded(row, repeated));
            case GradeOutcome.Stale(int version) ->
                throw new ProblemException(Problem.of(
                                Status.PRECONDITION_FAILED_412,
                                "The card was graded or changed elsewhere since it was shown; look at it again.")
                        .with(JsonText.object().add("version", version).build()));
            case GradeOutcome.IdTaken() ->
                throw new ProblemException(
                        Problem.of(Status.CONFLICT_409, "Another grade has this id; make a new UUID for each grade."));
            case GradeOutcome.NoCard() -> throw noCard();
        }
    }

    private void undo(ServerRequest request, ServerResponse response) {
        Optional<List<LogRow>> undone = reviews.undo(Queries.text(request, "id"));
        if (undone.isEmpty()) {
            throw new ProblemException(
                    Problem.of(Status.PRECONDITION_FAILED_412, "Something else was done after that; undo it first."));
        }
        if (undone.get().isEmpty()) {
            throw new ProblemException(Problem.of(Status.NOT_FOUND_404, "There is nothing to undo."));
        }
        JsonArrayBuilder cards = JsonText.array();
        undone.get().forEach(row -> cards.add(ReviewJson.schedule(row.cardId(), row.version(), row.after())));
        Responses.json(
                response, Status.OK_200, JsonText.object().add("cards", cards).build());
    }

    private void suggestion(ServerRequest request, ServerResponse response) {
        Shape shape = body.read(request).only(Set.of("card_id", "evidence"));
        JsonObject json = reviews.suggest(shape.text("card_id"), GradeShape.evidence(shape))
                .map(ReviewJson::suggestion)
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
        Responses.json(response, Status.OK_200, json);
    }

    private void spread(ServerRequest request, ServerResponse response) {
        Shape shape = body.read(request).only(Set.of("deck", "from", "until", "days"));
        LocalDate today = reviews.today();
        Optional<LocalDate> from = day(shape, "from");
        LocalDate until = day(shape, "until").orElse(today.minusDays(1));
        if (from.isPresent() && !shape.has("until")) {
            throw shape.wrong("until", "expected the last day off, as `from` is the first; found nothing");
        }
        if (until.isBefore(today.minusDays(1)) || until.isAfter(today.plusDays(MOST_DAYS))) {
            throw shape.wrong("until", "expected a day from yesterday to a year from now");
        }
        if (from.isPresent() && (from.get().isBefore(today) || from.get().isAfter(until))) {
            throw shape.wrong("from", "expected a day from today to " + until);
        }
        int days = (int) shape.whole("days", 1, MOST_DAYS);
        int moved = reviews.spread(shape.optionalText("deck").orElse(DeckPath.EVERYTHING), from, until, days);
        Responses.json(
                response, Status.OK_200, JsonText.object().add("moved", moved).build());
    }

    private static String cardId(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }

    private static Optional<LocalDate> day(Shape shape, String name) {
        return shape.optionalText(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw shape.wrong(name, "expected a day such as 2026-12-24, found '" + text + "'");
            }
        });
    }

    static ProblemException noCard() {
        return new ProblemException(Problem.of(Status.NOT_FOUND_404, "There is no such card."));
    }
}
