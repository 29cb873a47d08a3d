package dev.cachehit.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A JSON object whose members are read by type. Every method throws {@link ProblemException} with 422 and the member's
 * path when the member is not what was expected.
 */
public final class Shape {
    private final JsonObject json;
    private final String path;

    private Shape(JsonObject json, String path) {
        this.json = json;
        this.path = path;
    }

    /** The members of a whole document. */
    public static Shape of(JsonObject json) {
        return new Shape(json, "");
    }

    /** The members of an object that is a part of a document, such as {@code reviews[3]}. */
    public static Shape of(JsonObject json, String place) {
        return new Shape(json, place + ".");
    }

    /** The object itself. */
    public JsonObject json() {
        return json;
    }

    /** Refuses members of other names, so that a typing error does not go unnoticed. */
    public Shape only(Set<String> names) {
        for (String name : json.keySet()) {
            if (!names.contains(name)) {
                throw wrong(
                        name,
                        "no such field; there are " + names.stream().sorted().toList());
            }
        }
        return this;
    }

    /** Refuses an object that lacks one of these members. */
    public Shape needs(Collection<String> names) {
        for (String name : names) {
            if (!has(name)) {
                throw wrong(name, "it must be there");
            }
        }
        return this;
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> wrong(name, "expected a string, found nothing"));
    }

    public Optional<String> optionalText(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonString text) {
                return text.getString();
            }
            throw wrong(name, "expected a string, found " + kind(value));
        });
    }

    public OptionalLong optionalWhole(String name, long least, long most) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (value.get() instanceof JsonNumber number
                && number.isIntegral()
                && number.bigIntegerValue().bitLength() < Long.SIZE) {
            long whole = number.longValue();
            if (whole >= least && whole <= most) {
                return OptionalLong.of(whole);
            }
        }
        throw wrong(name, "expected a whole number from " + least + " to " + most + ", found " + value.get());
    }

    public long whole(String name, long least, long most) {
        return optionalWhole(name, least, most)
                .orElseThrow(() -> wrong(name, "expected a whole number, found nothing"));
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof JsonString text)) {
                throw wrong(name + "[" + i + "]", "expected a string, found " + kind(array.get(i)));
            }
            texts.add(text.getString());
        }
        return List.copyOf(texts);
    }

    public List<Shape> shapes(String name) {
        List<Shape> shapes = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            String item = name + "[" + i + "]";
            if (array.get(i).getValueType() != JsonValue.ValueType.OBJECT) {
                throw wrong(item, "expected an object, found " + kind(array.get(i)));
            }
            shapes.add(new Shape(array.get(i).asJsonObject(), path + item + "."));
        }
        return List.copyOf(shapes);
    }

    /** Whether the member is there and not null. */
    public boolean has(String name) {
        return value(name).isPresent();
    }

    public Optional<Boolean> optionalFlag(String name) {
        return value(name).map(value -> switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw wrong(name, "expected true or false, found " + kind(value));
        });
    }

    public Optional<Double> optionalNumber(String name, double least, double most) {
        return value(name).map(value -> {
            if (value instanceof JsonNumber number && number.doubleValue() >= least && number.doubleValue() <= most) {
                return number.doubleValue();
            }
            throw wrong(name, "expected a number from " + least + " to " + most + ", found " + value);
        });
    }

    public List<Double> numbers(String name) {
        List<Double> numbers = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof JsonNumber number)) {
                throw wrong(name + "[" + i + "]", "expected a number, found " + kind(array.get(i)));
            }
            numbers.add(number.doubleValue());
        }
        return List.copyOf(numbers);
    }

    /** An object that must be there. */
    public Shape object(String name) {
        JsonValue value = value(name).orElseThrow(() -> wrong(name, "expected an object, found nothing"));
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw wrong(name, "expected an object, found " + kind(value));
        }
        return new Shape(value.asJsonObject(), path + name + ".");
    }

    /** The members of an object by name, each an object itself; none when it is not there. */
    public Map<String, Shape> members(String name) {
        Map<String, Shape> members = new LinkedHashMap<>();
        value(name).ifPresent(value -> {
            if (value.getValueType() != JsonValue.ValueType.OBJECT) {
                throw wrong(name, "expected an object, found " + kind(value));
            }
            value.asJsonObject().forEach((key, member) -> {
                if (member.getValueType() != JsonValue.ValueType.OBJECT) {
                    throw wrong(name + "." + key, "expected an object, found " + kind(member));
                }
                members.put(key, new Shape(member.asJsonObject(), path + name + "." + key + "."));
            });
        });
        return members;
    }

    /** The exception for a member that has the right type and is wrong all the same. */
    public ProblemException wrong(String name, String why) {
        return new ProblemException(Problem.of(Problem.WRONG_SHAPE, "`" + path + name + "`: " + why + "."));
    }

    private JsonArray array(String name) {
        return value(name)
                .map(value -> {
                    if (value.getValueType() == JsonValue.ValueType.ARRAY) {
                        return value.asJsonArray();
                    }
                    throw wrong(name, "expected an array, found " + kind(value));
                })
                .orElse(JsonValue.EMPTY_JSON_ARRAY);
    }

    private Optional<JsonValue> value(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> value.getValueType() != JsonValue.ValueType.NULL);
    }

    private static String kind(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case TRUE, FALSE -> "a boolean";
            case NULL -> "null";
        };
    }
}
