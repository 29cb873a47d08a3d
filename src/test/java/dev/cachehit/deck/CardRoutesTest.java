package dev.cachehit.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Api;
import dev.cachehit.testing.WholeService;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decks and cards over HTTP. The collection holds the starter decks. */
class CardRoutesTest {
    private static final String BASIC = """
            {"id": "%s", "deck": "%s", "title": "%s", "tags": ["One"],
             "sections": [{"type": "basic", "prompt": "Why?", "answer": "Because."}]}""";

    @TempDir
    Path folder;

    private WholeService service;
    private Api api;

    @BeforeEach
    void start() {
        service = new WholeService(folder);
        api = service.api;
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aCardIsCreatedReadChangedAndRemoved() {
        Api.Answer created = create("mine", "A::B", "First").expect(201);
        assertEquals("\"1\"", created.etag());
        assertEquals(created.json(), api.get("/api/cards/mine").expect(200).json());

        String changed = BASIC.formatted("mine", "A::B", "Second");
        assertTrue(api.put("/api/cards/mine", changed, "").expect(428).detail().contains("If-Match"));
        Api.Answer put = api.put("/api/cards/mine", changed, "\"1\"").expect(200);
        assertEquals("\"2\"", put.etag());
        assertEquals("Second", put.json().getJsonObject("card").getString("title"));
        assertTrue(api.put("/api/cards/mine", changed, "\"1\"")
                .expect(412)
                .detail()
                .contains("changed elsewhere"));

        api.delete("/api/cards/mine").expect(428);
        api.delete("/api/cards/mine", "If-Match", "\"1\"").expect(412);
        api.delete("/api/cards/mine", "If-Match", "\"2\"").expect(200);
        api.get("/api/cards/mine").expect(404);
        api.put("/api/cards/mine", changed, "\"2\"").expect(404);
        api.delete("/api/cards/mine", "If-Match", "\"2\"").expect(404);
    }

    @Test
    void theSameCardTwiceIsOneAndAnotherOfItsIdIsRefused() {
        create("mine", "A", "First").expect(201);
        assertEquals("\"1\"", create("mine", "A", "First").expect(200).etag());
        assertTrue(create("mine", "A", "Other").expect(409).detail().contains("First"));
    }

    @Test
    void aCardWithoutAnIdGetsOneOfItsDeckAndTitle() {
        String json = BASIC.formatted("x", "My Deck", "A Title").replace("\"id\": \"x\", ", "");
        JsonObject card = api.post("/api/cards", json).expect(201).json().getJsonObject("card");
        assertEquals("my-deck.a-title", card.getString("id"));
        assertEquals("Because.", card.getJsonArray("sections").getJsonObject(0).getString("answer"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"deck": "A"}                                                 | title
            {"deck": "A", "title": "T", "sections": []}                   | asks nothing
            {"deck": "A::", "title": "T", "sections": []}                 | empty part
            {"deck": "A", "title": "T", "sections": [{"type": "x"}]}      | write, fix, output
            {"deck": "A", "title": "T", "color": "red", "sections": []}   | color
            {"deck": "A", "title": "T ${n}", "parameters": [{"n": ""}], "sections": [{"type": "cloze", "text": "{{${n}}}"}]} | row 1
            {"deck": "A", "title": "T", "parameters": [{"n": "1"}], "sections": [{"type": "cloze", "text": "{{a}}"}]} | `n`
            """)
    void whatIsNoCardIsToldByItsPart(String json, String part) {
        String detail = api.post("/api/cards", json).expect(422).detail();
        assertTrue(detail.contains(part), detail);
    }

    @Test
    void aCardKeepsItsIdAndItsScheduleWhenItIsChanged() {
        create("mine", "A", "First").expect(201);
        grade("mine", 0);
        api.put("/api/cards/mine", BASIC.formatted("other", "A", "First"), "\"1\"")
                .expect(422);
        JsonObject schedule = api.get("/api/cards/mine/schedule").expect(200).json();
        api.put("/api/cards/mine", BASIC.formatted("mine", "B", "New"), "\"1\"").expect(200);
        assertEquals(schedule, api.get("/api/cards/mine/schedule").expect(200).json());
    }

    @Test
    void aCardThatComesBackGoesOnWhereItWas() {
        create("mine", "A", "First").expect(201);
        grade("mine", 0);
        JsonObject schedule = api.get("/api/cards/mine/schedule").json();
        api.delete("/api/cards/mine", "If-Match", "\"1\"").expect(200);
        api.get("/api/cards/mine/schedule").expect(404);
        create("mine", "A", "First").expect(201);
        assertEquals(schedule, api.get("/api/cards/mine/schedule").expect(200).json());
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page =
                    api.get("/api/cards?limit=50" + cursor).expect(200).json();
            found.addAll(ids(page));
            cursor = page.containsKey("next") ? "&cursor=" + page.getString("next") : "";
        } while (!cursor.isEmpty());
        assertEquals(120, found.stream().distinct().count());
        assertEquals(120, found.size());
    }

    @Test
    void searchesKnowWhereCardsStand() {
        create("a", "S", "A").expect(201);
        create("b", "S", "B").expect(201);
        create("c", "S", "C").expect(201);
        grade("a", 0);
        api.post("/api/review/holds", "{\"cards\": [\"b\"], \"hold\": \"suspend\"}")
                .expect(200);

        assertEquals(List.of("c"), search("deck:S is:new"));
        assertEquals(List.of("a"), search("deck:S is:due"));
        assertEquals(List.of("a"), search("deck:S is:Learning"));
        assertEquals(List.of("b"), search("deck:S is:suspended"));
        assertEquals(List.of("b", "c"), search("deck:S -is:due"));
        assertEquals(List.of(), search("deck:S is:leech"));
        assertTrue(api.get("/api/cards?q=is%3Amine").expect(400).detail().contains("is:mine"));
        assertTrue(api.get("/api/cards?cursor=x").expect(400).detail().contains("cursor"));
    }

    @Test
    void manyCardsAreTaggedAndMovedAtOnce() {
        create("a", "S", "A").expect(201);
        create("b", "S::T", "B").expect(201);
        JsonObject tagged = api.patch(
                        "/api/cards", "{\"query\": \"deck:S\", \"add_tags\": [\"two\"], \"remove_tags\": [\"one\"]}")
                .expect(200)
                .json();
        assertEquals(2, tagged.getInt("changed"));
        assertEquals(List.of("a", "b"), search("tag:two -tag:one"));

        JsonObject moved = api.patch("/api/cards", "{\"cards\": [\"a\", \"none\"], \"deck\": \"S::T\"}")
                .expect(200)
                .json();
        assertEquals(1, moved.getInt("changed"));
        assertEquals("none", moved.getJsonArray("missing").getString(0));
        assertEquals(List.of("a", "b"), search("deck:S::T"));
        assertEquals(
                0,
                api.patch("/api/cards", "{\"cards\": [\"a\"], \"deck\": \"S::T\"}")
                        .json()
                        .getInt("changed"));
    }

    @Test
    void ofManyCardsAllAreChangedOrNone() {
        create("a", "S", "A").expect(201);
        api.patch("/api/cards", "{\"cards\": [\"a\"], \"add_tags\": [\"fine\", \"not fine\"]}")
                .expect(422);
        assertEquals(List.of(), search("tag:fine"));
        api.patch("/api/cards", "{\"add_tags\": [\"t\"]}").expect(422);
        api.patch("/api/cards", "{\"cards\": [], \"query\": \"\"}").expect(422);
    }

    @Test
    void manyCardsAreHeldAndLetGoAsOne() {
        String hold = "{\"query\": \"deck:Ruby\", \"hold\": \"%s\"}";
        int all = api.post("/api/review/holds", hold.formatted("suspend"))
                .expect(200)
                .json()
                .getInt("changed");
        assertTrue(all > 30, () -> "only " + all);
        assertEquals(
                0,
                api.post("/api/review/holds", hold.formatted("suspend")).json().getInt("changed"));
        api.delete("/api/reviews/last").expect(200);
        assertEquals(List.of(), search("is:suspended"));
        assertTrue(api.post("/api/review/holds", hold.formatted("drop"))
                .expect(422)
                .detail()
                .contains("bury"));
    }

    @Test
    void decksAreATreeWithCounts() {
        create("a", "S", "A").expect(201);
        create("b", "S::T::U", "B").expect(201);
        create("c", "S T", "C").expect(201);
        assertEquals(List.of("S 1 2", "S::T 0 1", "S::T::U 1 1", "S T 1 1"), decks("S"));
    }

    @Test
    void aDeckMovesWithTheDecksInItAndWhatSettingsSayOfThem() {
        create("a", "S", "A").expect(201);
        create("b", "S::T", "B").expect(201);
        api.put("/api/settings", "{\"decks\": {\"S::T\": {\"new_per_day\": 0}}}", "\"0\"")
                .expect(200);

        JsonObject renamed = api.patch("/api/decks?deck=S", "{\"name\": \"C/C++ :: S\"}")
                .expect(200)
                .json();

        assertEquals("C/C++::S", renamed.getString("name"));
        assertEquals(2, renamed.getInt("cards"));
        assertEquals(List.of("C/C++ 0 2", "C/C++::S 1 2", "C/C++::S::T 1 1"), decks("C/"));
        assertTrue(api.get("/api/settings").json().getJsonObject("decks").containsKey("C/C++::S::T"));
    }

    @Test
    void decksAreMergedOnlyWhenAsked() {
        create("a", "S", "A").expect(201);
        create("b", "T", "B").expect(201);
        api.patch("/api/decks?deck=S", "{\"name\": \"T\"}").expect(409);
        api.patch("/api/decks?deck=S", "{\"name\": \"T\", \"merge\": true}").expect(200);
        assertEquals(List.of("T 2 2"), decks("T"));
        api.patch("/api/decks?deck=S", "{\"name\": \"X\"}").expect(404);
        api.patch("/api/decks?deck=T", "{\"name\": \"{\"}").expect(422);
        api.patch("/api/decks", "{\"name\": \"X\"}").expect(400);
        api.patch("/api/decks?deck=T", "{\"name\": \"T::Inner\"}").expect(200);
        assertEquals(List.of("T 0 2", "T::Inner 2 2"), decks("T"));
    }

    @Test
    void aDeckIsRemovedWithTheDecksInItAndNothingElse() {
        create("a", "S", "A").expect(201);
        create("b", "S::T", "B").expect(201);
        create("c", "S2", "C").expect(201);
        assertEquals(2, api.delete("/api/decks?deck=S").expect(200).json().getInt("deleted"));
        assertEquals(List.of("S2 1 1"), decks("S"));
        api.delete("/api/decks?deck=S").expect(404);
        api.delete("/api/decks").expect(400);
        assertFalse(search("deck:Python").isEmpty());
    }

    @Test
    void aCheckWithoutAnEngineSaysThatItCouldNotBeDone() {
        String card = """
                {"deck": "A", "title": "T", "sections": [{"type": "write", "prompt": "p", "language": "python",
                 "reference": "x", "check": {"type": "output", "cases": [{"stdout": "1"}]}}]}""";
        JsonObject finding = api.post("/api/cards/check", card)
                .expect(200)
                .json()
                .getJsonArray("findings")
                .getJsonObject(0);
        assertEquals("not_checked", finding.getString("kind"));
        api.post("/api/cards/check", "{}").expect(422);
        api.post("/api/cards/none/check", "").expect(404);
    }

    private Api.Answer create(String id, String deck, String title) {
        return api.post("/api/cards", BASIC.formatted(id, deck, title));
    }

    private void grade(String card, int version) {
        api.post(
                        "/api/reviews",
                        "{\"id\": \"%s\", \"card_id\": \"%s\", \"version\": %d, \"rating\": 3}"
                                .formatted(UUID.randomUUID(), card, version))
                .expect(201);
    }

    private List<String> search(String query) {
        return ids(api.get("/api/cards?q=" + Api.encoded(query)).expect(200).json());
    }

    private static List<String> ids(JsonObject page) {
        return page.getJsonArray("cards").getValuesAs(JsonObject.class).stream()
                .map(card -> card.getString("id"))
                .toList();
    }

    private List<String> decks(String beginning) {
        return api.get("/api/decks").expect(200).json().getJsonArray("decks").getValuesAs(JsonObject.class).stream()
                .filter(deck -> deck.getString("name").startsWith(beginning))
                .map(deck -> deck.getString("name") + " " + deck.getInt("cards") + " " + deck.getInt("all_cards"))
                .toList();
    }
}
