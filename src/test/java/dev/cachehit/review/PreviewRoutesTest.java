package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Api;
import dev.cachehit.testing.WholeService;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards as their authors write them, over HTTP. The collection holds the starter decks. */
class PreviewRoutesTest {
    private static final String VARIES = """
            ### Cloze

            {{${a}}} is a number.

            #### Hint

            Count.

            ### Parameters

            | a |
            |---|
            | 1 |
            | 2 |
            """;

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
    void aCardIsShownAsItWillBeAskedAndAnsweredWithEachRowOfItsParameters() {
        JsonObject preview = preview("A", "T", VARIES, 1);
        assertEquals(2, preview.getInt("variants"));
        JsonObject question = preview.getJsonObject("question");
        assertEquals(
                "{{}} is a number.",
                question.getJsonArray("sections").getJsonObject(0).getString("text"));
        assertEquals(
                "2",
                preview.getJsonObject("answer")
                        .getJsonArray("sections")
                        .getJsonObject(0)
                        .getJsonArray("blanks")
                        .getString(0));
        assertTrue(preview.getJsonObject("card").toString().contains("${a}"));
        api.get("/api/cards/a.t").expect(404);
    }

    @Test
    void aCardIsReadAsTextAndKeptAsWhatThePreviewMadeOfIt() {
        Api.Answer read = api.get("/api/cards/py-bisect/text").expect(200);
        JsonObject card = api.post("/api/cards/preview", read.json().toString())
                .expect(200)
                .json()
                .getJsonObject("card");
        assertEquals(api.get("/api/cards/py-bisect").expect(200).json().getJsonObject("card"), card);
        Api.Answer kept =
                api.put("/api/cards/py-bisect", card.toString(), read.etag()).expect(200);
        assertEquals(card, kept.json().getJsonObject("card"));
        api.get("/api/cards/nobody/text").expect(404);
    }

    @Test
    void faultsAreToldWithTheirFieldAndLineAndWhatCanBeShownIsShown() {
        JsonObject preview = preview("A", "", "### Basic\n\nWhy?\n\n#### Answer\n\nSo.\n", 0);
        JsonObject fault = preview.getJsonArray("faults").getJsonObject(0);
        assertEquals("title", fault.getString("field"));
        assertFalse(preview.containsKey("card"));
        assertTrue(preview.containsKey("question"));

        preview = preview("A", "T", "### Basic\n\nWhy?\n", 0);
        fault = preview.getJsonArray("faults").getJsonObject(0);
        assertEquals("text", fault.getString("field"));
        assertEquals(1, fault.getInt("line"));
        assertFalse(preview.containsKey("question"));
    }

    @Test
    void whatIsNoWrittenCardIsRefused() {
        assertTrue(api.post("/api/cards/preview", "{\"deck\": \"A\", \"title\": \"T\", \"tags\": []}")
                .expect(422)
                .detail()
                .contains("text"));
        assertTrue(api.post("/api/cards/preview", "{\"deck\": \"A\", \"title\": \"T\", \"text\": \"\", \"seed\": -1}")
                .expect(422)
                .detail()
                .contains("seed"));
    }

    private JsonObject preview(String deck, String title, String text, int seed) {
        String json = JsonText.object()
                .add("deck", deck)
                .add("title", title)
                .add("tags", JsonText.array())
                .add("text", text)
                .add("seed", seed)
                .build()
                .toString();
        return api.post("/api/cards/preview", json).expect(200).json();
    }
}
