package dev.cachehit.deck;

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
import java.util.Set;
import java.util.function.BiConsumer;

/** Decks, which are there as long as cards lie in them. */
public final class DeckRoutes implements HttpService {
    private final DeckStore decks;
    private final BulkStore bulk;
    private final BiConsumer<String, String> renamed;
    private final RequestBody body;

    /**
     * With who else must know of a deck's new name.
     *
     * @param renamed is given the old and the new name
     */
    public DeckRoutes(DeckStore decks, BulkStore bulk, BiConsumer<String, String> renamed, RequestBody body) {
        this.decks = decks;
        this.bulk = bulk;
        this.renamed = renamed;
        this.body = body;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/decks", this::list).patch("/api/decks", this::rename).delete("/api/decks", this::delete);
    }

    private void list(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder array = JsonText.array();
        decks.decks()
                .forEach(deck -> array.add(JsonText.object()
                        .add("name", deck.name())
                        .add("cards", deck.cards())
                        .add("all_cards", deck.all())));
        Responses.json(
                response, Status.OK_200, JsonText.object().add("decks", array).build());
    }

    private void rename(ServerRequest request, ServerResponse response) {
        String from = Queries.needed(request, "deck");
        Shape shape = body.read(request).only(Set.of("name", "merge"));
        String to = shape.text("name");
        switch (renamed(shape, from, to)) {
            case RenameOutcome.Renamed(String name, long cards) -> {
                renamed.accept(from, name);
                Responses.json(
                        response,
                        Status.OK_200,
                        JsonText.object().add("name", name).add("cards", cards).build());
            }
            case RenameOutcome.Taken() ->
                throw new ProblemException(Problem.of(
                        Status.CONFLICT_409,
                        "There is a deck '" + to + "' already; send `\"merge\": true` to put the cards together."));
            case RenameOutcome.Missing() -> throw missing(from);
        }
    }

    private RenameOutcome renamed(Shape shape, String from, String to) {
        try {
            return bulk.rename(
                    from, DeckName.of(to), shape.optionalFlag("merge").orElse(false));
        } catch (IllegalArgumentException e) {
            throw WordingJson.tell(shape.wrong("name", String.valueOf(e.getMessage())), e);
        }
    }

    private void delete(ServerRequest request, ServerResponse response) {
        String deck = Queries.needed(request, "deck");
        long deleted = bulk.delete(deck);
        if (deleted == 0) {
            throw missing(deck);
        }
        Responses.json(
                response,
                Status.OK_200,
                JsonText.object().add("deleted", deleted).build());
    }

    private static ProblemException missing(String deck) {
        return new ProblemException(Problem.of(
                Status.NOT_FOUND_404,
                "There is no deck '" + deck + "'; names are written out, such as Python::Lists."));
    }
}
