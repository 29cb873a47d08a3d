package dev.cachehit.review;

import dev.cachehit.fsrs.Rating;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Shape;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Rows of the log as JSON, exact to the last bit. Places in the log and numbers of rules differ from one database to the
 * next, so a row that undoes another names it by its id, and rules are told by the number that the file gives them.
 */
final class LogJson {
    private static final Set<String> NAMES = Set.of(
            "id",
            "operation",
            "card_id",
            "event",
            "at",
            "offset_minutes",
            "study_day",
            "deck",
            "siblings",
            "rating",
            "until",
            "undoes",
            "rules",
            "version",
            "before",
            "after",
            "recall",
            "duration_ms",
            "evidence");
    private static final int MOST_OFFSET = 18 * 60;

    private LogJson() {}

    /** With the id of the row that this one undoes, empty for none. */
    static JsonObject write(LogRow row, String undoes) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", row.id())
                .add("operation", row.operation())
                .add("card_id", row.cardId())
                .add("event", name(row.what()))
                .add("at", row.at().toString())
                .add("offset_minutes", row.offsetMinutes())
                .add("study_day", row.studyDay())
                .add("deck", row.deck())
                .add("siblings", row.siblings())
                .add("rules", row.rulesId())
                .add("version", row.version())
                .add("before", row.before().text())
                .add("after", row.after().text())
                .add("evidence", JsonText.parse(row.evidence().getBytes(StandardCharsets.UTF_8)));
        switch (row.what()) {
            case LogRow.What.Undone _ -> json.add("undoes", undoes);
            case LogRow.What.Happened(Event.Graded(Rating rating)) -> json.add("rating", rating.grade());
            case LogRow.What.Happened(Event.Crammed(Rating rating)) -> json.add("rating", rating.grade());
            case LogRow.What.Happened(Event.Moved(Instant due)) -> json.add("until", due.toString());
            case LogRow.What.Happened(Event.Buried(Instant until)) -> json.add("until", until.toString());
            case LogRow.What.Happened _ -> {}
        }
        row.recall().ifPresent(recall -> json.add("recall", recall));
        row.durationMillis().ifPresent(millis -> json.add("duration_ms", millis));
        return json.build();
    }

    /**
     * Reads.
     *
     * @param seq its place in this log
     * @param undoes the place of the row that it undoes, 0 when it undoes none
     * @param rulesId its rules' number here
     * @throws dev.cachehit.web.ProblemException 422 naming what is wrong
     */
    static LogRow read(Shape row, long seq, long undoes, int rulesId) {
        row.only(NAMES);
        String cardId = row.text("card_id");
        return new LogRow(
                seq,
                row.text("id"),
                row.text("operation"),
                cardId,
                what(row, undoes),
                time(row, "at"),
                (int) row.whole("offset_minutes", -MOST_OFFSET, MOST_OFFSET),
                (int) row.whole("study_day", Integer.MIN_VALUE, Integer.MAX_VALUE),
                row.text("deck"),
                row.text("siblings"),
                rulesId,
                (int) row.whole("version", 0, Integer.MAX_VALUE),
                schedule(row, cardId, "before"),
                schedule(row, cardId, "after"),
                row.optionalNumber("recall", 0, 1).map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                row.optionalWhole("duration_ms", 0, Long.MAX_VALUE),
                evidence(row));
    }

    private static LogRow.What what(Shape row, long undoes) {
        String name = row.text("event");
        return switch (name) {
            case "graded" -> new LogRow.What.Happened(new Event.Graded(rating(row)));
            case "crammed" -> new LogRow.What.Happened(new Event.Crammed(rating(row)));
            case "reset" -> new LogRow.What.Happened(new Event.Reset());
            case "moved" -> new LogRow.What.Happened(new Event.Moved(time(row, "until")));
            case "buried" -> new LogRow.What.Happened(new Event.Buried(time(row, "until")));
            case "suspended" -> new LogRow.What.Happened(new Event.Suspended());
            case "resumed" -> new LogRow.What.Happened(new Event.Resumed());
            case "undone" -> {
                row.text("undoes");
                yield new LogRow.What.Undone(undoes);
            }
            default -> throw row.wrong("event", "no such event: '" + name + "'");
        };
    }

    private static String name(LogRow.What what) {
        return switch (what) {
            case LogRow.What.Undone _ -> "undone";
            case LogRow.What.Happened(Event event) ->
                switch (event) {
                    case Event.Graded _ -> "graded";
                    case Event.Crammed _ -> "crammed";
                    case Event.Reset _ -> "reset";
                    case Event.Moved _ -> "moved";
                    case Event.Buried _ -> "buried";
                    case Event.Suspended _ -> "suspended";
                    case Event.Resumed _ -> "resumed";
                };
        };
    }

    private static Rating rating(Shape row) {
        return Rating.of((int) row.whole("rating", 1, 4));
    }

    private static Instant time(Shape row, String name) {
        String text = row.text(name);
        try {
            Instant time = Instant.parse(text);
            if (time.equals(Instant.ofEpochMilli(time.toEpochMilli()))) {
                return time;
            }
        } catch (DateTimeException | ArithmeticException e) {
            throw noTime(row, name, text);
        }
        throw noTime(row, name, text);
    }

    private static RuntimeException noTime(Shape row, String name, String text) {
        return row.wrong(name, "expected a time in UTC to the millisecond, found '" + text + "'");
    }

    private static Schedule schedule(Shape row, String cardId, String name) {
        try {
            return Schedule.parse(cardId, row.text(name));
        } catch (IllegalArgumentException e) {
            throw row.wrong(name, String.valueOf(e.getMessage()));
        }
    }

    private static String evidence(Shape row) {
        return GradeShape.text(GradeShape.evidence(row.needs(List.of("evidence"))));
    }
}
