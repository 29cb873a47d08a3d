package dev.cachehit.deck;

import dev.cachehit.deck.json.CardParser;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.Shape;
import jakarta.json.JsonObjectBuilder;

/** Reads a card that a person has written from a request. What is wrong is a problem with 422. */
public final class CardShape {
    private CardShape() {}

    /** A card; one that has no id gets the one that its deck and title make. */
    public static Card read(Shape shape) {
        return parse(shape, shape.optionalText("id").orElseGet(() -> derived(shape)));
    }

    /** The card with this id; another id is refused. */
    static Card read(Shape shape, String id) {
        if (!shape.optionalText("id").orElse(id).equals(id)) {
            throw shape.wrong("id", "a card keeps its id; leave it out, or create another card");
        }
        return parse(shape, id);
    }

    private static Card parse(Shape shape, String id) {
        JsonObjectBuilder json = JsonText.object();
        shape.json().forEach(json::add);
        try {
            return CardInstance.checked(CardParser.parse(json.add("id", id).build()));
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    private static String derived(Shape shape) {
        String title = shape.text("title");
        try {
            return CardId.derive(DeckName.of(shape.text("deck")).text(), title);
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    /** The problem for what a constructor refuses. */
    static ProblemException wrong(IllegalArgumentException refused) {
        return WordingJson.tell(
                new ProblemException(
                        Problem.of(Problem.WRONG_SHAPE, "This cannot be kept: " + refused.getMessage() + ".")),
                refused);
    }
}
