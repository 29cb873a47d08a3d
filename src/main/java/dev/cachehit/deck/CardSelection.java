package dev.cachehit.deck;

import dev.cachehit.web.Shape;
import java.util.List;
import java.util.Optional;

/** Reads which cards a request means: {@code cards} lists ids, or {@code query} is a search. */
public final class CardSelection {
    private CardSelection() {}

    /**
     * The ids.
     *
     * @throws dev.cachehit.web.ProblemException 422 unless there is exactly one of the two, and it is right
     */
    public static List<String> ids(Shape shape, CardSearch search) {
        Optional<String> query = shape.optionalText("query");
        if (query.isPresent() == shape.has("cards")) {
            throw shape.wrong("cards", "expected ids here, or a search as `query`, and not both");
        }
        if (query.isEmpty()) {
            return shape.texts("cards").stream().distinct().toList();
        }
        try {
            return search.ids(SearchQuery.parse(query.get()));
        } catch (IllegalArgumentException e) {
            throw WordingJson.tell(shape.wrong("query", String.valueOf(e.getMessage())), e);
        }
    }
}
