package dev.cachehit.deck;

import dev.cachehit.deck.markdown.WrittenCard;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.Queries;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Responses;
import dev.cachehit.web.Shape;
import dev.cachehit.web.Versions;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Cards: found, read, written, changed one by one or many at once. */
public final class CardRoutes implements HttpService {
    private static final int PAGE = 50;

    private final DeckStore decks;
    private final BulkStore bulk;
    private final CardSearch search;
    private final RequestBody body;

    public CardRoutes(DeckStore decks, BulkStore bulk, CardSearch search, RequestBody body) {
        this.decks = decks;
        this.bulk = bulk;
        this.search = search;
        this.body = body;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/cards", this::list)
                .post("/api/cards", this::create)
                .patch("/api/cards", this::edit)
                .get("/api/cards/{id}", this::get)
                .get("/api/cards/{id}/text", this::text)
                .put("/api/cards/{id}", this::put)
                .delete("/api/cards/{id}", this::delete);
    }

    private void list(ServerRequest request, ServerResponse response) {
        long after = Queries.whole(request, "cursor", 0, Integer.MAX_VALUE).orElse(0);
        int limit = Queries.whole(request, "limit", 1, DeckStore.LARGEST_PAGE).orElse(PAGE);
        Responses.json(response, Status.OK_200, CardJson.of(search.page(query(request), after, limit)));
    }

    private void create(ServerRequest request, ServerResponse response) {
        Card card = CardShape.read(body.read(request));
        switch (decks.create(card)) {
            case SaveOutcome.Saved(StoredCard saved) -> send(response, Status.CREATED_201, saved);
            case SaveOutcome.Conflict(StoredCard current)
            when current.card().equals(card) -> send(response, Status.OK_200, current);
            case SaveOutcome.Conflict(StoredCard current) ->
                throw new ProblemException(Problem.of(
                        Status.CONFLICT_409,
                        "The id '" + current.card().id() + "' is that of the card '"
                                + current.card().title() + "' in "
                                + current.card().deck()
                                + "; send another `id`, or change that card."));
            case SaveOutcome.Missing() -> throw new IllegalStateException("a new card cannot be missing");
        }
    }

    private void get(ServerRequest request, ServerResponse response) {
        send(response, Status.OK_200, decks.card(id(request)).orElseThrow(() -> missing(request)));
    }

    private void text(ServerRequest request, ServerResponse response) {
        StoredCard stored = decks.card(id(request)).orElseThrow(() -> missing(request));
        Versions.tell(response, stored.version());
        Responses.json(response, Status.OK_200, CardJson.of(WrittenCard.of(stored.card())));
    }

    private void put(ServerRequest request, ServerResponse response) {
        int version = Versions.needed(request);
        Card card = CardShape.read(body.read(request), id(request));
        answer(request, response, decks.update(card, version));
    }

    private void delete(ServerRequest request, ServerResponse response) {
        answer(request, response, decks.delete(id(request), Versions.needed(request)));
    }

    private void edit(ServerRequest request, ServerResponse response) {
        Shape shape = body.read(request).only(Set.of("cards", "query", "add_tags", "remove_tags", "deck"));
        List<String> ids = CardSelection.ids(shape, search);
        Optional<String> deck = shape.optionalText("deck");
        List<String> added = shape.texts("add_tags");
        Set<String> removed =
                shape.texts("remove_tags").stream().map(CardFacts::key).collect(Collectors.toSet());
        try {
            BulkStore.Edited edited = bulk.edit(
                    ids, card -> card.withDeck(deck.orElse(card.deck())).withTags(tags(card, added, removed)));
            Responses.json(response, Status.OK_200, CardJson.of(edited));
        } catch (IllegalArgumentException e) {
            throw CardShape.wrong(e);
        }
    }

    private static List<String> tags(Card card, List<String> added, Set<String> removed) {
        List<String> tags = new ArrayList<>(card.tags());
        tags.removeIf(tag -> removed.contains(CardFacts.key(tag)));
        Set<String> present = tags.stream().map(CardFacts::key).collect(Collectors.toSet());
        added.stream().filter(tag -> present.add(CardFacts.key(tag))).forEach(tags::add);
        return tags;
    }

    private static void answer(ServerRequest request, ServerResponse response, SaveOutcome outcome) {
        switch (outcome) {
            case SaveOutcome.Saved(StoredCard saved) -> send(response, Status.OK_200, saved);
            case SaveOutcome.Conflict _ -> throw Versions.stale();
            case SaveOutcome.Missing() -> throw missing(request);
        }
    }

    private static void send(ServerResponse response, Status status, StoredCard card) {
        Versions.tell(response, card.version());
        Responses.json(response, status, CardJson.of(card));
    }

    /** The search of the query's parameter {@code q}. */
    static SearchQuery query(ServerRequest request) {
        try {
            return SearchQuery.parse(Queries.text(request, "q").orElse(""));
        } catch (IllegalArgumentException e) {
            throw WordingJson.tell(Queries.wrong("q", String.valueOf(e.getMessage())), e);
        }
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }

    private static ProblemException missing(ServerRequest request) {
        return new ProblemException(
                Problem.of(Status.NOT_FOUND_404, "There is no card '" + id(request) + "'; it may have been removed."));
    }
}
