package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Api;
import dev.cachehit.testing.WholeService;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole collection over HTTP, out of one service and into another. */
class CollectionRoutesTest {
    @TempDir
    Path here;

    @TempDir
    Path there;

    private WholeService from;
    private WholeService to;

    @BeforeEach
    void start() {
        from = new WholeService(here);
        to = new WholeService(there, Map.of("CACHEHIT_DATA_MAX_COLLECTION", "400KB"));
    }

    @AfterEach
    void stop() {
        from.close();
        to.close();
    }

    @Test
    void everythingMovesFromOneServiceToAnother() {
        from.api.put("/api/settings", "{\"new_per_day\": 7}", "\"0\"").expect(200);
        String card = from.api
                .get("/api/review/next")
                .json()
                .getJsonObject("question")
                .getJsonObject("card")
                .getString("id");
        grade(card);
        JsonObject whole = from.api.get("/api/cards/" + card).json().getJsonObject("card");
        to.api
                .put("/api/cards/" + card, whole.toString().replace("\"title\":\"", "\"title\":\"Other "), "\"1\"")
                .expect(200);
        to.api.get("/api/review/counts").expect(200);
        byte[] file = from.api.get("/api/exports/collection").expect(200).body();

        JsonObject trial = take(file, "?dry_run=true").expect(200).json();
        assertEquals(1, trial.getJsonObject("cards").getInt("changed"));
        assertEquals(119, trial.getJsonObject("cards").getInt("unchanged"));
        assertEquals(1, trial.getJsonObject("reviews").getInt("added"));
        assertEquals(
                "new", to.api.get("/api/cards/" + card + "/schedule").json().getString("phase"));

        JsonObject done = take(file, "").expect(200).json();

        assertEquals(
                from.api.get("/api/cards/" + card + "/schedule").json(),
                to.api.get("/api/cards/" + card + "/schedule").json());
        assertEquals(whole, to.api.get("/api/cards/" + card).json().getJsonObject("card"));
        assertEquals(7, to.api.get("/api/settings").json().getInt("new_per_day"));
        assertEquals(
                from.api.get("/api/review/counts").json(),
                to.api.get("/api/review/counts").json());
        assertTrue(Files.exists(there.resolve("backups").resolve(done.getString("copy"))));
        assertEquals(
                new String(file, StandardCharsets.UTF_8),
                new String(to.api.get("/api/exports/collection").body(), StandardCharsets.UTF_8));
    }

    @Test
    void settingsThatWereChosenStay() {
        to.api.put("/api/settings", "{\"new_per_day\": 3}", "\"0\"").expect(200);
        take(from.api.get("/api/exports/collection").body(), "").expect(200);
        assertEquals(3, to.api.get("/api/settings").json().getInt("new_per_day"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | {"format": "cachehit",                                          | not JSON
            400 |                                                                 | not JSON
            422 | []                                                              | an object
            422 | {}                                                              | `format`
            422 | {"format": "other"}                                             | "cachehit"
            422 | {"format": "cachehit", "version": 2}                            | `version`
            422 | {"cards": []}                                                   | come first
            422 | {"format": "cachehit", "version": 1, "reviews": [], "cards": []}| before `reviews`
            422 | {"format": "cachehit", "version": 1, "cards": [3]}              | `cards[0]`
            422 | {"format": "cachehit", "version": 1, "cards": [{"deck": "A"}]}  | `cards[0].title`
            422 | {"format": "cachehit", "version": 1, "settings": {"new_per_day": -1}} | `settings.new_per_day`
            422 | {"format": "cachehit", "version": 1, "more": 1}                 | `more`
            """)
    void whatIsNoCollectionIsToldByItsPlace(int status, String file, String part) {
        Api.Answer refused = take((file == null ? "" : file).getBytes(StandardCharsets.UTF_8), "")
                .expect(status);
        assertTrue(refused.detail().contains(part), refused.detail());
    }

    @Test
    void deepNestingAndLargeFilesAreRefused() {
        String deep =
                "{\"format\":\"cachehit\",\"version\":1,\"settings\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        take(deep.getBytes(StandardCharsets.UTF_8), "").expect(400);
        assertTrue(take(new byte[500_000], "").expect(413).detail().contains("400 KB"));
        to.api
                .send("POST", "/api/imports/collection", BodyPublishers.ofString("{}"), "Content-Type", "text/plain")
                .expect(415);
        to.api.json("POST", "/api/imports/collection?dry_run=maybe", "{}").expect(400);
    }

    private Api.Answer take(byte[] file, String query) {
        return to.api.send(
                "POST",
                "/api/imports/collection" + query,
                BodyPublishers.ofByteArray(file),
                "Content-Type",
                "application/json");
    }

    private void grade(String card) {
        from.api
                .post(
                        "/api/reviews",
                        "{\"id\": \"%s\", \"card_id\": \"%s\", \"version\": 0, \"rating\": 3}"
                                .formatted(UUID.randomUUID(), card))
                .expect(201);
    }
}
