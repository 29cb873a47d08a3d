package dev.cachehit.deck.json;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.CardInstance;
import dev.cachehit.deck.DeckReading;
import dev.cachehit.deck.Faults;
import dev.cachehit.deck.Refusal;
import dev.cachehit.deck.TextFile;
import dev.cachehit.deck.Wording;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of cards: {@code {"format": "cachehit", "version": 1, "cards": [...]}}. Other rooms add members of their own
 * beside {@code cards}, such as the log of reviews; here they are left alone.
 */
public final class JsonDeck {
    /** Value of the member {@code format}. */
    public static final String FORMAT = "cachehit";

    /** Value of the member {@code version}. */
    public static final int VERSION = 1;

    private JsonDeck() {}

    /** The file's object, to which other rooms may add. */
    public static JsonObjectBuilder write(List<Card> cards) {
        JsonArrayBuilder array = JsonText.array();
        cards.forEach(card -> array.add(CardWriter.write(card)));
        return JsonText.object().add("format", FORMAT).add("version", VERSION).add("cards", array);
    }

    /** The cards, or all that is wrong with the file. */
    public static DeckReading read(String file, byte[] bytes) {
        Faults faults = new Faults(file);
        List<Card> cards = TextFile.decode(bytes, faults)
                .flatMap(text -> object(bytes, faults))
                .map(json -> cards(json, faults))
                .orElse(List.of());
        return new DeckReading(cards, faults.list());
    }

    private static Optional<JsonObject> object(byte[] bytes, Faults faults) {
        try {
            JsonValue value = JsonText.parse(bytes);
            if (value instanceof JsonObject object
                    && object.get("format") instanceof JsonString format
                    && format.getString().equals(FORMAT)
                    && object.get("version") instanceof JsonNumber version) {
                if (version.doubleValue() == VERSION) {
                    return Optional.of(object);
                }
                faults.add(
                        0,
                        "other-version",
                        "the file has version {0}; this program reads version {1}",
                        version,
                        VERSION);
                return Optional.empty();
            }
            faults.add(
                    0,
                    "json-no-deck",
                    "the file is no deck; it must be an object with \"format\": \"cachehit\" and \"version\": 1");
        } catch (JsonException e) {
            faults.add(
                    0,
                    "json-broken",
                    "the file is not JSON: {0}",
                    String.valueOf(e.getMessage()).strip());
        }
        return Optional.empty();
    }

    private static List<Card> cards(JsonObject json, Faults faults) {
        List<Card> cards = new ArrayList<>();
        if (!(json.get("cards") instanceof JsonArray array)) {
            faults.add(0, "json-cards-no-array", "`cards` must be an array");
            return cards;
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < array.size(); i++) {
            try {
                Card card = CardInstance.checked(CardParser.parse(array.get(i)));
                Integer first = places.putIfAbsent(card.id(), i);
                if (first != null) {
                    throw new Refusal(
                            "json-id-twice",
                            "the id `{0}` is that of cards[{1}] too; give it another",
                            card.id(),
                            first);
                }
                cards.add(card);
            } catch (IllegalArgumentException e) {
                faults.add(0, Wording.of("json-card", "cards[{0}]", i).because(Wording.of(e)));
            }
        }
        return cards;
    }
}
