package dev.cachehit.review;

import dev.cachehit.deck.json.JsonDeck;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.Shape;
import io.helidon.http.Status;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Walks through the file of a whole collection, one entry at a time. It is a deck as {@link JsonDeck} has it, with the
 * settings, the rules and the log besides, in this order.
 */
final class CollectionFile {
    static final String SETTINGS = "settings";
    static final String CARDS = "cards";
    static final String RULES = "rules";
    static final String REVIEWS = "reviews";

    private static final List<String> ORDER = List.of(SETTINGS, CARDS, RULES, REVIEWS);

    private final JsonParser parser;
    private final Visitor visitor;
    private final Set<String> seen = new HashSet<>();

    private CollectionFile(JsonParser parser, Visitor visitor) {
        this.parser = parser;
        this.visitor = visitor;
    }

    /** Is given what is in the file, in its order. */
    interface Visitor {
        void settings(Shape settings);

        void card(Shape card);

        void rules(Shape rules);

        void review(Shape review);
    }

    /**
     * Reads to the end.
     *
     * @throws ProblemException 400 when it is not JSON, 422 when it is no such file
     */
    static void read(InputStream in, Visitor visitor) {
        try (JsonParser parser = JsonText.parser(in)) {
            new CollectionFile(parser, visitor).read();
        }
    }

    private void read() {
        if (next() != JsonParser.Event.START_OBJECT) {
            throw noCollection("the file must hold an object");
        }
        while (next() == JsonParser.Event.KEY_NAME) {
            String name = parser.getString();
            next();
            member(name);
            seen.add(name);
        }
        if (current(parser::hasNext)) {
            throw noCollection("there is something after its end");
        }
        if (!seen.contains("format") || !seen.contains("version")) {
            throw noCollection("its `format` or `version` is missing");
        }
    }

    private void member(String name) {
        if (ORDER.contains(name)) {
            requirePlace(name);
        }
        switch (name) {
            case "format" -> requireValue(name, "\"" + JsonDeck.FORMAT + "\"");
            case "version" -> requireValue(name, String.valueOf(JsonDeck.VERSION));
            case SETTINGS -> visitor.settings(Shape.of(object(SETTINGS), SETTINGS));
            case CARDS, RULES, REVIEWS -> list(name);
            default -> throw noCollection("`" + name + "` is no known member of it");
        }
    }

    private void requireValue(String name, String expected) {
        String found = value().toString();
        if (!found.equals(expected)) {
            throw noCollection("its `" + name + "` must be " + expected + ", found " + found);
        }
    }

    private void requirePlace(String name) {
        if (!seen.contains("format") || !seen.contains("version")) {
            throw noCollection("`format` and `version` must come first");
        }
        for (String later : ORDER.subList(ORDER.indexOf(name), ORDER.size())) {
            if (seen.contains(later)) {
                throw noCollection("`" + name + "` must come once, and before `" + later + "`");
            }
        }
    }

    private void list(String name) {
        if (current(() -> parser.currentEvent()) != JsonParser.Event.START_ARRAY) {
            throw noCollection("`" + name + "` must be an array");
        }
        for (int i = 0; next() != JsonParser.Event.END_ARRAY; i++) {
            String place = name + "[" + i + "]";
            Shape entry = Shape.of(object(place), place);
            switch (name) {
                case CARDS -> visitor.card(entry);
                case RULES -> visitor.rules(entry);
                default -> visitor.review(entry);
            }
        }
    }

    private JsonObject object(String place) {
        if (value() instanceof JsonObject object) {
            return object;
        }
        throw noCollection("`" + place + "` must be an object");
    }

    private JsonValue value() {
        return current(parser::getValue);
    }

    private JsonParser.Event next() {
        return current(parser::next);
    }

    /** The parser reports what is no JSON by several kinds of exceptions, too deep a nesting by a plain one. */
    private static <T> T current(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw new ProblemException(Problem.of(
                    Status.BAD_REQUEST_400,
                    "The body is not JSON: " + String.valueOf(e.getMessage()).strip()));
        }
    }

    private static ProblemException noCollection(String why) {
        return new ProblemException(
                Problem.of(Problem.WRONG_SHAPE, "This is no file of a whole collection: " + why + "."));
    }
}
