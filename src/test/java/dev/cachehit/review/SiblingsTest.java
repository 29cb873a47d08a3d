package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.cachehit.testing.WholeService;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards that tell each other's answers, in the whole service. */
class SiblingsTest {
    @TempDir
    Path folder;

    @Test
    void theSecondOfTwoComesUpOnTheNextDay() {
        try (WholeService service = new WholeService(folder)) {
            add(service, "one");
            add(service, "two");

            JsonObject first = next(service);
            assertEquals(1, first.getJsonObject("counts").getInt("total"));
            String card = gradeEasy(service, first);
            assertEquals(0, next(service).getJsonObject("counts").getInt("total"));

            service.clock.advance(Duration.ofDays(1));
            JsonObject second = next(service);
            assertEquals(1, second.getJsonObject("counts").getInt("total"));
            assertNotEquals(card, gradeEasy(service, second));
        }
    }

    private static void add(WholeService service, String id) {
        service.api
                .post(
                        "/api/cards",
                        "{\"id\": \"" + id + "\", \"deck\": \"Pair\", \"title\": \"" + id
                                + "\", \"tags\": [\"siblings:pair\"], \"sections\": [{\"type\": \"basic\","
                                + " \"prompt\": \"Question?\", \"answer\": \"Answer.\"}]}")
                .expect(201);
    }

    private static JsonObject next(WholeService service) {
        return service.api.get("/api/review/next?deck=Pair").expect(200).json();
    }

    private static String gradeEasy(WholeService service, JsonObject next) {
        JsonObject schedule = next.getJsonObject("question").getJsonObject("schedule");
        String card = schedule.getString("card_id");
        service.api
                .post(
                        "/api/reviews",
                        "{\"id\": \"" + UUID.randomUUID() + "\", \"card_id\": \"" + card + "\", \"version\": "
                                + schedule.getInt("version") + ", \"rating\": 4}")
                .expect(201);
        return card;
    }
}
