package dev.cachehit.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Api;
import dev.cachehit.testing.Await;
import dev.cachehit.testing.WholeService;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports and exports over HTTP. */
class ImportRoutesTest {
    private static final String CARD = "# Mine\n\n## One {#one}\n\n### Basic\n\nWhy?\n\n#### Answer\n\n%s\n";

    @TempDir
    Path folder;

    private WholeService service;
    private Api api;

    @BeforeEach
    void start() {
        service = new WholeService(
                folder, Map.of("CACHEHIT_IMPORTS_MAX_UPLOAD", "200KB", "CACHEHIT_WATCH_EVERY", "100ms"));
        api = service.api;
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void anImportTellsFirstIsDoneOnceAndUndone() {
        service.clock.advance(Duration.ofMinutes(1));
        JsonObject plan =
                plan("mine.md", CARD.formatted("Because.")).expect(201).json();
        assertEquals("planned", plan.getString("state"));
        assertEquals(1, plan.getJsonObject("counts").getInt("added"));
        assertEquals("one", plan.getJsonArray("changes").getJsonObject(0).getString("card_id"));
        api.get("/api/cards/one").expect(404);

        assertEquals("applied", step(plan, "apply").expect(200).json().getString("state"));
        step(plan, "apply").expect(200);
        assertEquals("mine.md", api.get("/api/cards/one").expect(200).json().getString("source"));

        step(plan, "undo").expect(200);
        step(plan, "undo").expect(200);
        api.get("/api/cards/one").expect(404);
        step(plan, "apply").expect(409);
        assertEquals(
                List.of("mine.md undone", "Starter decks applied"),
                api
                        .get("/api/imports")
                        .expect(200)
                        .json()
                        .getJsonArray("imports")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(each -> each.getString("name") + " " + each.getString("state"))
                        .toList());
    }

    @Test
    void theSameFileAgainChangesWhatDiffers() {
        step(plan("mine.md", CARD.formatted("Because.")).json(), "apply").expect(200);

        JsonObject same = plan("mine.md", CARD.formatted("Because.")).json();
        assertEquals(1, same.getJsonObject("counts").getInt("unchanged"));
        JsonObject changed = plan("mine.md", CARD.formatted("So.")).json();
        assertEquals(1, changed.getJsonObject("counts").getInt("changed"));
        JsonObject gone =
                plan("mine.md", CARD.formatted("So.").replace("#one", "#two")).json();
        assertEquals(1, gone.getJsonObject("counts").getInt("kept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "json", "exercism"})
    void importedAgainACardIsUpdatedAndKeepsItsScheduleInEachFormat(String format) {
        Map<String, String> files = new TreeMap<>(
                switch (format) {
                    case "markdown" -> Map.of("mine.md", CARD.formatted("Before."));
                    case "json" -> Map.of("mine.json", """
                    {"format": "cachehit", "version": 1, "cards": [{"id": "one", "deck": "Mine", "title": "One",
                     "sections": [{"type": "basic", "prompt": "Why?", "answer": "Before."}]}]}""");
                    default ->
                        Map.of(
                                "config.json",
                                "{\"slug\": \"python\"}",
                                "exercises/practice/one/.meta/config.json",
                                "{\"files\": {\"solution\": [\"a.py\"], \"test\": [\"a_test.py\"], \"example\": [\".meta/a.py\"]}}",
                                "exercises/practice/one/.docs/instructions.md",
                                "# Instructions\n\nBefore.",
                                "exercises/practice/one/a_test.py",
                                "import unittest",
                                "exercises/practice/one/.meta/a.py",
                                "one = 1");
                });
        String id = format.equals("exercism") ? "exercism-python.one" : "one";
        int cards = contents().size();
        step(api.post("/api/imports", files(files)).expect(201).json(), "apply").expect(200);
        api.post("/api/reviews", """
                {"id": "%s", "card_id": "%s", "version": 0, "rating": 4}""".formatted(UUID.randomUUID(), id)).expect(201);
        JsonObject schedule = api.get("/api/cards/" + id + "/schedule").json();

        JsonObject same = api.post("/api/imports", files(files)).expect(201).json();
        assertEquals("unchanged 1", counts(same));
        step(same, "apply").expect(200);
        files.replaceAll((path, content) -> content.replace("Before.", "After."));
        JsonObject changed = api.post("/api/imports", files(files)).expect(201).json();
        assertEquals("changed 1", counts(changed));
        step(changed, "apply").expect(200);

        assertEquals(cards + 1, contents().size());
        assertTrue(contents().getOrDefault(id, "").contains("After."));
        assertEquals(schedule, api.get("/api/cards/" + id + "/schedule").json());
    }

    private static String counts(JsonObject plan) {
        JsonObject counts = plan.getJsonObject("counts");
        return String.join(
                ", ",
                counts.keySet().stream()
                        .filter(kind -> counts.getInt(kind) > 0)
                        .map(kind -> kind + " " + counts.getInt(kind))
                        .toList());
    }

    @Test
    void aPlanThatThingsHaveMovedAwayFromIsRefused() {
        JsonObject plan = plan("mine.md", CARD.formatted("Because.")).json();
        step(plan("mine.md", CARD.formatted("So.")).json(), "apply").expect(200);
        Api.Answer stale = step(plan, "apply").expect(409);
        assertEquals("one", stale.json().getJsonArray("cards").getString(0));
        step(plan("other.md", CARD.formatted("So.").replace("#one", "#two")).json(), "undo")
                .expect(409);
        api.post("/api/imports/none/apply", "").expect(404);
        api.get("/api/imports/none").expect(404);
    }

    @Test
    void faultsAreToldWithFileAndLineAndNothingIsKept() {
        Api.Answer refused = api.post(
                        "/api/imports",
                        files(Map.of("good.md", CARD.formatted("Because."), "bad.md", "# Bad\n\n## No section\n")))
                .expect(422);
        JsonObject fault = refused.json().getJsonArray("faults").getJsonObject(0);
        assertEquals("bad.md 3", fault.getString("file") + " " + fault.getInt("line"));
        assertTrue(refused.detail().contains("bad.md:3"), refused.detail());
        assertEquals(1, api.get("/api/imports").json().getJsonArray("imports").size());
    }

    @Test
    void whatIsNoImportIsRefused() {
        assertTrue(
                api.post("/api/imports", "{\"files\": []}").expect(422).detail().contains("`files`"));
        assertTrue(plan("../up.md", "x").expect(422).detail().contains("`files[0].path`"));
        assertTrue(plan("x.txt", "x").expect(422).detail().contains("no deck"));
        api.send("POST", "/api/imports", BodyPublishers.ofString("x"), "Content-Type", "text/plain")
                .expect(415);
        assertTrue(plan("large.md", "x".repeat(300_000)).expect(413).detail().contains("200 KB"));
        Api.Answer broken =
                zip("a", "PK not really".getBytes(StandardCharsets.UTF_8)).expect(422);
        assertEquals(
                "a.zip", broken.json().getJsonArray("faults").getJsonObject(0).getString("file"));
    }

    @Test
    void whatWasLeftOutOfATrackIsNoted() {
        String exercise = "exercises/practice/";
        String config =
                "{\"files\": {\"solution\": [\"a.py\"], \"test\": [\"a_test.py\"], \"example\": [\".meta/a.py\"]}}";
        JsonObject plan = api.post(
                        "/api/imports",
                        files(Map.of(
                                "config.json",
                                "{\"slug\": \"python\"}",
                                exercise + "one/.meta/config.json",
                                config,
                                exercise + "one/.docs/instructions.md",
                                "# Instructions\n\nWrite one.",
                                exercise + "one/a_test.py",
                                "import unittest",
                                exercise + "one/.meta/a.py",
                                "one = 1",
                                exercise + "two/.meta/config.json",
                                config)))
                .expect(201)
                .json();
        assertEquals(1, plan.getJsonObject("counts").getInt("added"));
        assertEquals(
                exercise + "two/.meta/config.json",
                plan.getJsonArray("notes").getJsonObject(0).getString("file"));
    }

    @Test
    void decksInTheWatchedFolderAreImportedAndTheirFaultsListed() throws IOException {
        Files.createDirectories(folder.resolve("decks"));
        Files.writeString(folder.resolve("decks/mine.md"), CARD.formatted("Because."));
        Files.writeString(folder.resolve("decks/bad.md"), "# Bad\n\n## No section\n");
        Await.until("both were looked at", Duration.ofSeconds(30), () -> folder().size() == 2);
        api.get("/api/cards/one").expect(200);
        assertEquals("bad.md", folder().getFirst().getString("path"));
        JsonObject fault = folder().getFirst().getJsonArray("faults").getJsonObject(0);
        assertEquals("bad.md", fault.getString("file"));
        assertEquals(3, fault.getInt("line"));
        assertEquals("no-section", fault.getString("code"));
        assertEquals(List.of(), folder().getLast().getJsonArray("faults"));
    }

    private List<JsonObject> folder() {
        return api.get("/api/imports").expect(200).json().getJsonArray("folder").getValuesAs(JsonObject.class);
    }

    @Test
    void manyChangesComeInParts() {
        StringBuilder cards = new StringBuilder("# Many\n");
        for (int i = 0; i < 700; i++) {
            cards.append("## Card ").append(i).append("\n### Basic\nWhy?\n#### Answer\nSo.\n");
        }
        JsonObject plan = plan("many.md", cards.toString()).expect(201).json();
        JsonObject rest = api.get("/api/imports/" + plan.getString("id") + "?cursor=" + plan.getString("next"))
                .expect(200)
                .json();
        assertEquals(500, plan.getJsonArray("changes").size());
        assertEquals(200, rest.getJsonArray("changes").size());
        assertEquals(false, rest.containsKey("next"));
    }

    @Test
    void whatIsExportedAsMarkdownIsImportedAsTheSameCards() throws IOException {
        Map<String, String> before = contents();
        Api.Answer export = api.get("/api/exports/markdown").expect(200);
        assertEquals(
                "application/zip",
                export.response().headers().firstValue("Content-Type").orElse(""));
        assertTrue(
                names(export.body()).contains("python/text.md"),
                () -> names(export.body()).toString());
        api.delete("/api/decks?deck=Python").expect(200);

        step(zip("decks", export.body()).expect(201).json(), "apply").expect(200);

        assertEquals(before, contents());
    }

    @Test
    void anExportHoldsWhatIsSearchedForAndTellsDecksOfLikeNamesApart() {
        step(plan("a.md", CARD.formatted("x").replace("# Mine", "# C++")).json(), "apply");
        step(
                plan("b.md", CARD.formatted("x").replace("# Mine", "# c--").replace("#one", "#two"))
                        .json(),
                "apply");
        assertEquals(
                List.of("c-2.md", "c.md"),
                names(api.get("/api/exports/markdown?q=" + Api.encoded("Why?")).body()).stream()
                        .sorted()
                        .toList());
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        for (JsonObject card :
                api.get("/api/cards?limit=500").json().getJsonArray("cards").getValuesAs(JsonObject.class)) {
            String id = card.getString("id");
            contents.put(
                    id, api.get("/api/cards/" + id).json().getJsonObject("card").toString());
        }
        return contents;
    }

    private Api.Answer plan(String path, String content) {
        return api.post("/api/imports", files(Map.of(path, content)));
    }

    private Api.Answer step(JsonObject plan, String step) {
        return api.post("/api/imports/" + plan.getString("id") + "/" + step, "");
    }

    private Api.Answer zip(String name, byte[] bytes) {
        return api.send(
                "POST",
                "/api/imports?name=" + name,
                BodyPublishers.ofByteArray(bytes),
                "Content-Type",
                "application/zip");
    }

    private static String files(Map<String, String> files) {
        var array = JsonText.array();
        new TreeMap<>(files)
                .forEach((path, content) ->
                        array.add(JsonText.object().add("path", path).add("content", content)));
        return JsonText.object().add("files", array).build().toString();
    }

    private static List<String> names(byte[] zip) {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return names;
    }
}
