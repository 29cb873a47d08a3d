package dev.cachehit.deck;

import dev.cachehit.deck.watch.WatchedDeck;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;

/** What the routes of imports answer with. */
final class ImportJson {
    private ImportJson() {}

    static JsonObjectBuilder brief(ImportPlan plan) {
        JsonObjectBuilder counts = JsonText.object();
        for (ImportPlan.Kind kind : ImportPlan.Kind.values()) {
            counts.add(word(kind), plan.counts().getOrDefault(kind, 0L));
        }
        return JsonText.object()
                .add("id", plan.id())
                .add("name", plan.name())
                .add("state", word(plan.state()))
                .add("planned_at", plan.plannedAt().toString())
                .add("counts", counts);
    }

    /** With the changes that the plan tells, which follow on the first ones. */
    static JsonObjectBuilder report(ImportPlan plan, int from) {
        JsonArrayBuilder page = JsonText.array();
        plan.changes()
                .forEach(change -> page.add(JsonText.object()
                        .add("kind", word(change.kind()))
                        .add("card_id", change.cardId())
                        .add("deck", change.deck())
                        .add("title", change.title())
                        .add("source", change.source())));
        JsonObjectBuilder json = brief(plan).add("changes", page);
        int to = from + plan.changes().size();
        return to < plan.changed() ? json.add("next", String.valueOf(to)) : json;
    }

    static JsonObject faults(List<Fault> faults) {
        return JsonText.object().add("faults", WordingJson.faults(faults)).build();
    }

    static JsonArrayBuilder folder(List<WatchedDeck> decks) {
        JsonArrayBuilder array = JsonText.array();
        decks.forEach(deck -> array.add(JsonText.object()
                .add("path", deck.path())
                .add("looked_at", deck.lookedAt().toString())
                .add("faults", WordingJson.faults(deck.faults()))));
        return array;
    }

    static JsonObject cards(List<String> ids) {
        return JsonText.object().add("cards", CardJson.texts(ids)).build();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
