package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cachehit.testing.Api;
import dev.cachehit.testing.WholeService;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person meets who studies, in the whole service. */
class StudyTest {
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
    void cardsOfOneTopicAreSpreadThoughTheyWereWrittenInARow() {
        for (String topic : List.of("slices", "sorting", "generators")) {
            for (int i = 0; i < 4; i++) {
                add(topic + i, "Mixed", topic);
            }
        }
        List<String> topics = new ArrayList<>();
        String passedOver = "";
        for (int i = 0; i < 12; i++) {
            JsonObject card = question("deck=Mixed" + passedOver).getJsonObject("card");
            topics.add(card.getJsonArray("tags").getString(0));
            passedOver += "&except=" + card.getString("id");
        }

        for (int i = 0; i < 12; i += 3) {
            assertEquals(3, Set.copyOf(topics.subList(i, i + 3)).size(), topics::toString);
        }
    }

    @Test
    void whateverIsChosenTheCardComesBackWhenItsPreviewSaid() {
        Set<Integer> intervals = new TreeSet<>();
        for (int card = 0; card < 8; card++) {
            add("card" + card, "Previewed", "tag");
            for (int review = 0; review < 6; review++) {
                JsonObject question = service.api
                        .get("/api/cards/card" + card + "/question")
                        .expect(200)
                        .json();
                int rating = review == 0 ? 4 : 1 + (card + review) % 4;
                String name = List.of("again", "hard", "good", "easy").get(rating - 1);
                JsonObject preview = question.getJsonObject("previews").getJsonObject(name);

                JsonObject schedule = grade("card" + card, rating, 1_000).getJsonObject("schedule");

                assertEquals(preview.getString("due_at"), schedule.getString("due_at"));
                assertEquals(preview.getInt("interval_days"), schedule.getInt("interval_days"));
                if (review == 0) {
                    intervals.add(schedule.getInt("interval_days"));
                }
                service.clock.advance(Duration.ofDays(9 + review));
            }
        }
        assertFalse(intervals.size() < 2, "nothing is moved by the fuzz: " + intervals);
    }

    @Test
    void timeCountsAgainstThePersonsOwnMedianOnceThatIsWanted() {
        for (int i = 0; i < 5; i++) {
            add("timed" + i, "Timed", "tag");
        }
        add("forgotten", "Timed", "tag");
        add("asked", "Timed", "tag");
        List<Integer> seconds = List.of(50, 10, 30, 20, 40);
        for (int i = 0; i < 4; i++) {
            grade("timed" + i, 3, seconds.get(i) * 1_000);
        }
        assertEquals("3 first_try", suggestion(10_000), "nobody asked for it");
        service.api.put("/api/settings", "{\"time_counts\": true}", "\"0\"").expect(200);
        assertEquals("3 first_try", suggestion(10_000), "four answers are too few");

        grade("timed4", 3, seconds.get(4) * 1_000);
        grade("forgotten", 1, 3_000_000); // Answers that were not remembered tell nothing of the time it takes.

        assertEquals("4 fast", suggestion(14_999));
        assertEquals("3 first_try", suggestion(15_000));
        assertEquals("3 first_try", suggestion(60_000));
        assertEquals("2 slow", suggestion(60_001));
    }

    @Test
    void theWorstSectionCountsAndThePersonDecidesAndBothAreKept() {
        add("several", "Sections", "tag");
        String evidence = "[{\"verdict\": \"passed\", \"tries\": 1}, {\"verdict\": \"passed\", \"tries\": 3},"
                + " {\"verdict\": \"passed\", \"tries\": 1, \"hints\": 1}]";
        assertEquals("2 tries", suggested("{\"card_id\": \"several\", \"evidence\": " + evidence + "}"));
        assertEquals(
                "1 not_right",
                suggested("{\"card_id\": \"several\", \"evidence\": "
                        + evidence.replace("\"passed\", \"tries\": 3", "\"failed\", \"tries\": 3") + "}"));

        service.api
                .post("/api/reviews", """
                        {"id": "%s", "card_id": "several", "version": 0, "rating": 4, "evidence": %s}""".formatted(UUID.randomUUID(), evidence))
                .expect(201);

        JsonObject row = service.api
                .get("/api/exports/collection")
                .expect(200)
                .json()
                .getJsonArray("reviews")
                .getJsonObject(0);
        assertEquals(4, row.getInt("rating"));
        assertEquals(
                List.of("1 0", "3 0", "1 1"),
                row.getJsonArray("evidence").getValuesAs(JsonObject.class).stream()
                        .map(section -> section.getInt("tries") + " " + section.getInt("hints"))
                        .toList());
    }

    @Test
    void reviewingAheadReachesAsFarAsIsAskedAndLeavesTheScheduleAlone() {
        add("soon", "Ahead", "tag");
        add("late", "Ahead", "tag");
        add("never", "Ahead", "tag");
        grade("soon", 4, 1_000);
        grade("late", 4, 1_000);
        service.clock.advance(Duration.ofDays(8));
        grade("late", 4, 1_000);
        grade("soon", 1, 1_000);
        grade("soon", 4, 1_000);
        JsonObject before = service.api.get("/api/cards/soon/schedule").json();

        assertEquals(0, total("mode=cram&deck=Ahead&days=1"), "what comes due later than tomorrow");
        assertEquals(1, total("mode=cram&deck=Ahead&days=8"));
        assertEquals(2, total("mode=cram&deck=Ahead"));
        assertEquals(
                "soon",
                question("mode=cram&deck=Ahead&days=8").getJsonObject("card").getString("id"));
        service.api
                .post("/api/reviews", """
                        {"id": "%s", "card_id": "soon", "version": %d, "rating": 1, "cram": true}""".formatted(UUID.randomUUID(), before.getInt("version")))
                .expect(201);

        assertEquals(before, service.api.get("/api/cards/soon/schedule").json());
        assertEquals(1, total("mode=cram&deck=Ahead&days=8"), "it was not remembered");
    }

    @Test
    void codeThatIsNotSentYetIsThereAfterARestartAndAfterAnUndo() {
        add("card", "Drafts", "tag");
        service.api
                .put("/api/drafts/card/0", "{\"body\": \"def f():\\n\\treturn 'ä'\"}", "")
                .expect(200);

        service.close();
        service = new WholeService(folder);

        assertEquals("def f():\n\treturn 'ä'", draft());
        grade("card", 3, 1_000);
        service.api.get("/api/drafts/card/0").expect(404);
        service.close();
        service = new WholeService(folder);
        service.api.delete("/api/reviews/last").expect(200);
        assertEquals("def f():\n\treturn 'ä'", draft());
    }

    private String draft() {
        return question("deck=Drafts").getJsonArray("drafts").getJsonObject(0).getString("body");
    }

    @Test
    void bracesOfTheCodeStayAndTheBlanksAreJudged() {
        service.api.post("/api/cards", """
                        {"id": "braces", "deck": "Cloze", "title": "T", "sections": [{"type": "cloze",
                         "text": "```javascript\\nconst one = {a: {b: {{1}}}};\\nconst other = {{ {c: {}} }};\\n```"}]}""").expect(201);

        assertEquals(
                "```javascript\nconst one = {a: {b: {{}}}};\nconst other = {{}};\n```",
                question("deck=Cloze")
                        .getJsonObject("card")
                        .getJsonArray("sections")
                        .getJsonObject(0)
                        .getString("text"));
        assertEquals("passed", verdict("braces", "{\"section\": 0, \"answer\": [\"1\", \"{c: {}}\"]}"));
        assertEquals("failed", verdict("braces", "{\"section\": 0, \"answer\": [\"1}\", \"{c: {}}\"]}"));
    }

    @Test
    void theInstanceThatIsAskedIsTheOneThatIsJudgedAndItVariesFromReviewToReview() {
        service.api.post("/api/cards", """
                        {"id": "varied", "deck": "Varied", "title": "T", "parameters": [{"n": "1"}, {"n": "2"}, {"n": "3"}],
                         "sections": [{"type": "output", "language": "python", "program": "print(${n}0)", "expected": "${n}0"}]}""").expect(201);
        List<String> asked = new ArrayList<>();
        for (int review = 0; review < 4; review++) {
            JsonObject question =
                    service.api.get("/api/cards/varied/question").expect(200).json();
            assertEquals(
                    question,
                    service.api.get("/api/cards/varied/question").json(),
                    "the same when it is looked at again");
            String program = question.getJsonObject("card")
                    .getJsonArray("sections")
                    .getJsonObject(0)
                    .getString("program");
            String number = program.replaceAll("\\D", "");
            int seed = question.getInt("seed");
            asked.add(number);
            for (String answer : List.of("10", "20", "30")) {
                assertEquals(
                        answer.equals(number) ? "passed" : "failed",
                        verdict("varied", "{\"section\": 0, \"seed\": " + seed + ", \"answer\": \"" + answer + "\"}"));
            }
            assertEquals(
                    number + "\n",
                    service.api
                            .get("/api/cards/varied/answer?seed=" + seed)
                            .json()
                            .getJsonArray("sections")
                            .getJsonObject(0)
                            .getString("expected"));
            grade("varied", 3, 1_000);
        }
        assertEquals(List.of("10", "20", "30", "10"), asked);

        service.api.delete("/api/reviews/last").expect(200);
        assertEquals(
                3, service.api.get("/api/cards/varied/question").json().getInt("seed"), "an undo brings it back too");
    }

    @Test
    void theFaultyLinesOfADiffArePicked() {
        String diff = """
                --- a/mean.py
                +++ b/mean.py
                @@ -1,3 +1,3 @@
                 def mean(numbers):
                -    total = sum(numbers)
                +    total = max(numbers)
                     return total / len(numbers)
                """;
        service.api
                .post(
                        "/api/cards",
                        JsonText.object()
                                .add("id", "diff")
                                .add("deck", "Reviewed")
                                .add("title", "T")
                                .add(
                                        "sections",
                                        JsonText.array()
                                                .add(JsonText.object()
                                                        .add("type", "review")
                                                        .add("language", "diff")
                                                        .add("snippet", diff)
                                                        .add(
                                                                "faulty",
                                                                JsonText.array().add(6))))
                                .build()
                                .toString())
                .expect(201);

        JsonObject section = question("deck=Reviewed")
                .getJsonObject("card")
                .getJsonArray("sections")
                .getJsonObject(0);
        assertEquals(diff, section.getString("snippet"));
        assertFalse(section.containsKey("faulty"));
        assertEquals("passed", verdict("diff", "{\"section\": 0, \"answer\": [6]}"));
        assertEquals("failed", verdict("diff", "{\"section\": 0, \"answer\": [5, 6]}"));
        assertEquals("failed", verdict("diff", "{\"section\": 0, \"answer\": []}"));
        byte[] markdown = service.api
                .get("/api/exports/markdown?q=" + Api.encoded("deck:Reviewed"))
                .expect(200)
                .body();
        service.api.delete("/api/decks?deck=Reviewed").expect(200);
        JsonObject plan = service.api
                .send(
                        "POST",
                        "/api/imports?name=again",
                        BodyPublishers.ofByteArray(markdown),
                        "Content-Type",
                        "application/zip")
                .expect(201)
                .json();
        service.api.post("/api/imports/" + plan.getString("id") + "/apply", "").expect(200);
        assertEquals(
                diff,
                question("deck=Reviewed")
                        .getJsonObject("card")
                        .getJsonArray("sections")
                        .getJsonObject(0)
                        .getString("snippet"));
    }

    private String verdict(String card, String submission) {
        return service.api
                .post("/api/cards/" + card + "/submissions", submission)
                .expect(200)
                .json()
                .getString("verdict");
    }

    private String suggestion(int millis) {
        return suggested(
                "{\"card_id\": \"asked\", \"evidence\": [{\"verdict\": \"passed\", \"tries\": 1, \"active_ms\": "
                        + millis + "}]}");
    }

    private String suggested(String json) {
        JsonObject suggestion =
                service.api.post("/api/review/suggestion", json).expect(200).json();
        return suggestion.getInt("rating") + " " + suggestion.getString("code");
    }

    private int total(String query) {
        return service.api
                .get("/api/review/next?" + query)
                .expect(200)
                .json()
                .getJsonObject("counts")
                .getInt("total");
    }

    private JsonObject question(String query) {
        return service.api.get("/api/review/next?" + query).expect(200).json().getJsonObject("question");
    }

    private void add(String id, String deck, String tag) {
        service.api.post("/api/cards", """
                        {"id": "%s", "deck": "%s", "tags": ["%s"], "title": "T", "sections": [{"type": "basic",
                         "prompt": "Why?", "answer": "So."}]}""".formatted(id, deck, tag)).expect(201);
    }

    private JsonObject grade(String card, int rating, int millis) {
        int version = service.api.get("/api/cards/" + card + "/schedule").json().getInt("version");
        return service.api
                .post("/api/reviews", """
                        {"id": "%s", "card_id": "%s", "version": %d, "rating": %d, "duration_ms": %d}""".formatted(UUID.randomUUID(), card, version, rating, millis))
                .expect(201)
                .json();
    }
}
