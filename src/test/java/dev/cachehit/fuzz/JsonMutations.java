package dev.cachehit.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be wrong with one member of a JSON object, each by itself. */
final class JsonMutations {
    /** A name that no object has. */
    static final String UNKNOWN = "no_such_member";

    private static final int LONG = 30_000;
    private static final int MANY = 600;

    private JsonMutations() {}

    /**
     * One change.
     *
     * @param path names of members and numbers of items, from the outside to the inside
     * @param what is wrong then
     * @param value in that place; empty for none
     */
    record Mutation(List<String> path, String what, Optional<JsonValue> value) {
        /** The name of the member that is wrong, or that has the item which is. */
        String member() {
            return path.reversed().stream()
                    .filter(part -> !Character.isDigit(part.charAt(0)))
                    .findFirst()
                    .orElseThrow();
        }

        /** The object that has the member, as problems name it; empty for the whole. */
        Optional<String> parent() {
            StringBuilder place = new StringBuilder();
            for (String part : path.subList(0, path.lastIndexOf(member()))) {
                place.append(Character.isDigit(part.charAt(0)) ? "[" + part + "]" : "." + part);
            }
            return Optional.of(place.toString())
                    .filter(text -> !text.isEmpty())
                    .map(text -> "`" + text.substring(text.lastIndexOf('.') + 1) + "`");
        }

        JsonObject of(JsonObject body) {
            return replaced(body, path).asJsonObject();
        }

        private JsonValue replaced(JsonValue node, List<String> rest) {
            String first = rest.getFirst();
            if (node instanceof JsonArray array) {
                JsonArrayBuilder items = Json.createArrayBuilder();
                for (int i = 0; i < array.size(); i++) {
                    (first.equals(String.valueOf(i)) ? inside(array.get(i), rest) : Optional.of(array.get(i)))
                            .ifPresent(items::add);
                }
                return items.build();
            }
            JsonObjectBuilder members = Json.createObjectBuilder();
            Map<String, JsonValue> all = new LinkedHashMap<>(node.asJsonObject());
            all.putIfAbsent(first, JsonValue.NULL);
            all.forEach((name, member) -> (name.equals(first) ? inside(member, rest) : Optional.of(member))
                    .ifPresent(kept -> members.add(name, kept)));
            return members.build();
        }

        private Optional<JsonValue> inside(JsonValue node, List<String> rest) {
            return rest.size() == 1 ? value : Optional.of(replaced(node, rest.subList(1, rest.size())));
        }

        @Override
        public String toString() {
            return String.join(".", path) + " " + what;
        }
    }

    static List<Mutation> of(JsonObject body) {
        List<Mutation> all = new ArrayList<>();
        members(body, List.of(), all);
        return List.copyOf(all);
    }

    private static void members(JsonObject object, List<String> path, List<Mutation> all) {
        object.forEach((name, member) -> {
            List<String> place = with(path, name);
            all.add(new Mutation(place, "is missing", Optional.empty()));
            node(member, place, all);
        });
        all.add(new Mutation(with(path, UNKNOWN), "is there", Optional.of(Json.createValue(1))));
    }

    private static void node(JsonValue node, List<String> path, List<Mutation> all) {
        all.add(new Mutation(path, "is null", Optional.of(JsonValue.NULL)));
        switch (node.getValueType()) {
            case STRING -> {
                all.add(mutation(path, "is a number", Json.createValue(7)));
                all.add(mutation(path, "is empty", Json.createValue("")));
                all.add(mutation(path, "is very long", Json.createValue("x".repeat(LONG))));
            }
            case NUMBER -> {
                all.add(mutation(path, "is a text", Json.createValue("seven")));
                for (String number : List.of("-1", "1.5", "2147483648", "9223372036854775808", "1E+400")) {
                    all.add(mutation(path, "is " + number, Json.createValue(new BigDecimal(number))));
                }
            }
            case TRUE, FALSE -> all.add(mutation(path, "is a text", Json.createValue("yes")));
            case ARRAY -> {
                all.add(mutation(path, "is an object", JsonValue.EMPTY_JSON_OBJECT));
                all.add(mutation(path, "is empty", JsonValue.EMPTY_JSON_ARRAY));
                JsonArray items = node.asJsonArray();
                if (!items.isEmpty()) {
                    JsonArrayBuilder many = Json.createArrayBuilder();
                    for (int i = 0; i < MANY / items.getFirst().toString().length() + 2; i++) {
                        many.add(items.getFirst());
                    }
                    all.add(mutation(path, "has many items", many.build()));
                    node(items.getFirst(), with(path, "0"), all);
                }
            }
            case OBJECT -> {
                all.add(mutation(path, "is an array", JsonValue.EMPTY_JSON_ARRAY));
                all.add(mutation(path, "is empty", JsonValue.EMPTY_JSON_OBJECT));
                members(node.asJsonObject(), path, all);
            }
            case NULL -> {}
        }
    }

    /** The same without members that are null, which are as if they were not there. */
    static JsonValue withoutNulls(JsonValue node) {
        return switch (node.getValueType()) {
            case OBJECT -> {
                JsonObjectBuilder members = Json.createObjectBuilder();
                node.asJsonObject().forEach((name, member) -> {
                    if (member.getValueType() != ValueType.NULL) {
                        members.add(name, withoutNulls(member));
                    }
                });
                yield members.build();
            }
            case ARRAY -> {
                JsonArrayBuilder items = Json.createArrayBuilder();
                node.asJsonArray().forEach(item -> items.add(withoutNulls(item)));
                yield items.build();
            }
            default -> node;
        };
    }

    private static Mutation mutation(List<String> path, String what, JsonValue value) {
        return new Mutation(path, what, Optional.of(value));
    }

    private static List<String> with(List<String> path, String part) {
        List<String> longer = new ArrayList<>(path);
        longer.add(part);
        return List.copyOf(longer);
    }
}
