package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.SettingsReader;
import dev.cachehit.deck.CardSearch;
import dev.cachehit.deck.DeckStore;
import dev.cachehit.testing.Api;
import dev.cachehit.testing.Api.Answer;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Server;
import io.helidon.webserver.WebServer;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes over HTTP, on a real database, without Docker. */
class RoutesTest {
    @TempDir
    Path folder;

    private World world;
    private WebServer server;
    private Api api;

    @BeforeEach
    void start() {
        world = new World(folder);
        world.cards.add("a", "Python::Lists").add("b", "Ruby");
        RequestBody body = new RequestBody(100 << 10);
        server = Server.create(
                SettingsReader.read(Map.of("CACHEHIT_SERVER_PORT", "0")).server(),
                List.of(
                        new ReviewRoutes(world.reviews, world.drafts, body),
                        new HoldRoutes(
                                world.reviews,
                                new CardSearch(new DeckStore(world.database, world.clock()), world.reviews),
                                body),
                        new DraftRoutes(world.drafts, world.reviews, body, world.clock()),
                        new SettingsRoutes(world.settings, body)),
                List.of());
        server.start();
        api = new Api(server.port());
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop();
        world.close();
    }

    @Test
    void theNextCardComesWithCountsPreviewsAndWithoutItsAnswer() {
        Answer next = send("GET", "/api/review/next?deck=Python", "");

        assertEquals(200, next.status());
        JsonObject question = next.json().getJsonObject("question");
        assertEquals("a", question.getJsonObject("card").getString("id"));
        assertFalse(next.json().toString().contains("secret"), next.json().toString());
        assertTrue(next.json().toString().contains("a {{}} word"));
        assertEquals(1, next.json().getJsonObject("counts").getInt("new"));
        assertEquals(
                60, question.getJsonObject("previews").getJsonObject("again").getInt("delay_s"));
        assertEquals(0, question.getJsonObject("schedule").getInt("version"));
    }

    @Test
    void theCardAfterNextIsFetchedByPassingOverTheNext() {
        JsonObject then =
                send("GET", "/api/review/next?except=a&except=none", "").json();
        assertEquals("b", then.getJsonObject("question").getJsonObject("card").getString("id"));
        assertEquals(2, then.getJsonObject("counts").getInt("total"));

        JsonObject last = send("GET", "/api/review/next?except=a&except=b", "").json();
        assertFalse(last.containsKey("question"));

        assertEquals(
                201,
                send("POST", "/api/reviews", grade(UUID.randomUUID(), "b", 0, 3))
                        .status());
        assertFalse(
                send("GET", "/api/review/next?mode=cram&except=b", "").json().containsKey("question"));
    }

    @Test
    void aCardIsAskedByItsIdAndItsAnswerIsToldOnlyOnRequest() {
        JsonObject question = send("GET", "/api/cards/a/question", "").json();
        assertEquals("Card a", question.getJsonObject("card").getString("title"));
        assertFalse(question.toString().contains("secret"));

        JsonObject answer = send("GET", "/api/cards/a/answer?seed=" + question.getInt("seed"), "")
                .json();
        assertEquals(
                "secret",
                answer.getJsonArray("sections")
                        .getJsonObject(0)
                        .getJsonArray("blanks")
                        .getString(0));
        assertEquals("", answer.getString("notes"));

        assertEquals(404, send("GET", "/api/cards/none/question", "").status());
        assertEquals(404, send("GET", "/api/cards/none/answer", "").status());
        assertEquals(400, send("GET", "/api/cards/a/answer?seed=x", "").status());
    }

    @Test
    void aGradeIsCreatedOnceAndItsRepetitionAnswersTheSame() {
        String grade = grade(UUID.randomUUID(), "a", 0, 3);

        Answer first = send("POST", "/api/reviews", grade);
        Answer second = send("POST", "/api/reviews", grade);

        assertEquals(201, first.status());
        assertEquals(200, second.status());
        assertEquals(first.json().getJsonObject("schedule"), second.json().getJsonObject("schedule"));
        assertEquals(
                412,
                send("POST", "/api/reviews", grade(UUID.randomUUID(), "a", 0, 3))
                        .status());
        assertEquals(
                404,
                send("POST", "/api/reviews", grade(UUID.randomUUID(), "none", 0, 3))
                        .status());
        assertEquals(200, send("DELETE", "/api/reviews/last", "").status());
        assertEquals(404, send("DELETE", "/api/reviews/last", "").status());
    }

    @Test
    void wrongGradesAreToldByTheirField() {
        assertEquals(422, send("POST", "/api/reviews", "{}").status());
        Answer wrong = send("POST", "/api/reviews", grade(UUID.randomUUID(), "a", 0, 5));
        assertEquals(422, wrong.status());
        assertTrue(
                wrong.json().getString("detail").contains("`rating`"),
                wrong.json().toString());
        assertEquals(400, send("GET", "/api/review/next?mode=other", "").status());
    }

    @Test
    void countsAreThereForEveryDeckAndThoseAround() {
        JsonObject counts = send("GET", "/api/review/counts", "").json();

        assertEquals(2, counts.getJsonObject("all").getInt("total"));
        assertEquals(
                List.of("Python", "Python::Lists", "Ruby"),
                counts.getJsonArray("decks").getValuesAs(JsonObject.class).stream()
                        .map(deck -> deck.getString("deck"))
                        .toList());
    }

    @Test
    void cardsAreHeldAndResumed() {
        assertTrue(send("POST", "/api/cards/a/suspend", "").json().getBoolean("suspended"));
        assertEquals(
                0,
                send("GET", "/api/review/next?deck=Python", "")
                        .json()
                        .getJsonObject("counts")
                        .getInt("total"));
        assertFalse(send("POST", "/api/cards/a/resume", "").json().getBoolean("suspended"));
        assertTrue(send("POST", "/api/cards/a/bury", "").json().containsKey("buried_until"));
        assertEquals(404, send("POST", "/api/cards/none/bury", "").status());
        assertEquals(2, send("GET", "/api/cards/a/schedule", "").json().getInt("version") - 1);
    }

    @Test
    void aCardThatWasPutAsideWithAnIdComesBackByIt() {
        String id = UUID.randomUUID().toString();
        assertEquals(200, send("POST", "/api/cards/a/bury?id=" + id, "").status());
        assertEquals(200, send("POST", "/api/cards/a/bury?id=" + id, "").status());
        assertEquals(
                412,
                send("DELETE", "/api/reviews/last?id=" + UUID.randomUUID(), "").status());

        assertEquals(200, send("DELETE", "/api/reviews/last?id=" + id, "").status());
        assertEquals(200, send("DELETE", "/api/reviews/last?id=" + id, "").status());
        assertFalse(send("GET", "/api/cards/a/schedule", "").json().containsKey("buried_until"));
        assertFalse(send("POST", "/api/cards/a/bury?id=" + id, "").json().containsKey("buried_until"));
        assertEquals(400, send("POST", "/api/cards/a/bury?id=1", "").status());
    }

    @Test
    void draftsAreKeptWithTheirVersions() {
        assertEquals(404, send("GET", "/api/drafts/a/0", "").status());
        Answer written = send("PUT", "/api/drafts/a/0", "{\"body\": \"x = 1\"}");
        assertEquals("\"1\"", written.etag());
        assertEquals(
                412,
                send("PUT", "/api/drafts/a/0", "{\"body\": \"y\"}", "\"0\"").status());
        assertEquals(
                200,
                send("PUT", "/api/drafts/a/0", "{\"body\": \"y\"}", "\"1\"").status());
        assertEquals(404, send("PUT", "/api/drafts/none/0", "{\"body\": \"y\"}").status());
        assertEquals(404, send("GET", "/api/drafts/a/x", "").status());

        JsonObject question =
                send("GET", "/api/review/next?deck=Python", "").json().getJsonObject("question");
        assertEquals("y", question.getJsonArray("drafts").getJsonObject(0).getString("body"));
    }

    @Test
    void settingsNeedTheVersionThatTheyReplace() {
        Answer defaults = send("GET", "/api/settings", "");
        assertEquals("\"0\"", defaults.etag());
        assertEquals(0.9, defaults.json().getJsonNumber("desired_retention").doubleValue());

        String changed = "{\"desired_retention\": 0.85, \"time_zone\": \"Europe/Berlin\","
                + " \"decks\": {\"Ruby\": {\"new_per_day\": 0}}}";
        assertEquals(428, send("PUT", "/api/settings", changed).status());
        assertEquals(200, send("PUT", "/api/settings", changed, "\"0\"").status());
        assertEquals(412, send("PUT", "/api/settings", changed, "\"0\"").status());
        Answer wrong = send("PUT", "/api/settings", "{\"desired_retention\": 2}", "\"1\"");
        assertEquals(422, wrong.status());

        assertEquals(
                0.85,
                send("GET", "/api/settings", "")
                        .json()
                        .getJsonNumber("desired_retention")
                        .doubleValue());
        assertEquals(
                1,
                send("GET", "/api/review/next", "")
                        .json()
                        .getJsonObject("counts")
                        .getInt("total"));
        assertEquals(
                world.settings.current(), new SettingsKeeper(world.database, ZoneOffset.UTC, world.clock()).current());
    }

    @Test
    void evidenceSuggestsARating() {
        String evidence = "{\"card_id\": \"a\", \"evidence\": [{\"verdict\": \"%s\", \"tries\": 1}]}";

        JsonObject passed = send("POST", "/api/review/suggestion", evidence.formatted("passed"))
                .json();
        assertEquals(3, passed.getInt("rating"));
        assertEquals("first_try", passed.getString("code"));
        assertFalse(passed.containsKey("count"));
        JsonObject hinted = send(
                        "POST",
                        "/api/review/suggestion",
                        evidence.formatted("passed").replace("tries\": 1", "hints\": 2"))
                .json();
        assertEquals("hints", hinted.getString("code"));
        assertEquals(2, hinted.getInt("count"));
        assertEquals(
                JsonObject.EMPTY_JSON_OBJECT,
                send("POST", "/api/review/suggestion", evidence.formatted("sandbox_fault"))
                        .json());
        assertEquals(
                422,
                send("POST", "/api/review/suggestion", evidence.formatted("x")).status());
    }

    @Test
    void aBacklogIsSpread() {
        send("POST", "/api/reviews", grade(UUID.randomUUID(), "a", 0, 4));
        world.wait(Duration.ofDays(60));

        assertEquals(
                1, send("POST", "/api/review/spread", "{\"days\": 7}").json().getInt("moved"));
        assertEquals(422, send("POST", "/api/review/spread", "{}").status());
        assertEquals(
                422,
                send("POST", "/api/review/spread", "{\"days\": 7, \"until\": \"2020-01-01\"}")
                        .status());
        assertEquals(
                0,
                send("POST", "/api/review/spread", "{\"days\": 7, \"from\": \"2026-05-03\", \"until\": \"2026-05-09\"}")
                        .json()
                        .getInt("moved"),
                "all is due before the holiday");
        assertTrue(
                send("POST", "/api/review/spread", "{\"days\": 7, \"from\": \"2026-05-10\", \"until\": \"2026-05-09\"}")
                        .json()
                        .getString("detail")
                        .contains("`from`: expected a day from today to 2026-05-09"));
        assertTrue(send("POST", "/api/review/spread", "{\"days\": 7, \"from\": \"2026-05-03\"}")
                .json()
                .getString("detail")
                .contains("`until`: expected the last day off"));
        assertEquals(
                422,
                send("POST", "/api/review/spread", "{\"days\": 7, \"from\": \"soon\", \"until\": \"2026-05-09\"}")
                        .status());
    }

    private static String grade(UUID id, String card, int version, int rating) {
        return "{\"id\": \"" + id + "\", \"card_id\": \"" + card + "\", \"version\": " + version + ", \"rating\": "
                + rating + ", \"duration_ms\": 900, \"evidence\": [{\"verdict\": \"passed\", \"tries\": 1}]}";
    }

    private Answer send(String method, String path, String body) {
        return send(method, path, body, "*");
    }

    private Answer send(String method, String path, String body, String ifMatch) {
        return body.isEmpty()
                ? api.send(method, path, BodyPublishers.noBody(), "If-Match", ifMatch)
                : api.json(method, path, body, "If-Match", ifMatch);
    }
}
