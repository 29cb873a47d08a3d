package dev.cachehit.openapi;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a value against a schema: types, required members, items, enumerations, constants, least values. Stricter than
 * JSON Schema in one thing: a member that the schema does not name is a fault unless the schema says what others there
 * may be.
 */
final class SchemaCheck {
    private final OpenApiDocument document;
    private final List<String> faults = new ArrayList<>();

    SchemaCheck(OpenApiDocument document) {
        this.document = document;
    }

    List<String> faults(Map<String, Object> schema, JsonValue value) {
        check(schema, value, "$");
        return List.copyOf(faults);
    }

    private void check(Map<String, Object> unresolved, JsonValue value, String path) {
        Map<String, Object> schema = merged(document.resolve(unresolved));
        List<?> options = Tree.list(schema, "oneOf");
        if (!options.isEmpty()) {
            if (options.stream()
                    .noneMatch(option -> new SchemaCheck(document)
                            .faults(Tree.map(option), value)
                            .isEmpty())) {
                faults.add(path + ": fits none of what it may be, found " + value);
            }
            return;
        }
        if (!isOfType(String.valueOf(schema.get("type")), value)) {
            faults.add(path + ": expected " + schema.get("type") + ", found " + value);
            return;
        }
        if (schema.containsKey("enum") && !Tree.list(schema, "enum").contains(plain(value))) {
            faults.add(path + ": expected one of " + schema.get("enum") + ", found " + value);
        }
        if (schema.containsKey("const") && !plain(value).equals(String.valueOf(schema.get("const")))) {
            faults.add(path + ": expected " + schema.get("const") + ", found " + value);
        }
        if (schema.containsKey("minimum")
                && value instanceof JsonNumber number
                && number.bigDecimalValue().compareTo(new BigDecimal(String.valueOf(schema.get("minimum")))) < 0) {
            faults.add(path + ": expected at least " + schema.get("minimum") + ", found " + value);
        }
        if (value instanceof JsonObject object) {
            members(schema, object, path);
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(item -> check(Tree.map(schema, "items"), item, path + "[]"));
        }
    }

    private void members(Map<String, Object> schema, JsonObject object, String path) {
        Map<String, Object> properties = Tree.map(schema, "properties");
        for (Object name : Tree.list(schema, "required")) {
            if (!object.containsKey(String.valueOf(name))) {
                faults.add(path + "." + name + ": is missing");
            }
        }
        object.forEach((name, member) -> {
            if (properties.containsKey(name)) {
                check(Tree.map(properties, name), member, path + "." + name);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> others) {
                check(Tree.map(others), member, path + "." + name);
            } else if (!Boolean.TRUE.equals(schema.get("additionalProperties"))) {
                faults.add(path + "." + name + ": is not in the document");
            }
        });
    }

    /** With the parts of {@code allOf} in one. */
    Map<String, Object> merged(Map<String, Object> schema) {
        if (!schema.containsKey("allOf")) {
            return schema;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        Set<Object> required = new HashSet<>();
        for (Object part : Tree.list(schema, "allOf")) {
            Map<String, Object> resolved = merged(document.resolve(Tree.map(part)));
            properties.putAll(Tree.map(resolved, "properties"));
            required.addAll(Tree.list(resolved, "required"));
        }
        return Map.of("type", "object", "properties", properties, "required", List.copyOf(required));
    }

    private static boolean isOfType(String type, JsonValue value) {
        return switch (type) {
            case "object" -> value.getValueType() == JsonValue.ValueType.OBJECT;
            case "array" -> value.getValueType() == JsonValue.ValueType.ARRAY;
            case "string" -> value.getValueType() == JsonValue.ValueType.STRING;
            case "boolean" ->
                value.getValueType() == JsonValue.ValueType.TRUE || value.getValueType() == JsonValue.ValueType.FALSE;
            case "number" -> value instanceof JsonNumber;
            case "integer" -> value instanceof JsonNumber number && number.isIntegral();
            default -> throw new IllegalArgumentException("a schema without a type that is known: " + type);
        };
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
