package dev.cachehit.review;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.CardInstance;
import dev.cachehit.deck.WordingJson;
import dev.cachehit.deck.json.CardWriter;
import dev.cachehit.deck.markdown.WrittenCard;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Responses;
import dev.cachehit.web.Shape;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Shows authors the card that they are writing: as it would be asked and answered, and with its faults. Keeps nothing. */
public final class PreviewRoutes implements HttpService {
    private static final Set<String> MEMBERS = Set.of("id", "deck", "title", "tags", "text", "seed");

    private final RequestBody body;

    public PreviewRoutes(RequestBody body) {
        this.body = body;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/api/cards/preview", this::preview);
    }

    private void preview(ServerRequest request, ServerResponse response) {
        Shape shape = body.read(request).only(MEMBERS);
        long seed = shape.optionalWhole("seed", 0, Integer.MAX_VALUE).orElse(0);
        WrittenCard.Reading reading = new WrittenCard(
                        shape.optionalText("id"),
                        shape.text("deck"),
                        shape.text("title"),
                        shape.needs(List.of("tags")).texts("tags"),
                        shape.text("text"))
                .read();
        JsonObjectBuilder json = JsonText.object().add("faults", faults(reading));
        reading.card().ifPresent(card -> {
            Card instance = CardInstance.of(card, seed);
            json.add("variants", card.parameters().map(all -> all.rows().size()).orElse(1))
                    .add("question", QuestionJson.of(instance))
                    .add("answer", AnswerJson.of(instance));
            if (reading.faults().isEmpty()) {
                json.add("card", CardWriter.write(card));
            }
        });
        Responses.json(response, Status.OK_200, json.build());
    }

    private static JsonArrayBuilder faults(WrittenCard.Reading reading) {
        JsonArrayBuilder faults = JsonText.array();
        reading.faults()
                .forEach(fault -> faults.add(WordingJson.add(
                        JsonText.object()
                                .add("field", fault.field().name().toLowerCase(Locale.ROOT))
                                .add("line", fault.line()),
                        fault.wording())));
        return faults;
    }
}
