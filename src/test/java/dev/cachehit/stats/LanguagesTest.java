package dev.cachehit.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cachehit.testing.WholeService;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statistics by language over HTTP, of the starter decks on a real database. */
class LanguagesTest {
    @TempDir
    Path folder;

    private WholeService service;

    @BeforeEach
    void start() {
        service = new WholeService(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void cardsAndReviewsAreCountedByLanguage() {
        grade("py-bisect", 4);
        grade("py-most-common", 4);
        grade("rb-tally", 3);
        service.clock.advance(Duration.ofDays(10));
        grade("py-bisect", 3);
        grade("py-most-common", 1);
        service.api.post("/api/cards/py-bisect/suspend", "{}").expect(200);

        JsonObject python = language("python", "");
        assertEquals(5 - 1, python.getInt("reviews"));
        assertEquals(4_000, python.getInt("duration_ms"));
        assertEquals(0.5, python.getJsonNumber("true_retention").doubleValue());
        assertEquals(0.9, python.getJsonNumber("predicted_retention").doubleValue(), 0.05);
        assertEquals(1, python.getInt("suspended"));
        assertEquals(1, python.getInt("learning"));
        assertEquals(1, python.getInt("young") + python.getInt("mature"));
        JsonObject ruby = language("ruby", "");
        assertEquals(1, ruby.getInt("reviews"));
        assertFalse(ruby.containsKey("true_retention"));
        assertEquals(120, cards(), "each card once");
    }

    @Test
    void undoneGradesOtherDecksAndOtherDaysDoNotCount() {
        grade("py-bisect", 3);
        grade("rb-tally", 3);
        assertEquals(1, language("ruby", "").getInt("reviews"));
        service.api.delete("/api/reviews/last").expect(200);
        assertEquals(0, language("ruby", "").getInt("reviews"));
        assertEquals(1, language("python", "?deck=Python").getInt("reviews"));
        assertEquals(0, language("python", "?deck=Python::Text").getInt("reviews"));
        assertEquals(0, language("python", "?from=2026-01-01&to=2026-02-01").getInt("reviews"));
        assertEquals(
                1,
                service.api.get("/api/stats/languages?deck=Python").json().getJsonArray("languages").stream()
                        .filter(it -> !it.asJsonObject().getString("language").isEmpty())
                        .count());
        service.api.get("/api/stats/languages?from=2026-02-01&to=2026-01-01").expect(400);
    }

    private JsonObject language(String name, String query) {
        return service.api.get("/api/stats/languages" + query).expect(200).json().getJsonArray("languages").stream()
                .map(it -> it.asJsonObject())
                .filter(it -> it.getString("language").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int cards() {
        return service.api.get("/api/stats/languages").json().getJsonArray("languages").stream()
                .map(it -> it.asJsonObject())
                .mapToInt(it -> it.getInt("new") + it.getInt("learning") + it.getInt("young") + it.getInt("mature"))
                .sum();
    }

    private void grade(String card, int rating) {
        int version = service.api.get("/api/cards/" + card + "/schedule").json().getInt("version");
        service.api
                .post("/api/reviews", """
                        {"id": "%s", "card_id": "%s", "version": %d, "rating": %d, "duration_ms": 1000}""".formatted(UUID.randomUUID(), card, version, rating))
                .expect(201);
    }
}
