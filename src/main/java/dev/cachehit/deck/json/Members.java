package dev.cachehit.deck.json;

import dev.cachehit.deck.Refusal;
import dev.cachehit.deck.Wording;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of an object, read by type. Every method throws {@link IllegalArgumentException} with the member's name
 * when it is not what was expected; {@link #at} adds where the object is.
 *
 * @param path within the object around it, such as {@code sections[0]}; empty for a card
 */
public record Members(JsonObject json, String path) {

    public static Members of(JsonValue value, String path) {
        if (value instanceof JsonObject object) {
            return new Members(object, path);
        }
        throw path.isEmpty()
                ? new Refusal("json-card-no-object", "the card must be an object")
                : new Refusal("json-no-object", "`{0}` must be an object", path);
    }

    public Members only(Set<String> names) {
        for (String name : json.keySet()) {
            if (!names.contains(name)) {
                throw new Refusal(
                        "json-unknown-member",
                        "`{0}` is no known member; there are {1}",
                        name,
                        names.stream().sorted().toList());
            }
        }
        return this;
    }

    public String text(String name) {
        if (json.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw expected(name, "a string");
    }

    public String textOr(String name, String otherwise) {
        return json.containsKey(name) ? text(name) : otherwise;
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : array(name)) {
            if (!(value instanceof JsonString text)) {
                throw expected(name, "an array of strings");
            }
            texts.add(text.getString());
        }
        return texts;
    }

    /** All members, each a string. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        json.forEach((name, value) -> texts.put(name, text(name)));
        return texts;
    }

    public List<Members> objects(String name) {
        List<Members> objects = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            objects.add(of(array.get(i), name + "[" + i + "]"));
        }
        return objects;
    }

    public List<Integer> wholes(String name) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonValue value : array(name)) {
            if (!(value instanceof JsonNumber number)
                    || !number.isIntegral()
                    || number.bigIntegerValue().bitLength() >= Integer.SIZE) {
                throw expected(name, "an array of whole numbers");
            }
            numbers.add(number.intValue());
        }
        return numbers;
    }

    public Optional<Double> number(String name) {
        if (!json.containsKey(name)) {
            return Optional.empty();
        }
        if (json.get(name) instanceof JsonNumber number) {
            return Optional.of(number.doubleValue());
        }
        throw expected(name, "a number");
    }

    public Members object(String name) {
        return of(json.getOrDefault(name, JsonValue.NULL), name);
    }

    /** Without members when there is no such object. */
    public Members objectOrNone(String name) {
        return of(json.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT), name);
    }

    public boolean has(String name) {
        return json.containsKey(name);
    }

    /** Adds the path to what a constructor refuses. */
    public IllegalArgumentException at(IllegalArgumentException refused) {
        return path.isEmpty()
                ? refused
                : Refusal.of(refused, Wording.of("json-at", "`{0}`", path).because(Wording.of(refused)));
    }

    private JsonArray array(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array) {
            return array;
        }
        throw expected(name, "an array");
    }

    private IllegalArgumentException expected(String name, String what) {
        return new Refusal("json-expected", "`{0}` must be {1}", name, what);
    }
}
