package dev.cachehit.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.WholeService;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every statistic of one short history, against figures that were reckoned by hand with the formulas of
 * docs/scheduling.md: the stabilities are 8.2956 (easy), 38.905 (good after 8 days), 2.3065 (good) and 14.622 (hard after
 * 8 days).
 */
class FiguresTest {
    private static final double AFTER_EIGHT_DAYS = 0.9024733005;
    private static final double OVERDUE_BY_SIX = 0.7957472810;
    private static final double EARLY_BY_THIRTEEN = 0.9807836900;
    private static final double MATURE = 0.8998326240;

    @TempDir
    Path folder;

    private WholeService service;

    @BeforeEach
    void live() {
        service = new WholeService(folder);
        service.api
                .put(
                        "/api/settings",
                        "{\"time_zone\": \"Europe/Berlin\", \"rollover_hour\": 4, \"fuzz\": false}",
                        "\"0\"")
                .expect(200);
        add("a1", "Figures::A", "python");
        add("a2", "Figures::A", "python");
        add("b1", "Figures::B", "ruby");
        add("never", "Figures::B", "ruby");
        add("other", "Other", "python");

        at("2026-11-22T12:00:00Z");
        grade("a1", 4, 3_000);
        grade("a2", 4, 8_000);
        grade("b1", 3, 1_000);
        grade("other", 4, 5_000);
        at("2026-11-23T01:00:00Z"); // 02:00 by the person's clock, on the study day before
        grade("b1", 3, 70_000);
        grade("a1", 1, 9_000);
        service.api.delete("/api/reviews/last").expect(200);

        at("2026-11-30T08:30:00Z");
        grade("a1", 3, 4_000);
        grade("a2", 1, 20_000);
        grade("b1", 2, 600_000);
        service.api.post("/api/cards/never/suspend", "").expect(200);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whatIsDueIsForetoldDayByDay() {
        JsonObject now = get("/api/stats/forecast?deck=Figures&days=40");
        assertEquals(0, now.getInt("overdue"));
        assertEquals("2026-11-30", now.getJsonArray("days").getJsonObject(0).getString("day"));
        assertEquals("0:1 15:1 39:1", due(now), "a2 in ten minutes, b1 after 15 days, a1 after 39");

        at("2027-01-08T22:15:00Z");
        JsonObject later = get("/api/stats/forecast?deck=Figures&days=5");
        assertEquals(2, later.getInt("overdue"));
        assertEquals("0:1", due(later));
        at("2027-01-09T02:59:00Z");
        assertEquals("0:1", due(get("/api/stats/forecast?deck=Figures&days=5")));
        at("2027-01-09T03:00:00Z");
        assertEquals(3, get("/api/stats/forecast?deck=Figures&days=5").getInt("overdue"));
    }

    @Test
    void whatWasRememberedStandsBesideWhatWasPredictedForYoungAndMatureCards() {
        at("2027-01-08T22:15:00Z");
        grade("a1", 4, 2_000);

        JsonArray months = get("/api/stats/retention?deck=Figures").getJsonArray("months");

        assertEquals(2, months.size());
        assertRetention(
                months.getJsonObject(0), "2026-11", "young", 3, 2.0 / 3, (2 * AFTER_EIGHT_DAYS + OVERDUE_BY_SIX) / 3);
        assertRetention(months.getJsonObject(1), "2027-01", "mature", 1, 1, MATURE);
    }

    @Test
    void ofADayOnlyTheFirstGradeOfACardTellsWhatWasRemembered() {
        grade("a1", 1, 1_000); // It was good a moment ago.
        grade("a2", 3, 1_000); // A step after its lapse, from which it graduates.
        grade("a2", 1, 1_000);

        JsonArray november = get("/api/stats/retention?deck=Figures").getJsonArray("months");
        assertEquals(1, november.size());
        assertRetention(
                november.getJsonObject(0), "2026-11", "young", 3, 2.0 / 3, (2 * AFTER_EIGHT_DAYS + OVERDUE_BY_SIX) / 3);
        JsonObject nine =
                get("/api/stats/hours?deck=Figures").getJsonArray("hours").getJsonObject(1);
        assertSame("{\"hour\": 9, \"reviews\": 6, \"true_retention\": 0.6666666666666666}", nine);
        assertLanguage(
                get("/api/stats/languages?deck=Figures")
                        .getJsonArray("languages")
                        .getJsonObject(0),
                "python",
                7,
                38_000,
                1.0 / 2,
                AFTER_EIGHT_DAYS);

        at("2026-12-02T12:00:00Z");
        grade("b1", 3, 1_000); // Before it is due, which is no less a question to the memory.
        at("2026-12-03T02:59:59Z");
        grade("b1", 1, 1_000);
        grade("b1", 4, 1_000);
        assertRetention(
                get("/api/stats/retention?deck=Figures").getJsonArray("months").getJsonObject(1),
                "2026-12",
                "young",
                1,
                1,
                EARLY_BY_THIRTEEN);
        at("2026-12-03T03:00:00Z");
        grade("b1", 1, 1_000);
        JsonObject december =
                get("/api/stats/retention?deck=Figures").getJsonArray("months").getJsonObject(1);
        assertEquals(2, december.getInt("reviews"), "four o'clock begins a day");
        assertEquals(0.5, number(december, "true_retention"));
    }

    @Test
    void daysHoursAndTimesAreThoseOfThePersonsClock() {
        at("2027-01-08T22:15:00Z");
        grade("a1", 4, 2_000);

        assertSame(
                "[{\"day\": \"2026-11-22\", \"reviews\": 4, \"duration_ms\": 82000},"
                        + " {\"day\": \"2026-11-30\", \"reviews\": 3, \"duration_ms\": 624000},"
                        + " {\"day\": \"2027-01-08\", \"reviews\": 1, \"duration_ms\": 2000}]",
                get("/api/stats/heatmap?deck=Figures").getJsonArray("days"));
        assertSame(
                "[{\"hour\": 2, \"reviews\": 1}, {\"hour\": 9, \"reviews\": 3, \"true_retention\": 0.6666666666666666},"
                        + " {\"hour\": 13, \"reviews\": 3}, {\"hour\": 23, \"reviews\": 1, \"true_retention\": 1.0}]",
                get("/api/stats/hours?deck=Figures").getJsonArray("hours"));
        assertSame(
                "[{\"from_s\": 0, \"to_s\": 2, \"answers\": 1}, {\"from_s\": 2, \"to_s\": 4, \"answers\": 2},"
                        + " {\"from_s\": 4, \"to_s\": 8, \"answers\": 1}, {\"from_s\": 8, \"to_s\": 16, \"answers\": 1},"
                        + " {\"from_s\": 16, \"to_s\": 32, \"answers\": 1}, {\"from_s\": 64, \"to_s\": 128, \"answers\": 1},"
                        + " {\"from_s\": 512, \"to_s\": 1024, \"answers\": 1}]",
                get("/api/stats/answer-times?deck=Figures").getJsonArray("times"));
        assertEquals(
                "2026-11-22 5, 2026-11-30 3, 2027-01-08 1",
                String.join(
                        ", ",
                        get("/api/stats/heatmap").getJsonArray("days").getValuesAs(JsonObject.class).stream()
                                .map(day -> day.getString("day") + " " + day.getInt("reviews"))
                                .toList()),
                "of all decks");
    }

    @Test
    void cardsRipenDeckByDeck() {
        assertSame(
                "[{\"deck\": \"Figures::A\", \"new\": 0, \"learning\": 1, \"young\": 0, \"mature\": 1, \"suspended\": 0},"
                        + " {\"deck\": \"Figures::B\", \"new\": 1, \"learning\": 0, \"young\": 1, \"mature\": 0,"
                        + " \"suspended\": 1}]",
                get("/api/stats/maturity?deck=Figures").getJsonArray("decks"));
    }

    @Test
    void languagesHaveTheirOwnSums() {
        at("2027-01-08T22:15:00Z");
        grade("a1", 4, 2_000);

        JsonArray languages = get("/api/stats/languages?deck=Figures").getJsonArray("languages");

        assertEquals(2, languages.size());
        assertLanguage(languages.getJsonObject(0), "python", 5, 37_000, 2.0 / 3, (2 * AFTER_EIGHT_DAYS + MATURE) / 3);
        assertLanguage(languages.getJsonObject(1), "ruby", 3, 671_000, 1, OVERDUE_BY_SIX);
    }

    private static void assertRetention(
            JsonObject month, String name, String stage, int reviews, double remembered, double predicted) {
        assertEquals(name + " " + stage, month.getString("month") + " " + month.getString("stage"));
        assertRecall(month, reviews, remembered, predicted);
    }

    private static void assertLanguage(
            JsonObject language, String name, int reviews, int millis, double remembered, double predicted) {
        assertEquals(name, language.getString("language"));
        assertEquals(millis, language.getInt("duration_ms"));
        assertRecall(language, reviews, remembered, predicted);
    }

    private static void assertRecall(JsonObject figures, int reviews, double remembered, double predicted) {
        assertEquals(reviews, figures.getInt("reviews"));
        assertEquals(remembered, number(figures, "true_retention"), 1e-9);
        assertEquals(predicted, number(figures, "predicted_retention"), 1e-6);
    }

    private static void assertSame(String expected, JsonValue actual) {
        assertEquals(JsonText.parse(expected.getBytes(StandardCharsets.UTF_8)), actual);
    }

    private static double number(JsonObject json, String name) {
        JsonNumber number = json.getJsonNumber(name);
        return number.doubleValue();
    }

    /** The days with something due, each with its distance. */
    private static String due(JsonObject forecast) {
        StringBuilder due = new StringBuilder();
        JsonArray days = forecast.getJsonArray("days");
        for (int i = 0; i < days.size(); i++) {
            int cards = days.getJsonObject(i).getInt("due");
            due.append(cards > 0 ? " " + i + ":" + cards : "");
        }
        return due.toString().strip();
    }

    private JsonObject get(String path) {
        return service.api.get(path).expect(200).json();
    }

    private void at(String time) {
        Duration left = Duration.between(service.clock.instant(), Instant.parse(time));
        assertTrue(!left.isNegative(), time);
        service.clock.advance(left);
    }

    private void add(String id, String deck, String language) {
        service.api.post("/api/cards", """
                        {"id": "%s", "deck": "%s", "title": "T", "sections": [{"type": "output", "language": "%s",
                         "program": "print(1)", "expected": "1"}]}""".formatted(id, deck, language)).expect(201);
    }

    private void grade(String card, int rating, int millis) {
        int version = get("/api/cards/" + card + "/schedule").getInt("version");
        service.api
                .post("/api/reviews", """
                        {"id": "%s", "card_id": "%s", "version": %d, "rating": %d, "duration_ms": %d}""".formatted(UUID.randomUUID(), card, version, rating, millis))
                .expect(201);
    }
}
