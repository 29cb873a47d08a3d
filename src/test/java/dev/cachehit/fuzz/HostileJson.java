package dev.cachehit.fuzz;

import dev.cachehit.openapi.OpenApiDocument;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** JSON that a schema asks for, with a wrong turn here and there. */
final class HostileJson {
    private static final int DEEPEST = 6;

    private final OpenApiDocument document;
    private final Random random;
    private final HostileText text;

    /** How many of the turns are wrong, of a hundred. */
    private final int wrong;

    HostileJson(OpenApiDocument document, Random random, int wrong) {
        this.document = document;
        this.random = random;
        this.text = new HostileText(random);
        this.wrong = wrong;
    }

    JsonValue of(Map<String, Object> schema) {
        return of(schema, 0);
    }

    private JsonValue of(Map<String, Object> unresolved, int depth) {
        Map<String, Object> schema = document.resolve(unresolved);
        if (random.nextInt(100) < wrong) {
            return anything(depth);
        }
        if (schema.get("enum") instanceof List<?> choices) {
            return Json.createValue(String.valueOf(any(choices)));
        }
        if (schema.containsKey("const")) {
            return Json.createValue(String.valueOf(schema.get("const")));
        }
        for (String key : List.of("oneOf", "anyOf")) {
            if (schema.get(key) instanceof List<?> choices) {
                return of(map(any(choices)), depth + 1);
            }
        }
        if (schema.get("allOf") instanceof List<?> parts) {
            JsonObjectBuilder all = Json.createObjectBuilder();
            parts.forEach(part -> members(document.resolve(map(part)), all, depth));
            return all.build();
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "object" -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                members(schema, object, depth);
                yield object.build();
            }
            case "array" -> array(map(schema.getOrDefault("items", Map.of())), depth);
            case "integer" -> Json.createValue(text.whole());
            case "number" -> Json.createValue(BigDecimal.valueOf(random.nextGaussian() * 10));
            case "boolean" -> random.nextBoolean() ? JsonValue.TRUE : JsonValue.FALSE;
            case "string" -> Json.createValue(text.of(schema));
            default -> anything(depth);
        };
    }

    private void members(Map<String, Object> schema, JsonObjectBuilder object, int depth) {
        List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
        map(schema.getOrDefault("properties", Map.of())).forEach((name, member) -> {
            boolean wanted = required.contains(name) ? random.nextInt(100) >= wrong : random.nextInt(3) == 0;
            if (wanted && depth < DEEPEST) {
                object.add(name, of(map(member), depth + 1));
            }
        });
        if (random.nextInt(100) < wrong) {
            object.add(text.any(), anything(depth + 1));
        }
        if (schema.get("additionalProperties") instanceof Map<?, ?> others && depth < DEEPEST) {
            for (int n = random.nextInt(3); n > 0; n--) {
                object.add(text.any(), of(map(others), depth + 1));
            }
        }
    }

    private JsonValue array(Map<String, Object> items, int depth) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (int n = depth < DEEPEST ? random.nextInt(4) : 0; n > 0; n--) {
            array.add(of(items, depth + 1));
        }
        return array.build();
    }

    private JsonValue anything(int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 9 : 7)) {
            case 0 -> JsonValue.NULL;
            case 1 -> JsonValue.TRUE;
            case 2 -> Json.createValue(text.whole());
            case 3 -> Json.createValue(new BigDecimal("1e" + (random.nextInt(800) - 400)));
            case 4 -> JsonValue.EMPTY_JSON_OBJECT;
            case 5 -> JsonValue.EMPTY_JSON_ARRAY;
            case 6 -> Json.createValue(text.any());
            case 7 -> array(Map.of(), depth + 1);
            default ->
                Json.createObjectBuilder().add(text.any(), anything(depth + 1)).build();
        };
    }

    private Object any(List<?> choices) {
        return new ArrayList<Object>(choices).get(random.nextInt(choices.size()));
    }

    private static Map<String, Object> map(Object node) {
        if (!(node instanceof Map<?, ?> entries)) {
            return Map.of();
        }
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        entries.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
