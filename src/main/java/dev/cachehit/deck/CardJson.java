package dev.cachehit.deck;

import dev.cachehit.deck.json.CardWriter;
import dev.cachehit.deck.markdown.WrittenCard;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;

/** What the routes of cards answer with. */
final class CardJson {
    private CardJson() {}

    static JsonObject of(StoredCard stored) {
        return JsonText.object()
                .add("card", CardWriter.write(stored.card()))
                .add("version", stored.version())
                .add("source", stored.source())
                .add("changed_at", stored.changedAt().toString())
                .build();
    }

    static JsonObject of(WrittenCard written) {
        JsonObjectBuilder json = JsonText.object();
        written.id().ifPresent(id -> json.add("id", id));
        return json.add("deck", written.deck())
                .add("title", written.title())
                .add("tags", texts(written.tags()))
                .add("text", written.text())
                .build();
    }

    static JsonObject of(CardPage page) {
        JsonArrayBuilder cards = JsonText.array();
        page.cards().forEach(card -> cards.add(summary(card)));
        JsonObjectBuilder json = JsonText.object().add("cards", cards);
        page.next().ifPresent(next -> json.add("next", String.valueOf(next)));
        return json.build();
    }

    static JsonObject of(BulkStore.Edited edited) {
        return JsonText.object()
                .add("changed", edited.changed())
                .add("missing", texts(edited.missing()))
                .build();
    }

    static JsonArrayBuilder texts(Collection<String> texts) {
        JsonArrayBuilder array = JsonText.array();
        texts.forEach(array::add);
        return array;
    }

    private static JsonObjectBuilder summary(CardSummary card) {
        return JsonText.object()
                .add("id", card.id())
                .add("deck", card.deck())
                .add("title", card.title())
                .add("tags", texts(card.tags()))
                .add("types", texts(card.types()))
                .add("languages", texts(card.languages()))
                .add("version", card.version());
    }
}
