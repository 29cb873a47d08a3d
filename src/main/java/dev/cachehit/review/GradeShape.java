package dev.cachehit.review;

import dev.cachehit.fsrs.Rating;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Shape;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Reads grades and their evidence from requests. */
final class GradeShape {
    private static final long LONGEST_MILLIS = 86_400_000L;
    private static final int MOST = 10_000;

    private GradeShape() {}

    static Grade read(Shape shape) {
        shape.only(Set.of("id", "card_id", "version", "rating", "cram", "duration_ms", "evidence"));
        return new Grade(
                id(shape),
                shape.text("card_id"),
                (int) needed(shape, "version", shape.optionalWhole("version", 0, Integer.MAX_VALUE)),
                Rating.of((int) needed(shape, "rating", shape.optionalWhole("rating", 1, 4))),
                shape.optionalFlag("cram").orElse(false),
                shape.optionalWhole("duration_ms", 0, LONGEST_MILLIS),
                text(evidence(shape)));
    }

    static List<Evidence> evidence(Shape shape) {
        List<Evidence> evidence = new ArrayList<>();
        for (Shape section : shape.shapes("evidence")) {
            section.only(Set.of("verdict", "tries", "hints", "answer_shown", "active_ms"));
            evidence.add(new Evidence(
                    verdict(section),
                    (int) section.optionalWhole("tries", 0, MOST).orElse(0),
                    (int) section.optionalWhole("hints", 0, MOST).orElse(0),
                    section.optionalFlag("answer_shown").orElse(false),
                    section.optionalWhole("active_ms", 0, LONGEST_MILLIS)));
        }
        return List.copyOf(evidence);
    }

    private static String id(Shape shape) {
        String id = shape.text("id");
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            throw shape.wrong("id", "expected a UUID, found '" + id + "'");
        }
    }

    private static Evidence.Verdict verdict(Shape section) {
        String name = section.text("verdict");
        for (Evidence.Verdict verdict : Evidence.Verdict.values()) {
            if (verdict.name().toLowerCase(Locale.ROOT).equals(name)) {
                return verdict;
            }
        }
        throw section.wrong("verdict", "expected passed, failed, sandbox_fault or unjudged, found '" + name + "'");
    }

    private static long needed(Shape shape, String name, OptionalLong value) {
        return value.orElseThrow(() -> shape.wrong(name, "expected a whole number, found nothing"));
    }

    /** As it is kept in the log. */
    static String text(List<Evidence> evidence) {
        JsonArrayBuilder array = JsonText.array();
        for (Evidence section : evidence) {
            JsonObjectBuilder json = JsonText.object()
                    .add("verdict", section.verdict().name().toLowerCase(Locale.ROOT))
                    .add("tries", section.tries())
                    .add("hints", section.hints())
                    .add("answer_shown", section.answerShown());
            section.activeMillis().ifPresent(millis -> json.add("active_ms", millis));
            array.add(json);
        }
        return array.build().toString();
    }
}
