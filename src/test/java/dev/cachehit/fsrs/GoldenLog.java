package dev.cachehit.fsrs;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Logs of earlier days with the state after each entry, in {@code fsrs/golden-log.json}. */
final class GoldenLog {
    /** One card: its settings, its log, and the state that each entry led to. */
    record Card(String id, SchedulerSettings settings, List<LogEntry> log, List<CardState> states) {
        CardState fresh() {
            return CardState.fresh(CardKey.of(id));
        }
    }

    private GoldenLog() {}

    static List<Card> cards() {
        InputStream file = Objects.requireNonNull(
                GoldenLog.class.getResourceAsStream("/fsrs/golden-log.json"), "fsrs/golden-log.json is missing");
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readObject().getJsonArray("cards").getValuesAs(JsonObject.class).stream()
                    .map(GoldenLog::card)
                    .toList();
        }
    }

    private static Card card(JsonObject json) {
        String id = json.getString("id");
        List<JsonObject> entries = json.getJsonArray("log").getValuesAs(JsonObject.class);
        return new Card(
                id,
                settings(json.getJsonObject("settings")),
                entries.stream().map(GoldenLog::entry).toList(),
                entries.stream()
                        .map(entry -> state(CardKey.of(id), entry.getJsonArray("state")))
                        .toList());
    }

    private static SchedulerSettings settings(JsonObject json) {
        return new SchedulerSettings(
                Weights.DEFAULT,
                json.getJsonNumber("desired_retention").doubleValue(),
                steps(json.getJsonArray("learning_steps")),
                steps(json.getJsonArray("relearning_steps")),
                json.getInt("maximum_interval_days"),
                json.getBoolean("fuzz"),
                new DayBoundary(ZoneId.of(json.getString("zone")), json.getInt("rollover_hour")));
    }

    private static Steps steps(JsonArray json) {
        return new Steps(json.getValuesAs(JsonString.class).stream()
                .map(text -> Duration.parse(text.getString()))
                .toList());
    }

    private static LogEntry entry(JsonObject json) {
        Instant at = Instant.parse(json.getString("at"));
        return switch (json.getString("kind")) {
            case "graded" -> new LogEntry.Graded(at, Rating.of(json.getInt("rating")));
            case "crammed" -> new LogEntry.Crammed(at, Rating.of(json.getInt("rating")));
            case "reset" -> new LogEntry.Reset(at);
            case "moved" -> new LogEntry.Moved(at, Instant.parse(json.getString("due")));
            default -> throw new IllegalArgumentException("unknown kind in " + json);
        };
    }

    private static CardState state(long key, JsonArray json) {
        return new CardState(
                key,
                Phase.of(json.getInt(0)),
                json.getInt(1),
                json.getJsonNumber(2).doubleValue(),
                json.getJsonNumber(3).doubleValue(),
                json.getJsonNumber(4).longValueExact(),
                json.getJsonNumber(5).longValueExact(),
                json.getInt(6),
                json.getInt(7),
                json.getInt(8));
    }
}
