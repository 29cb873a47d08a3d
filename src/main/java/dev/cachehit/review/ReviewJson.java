package dev.cachehit.review;

import dev.cachehit.fsrs.CardState;
import dev.cachehit.fsrs.Outcome;
import dev.cachehit.fsrs.Phase;
import dev.cachehit.fsrs.Preview;
import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.queue.Counts;
import dev.cachehit.review.queue.QueueCard;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Locale;

/** What the routes of this room answer with. */
final class ReviewJson {
    private ReviewJson() {}

    static JsonObjectBuilder counts(Counts counts) {
        return JsonText.object()
                .add("learning", counts.learning())
                .add("reviews", counts.reviews())
                .add("new", counts.fresh())
                .add("total", counts.total())
                .add("waiting", counts.waiting());
    }

    static JsonObjectBuilder schedule(QueueCard card) {
        Schedule schedule = new Schedule(card.state(), card.suspended(), card.buriedUntil());
        return schedule(card.id(), card.version(), schedule);
    }

    static JsonObject graded(LogRow row, boolean repeated) {
        JsonObjectBuilder json = JsonText.object().add("id", row.id()).add("repeated", repeated);
        row.event().ifPresent(event -> {
            if (event instanceof Event.Graded(Rating rating)) {
                json.add("rating", rating.grade());
            } else if (event instanceof Event.Crammed(Rating rating)) {
                json.add("rating", rating.grade());
            }
        });
        return json.add("reviewed_at", time(row.at().toEpochMilli()))
                .add("leech_suspended", !row.before().suspended() && row.after().suspended())
                .add("schedule", schedule(row.cardId(), row.version(), row.after()))
                .build();
    }

    static JsonObjectBuilder preview(Preview preview) {
        return JsonText.object()
                .add("again", outcome(preview.again()))
                .add("hard", outcome(preview.hard()))
                .add("good", outcome(preview.good()))
                .add("easy", outcome(preview.easy()));
    }

    static JsonObject suggestion(Suggestion suggestion) {
        JsonObjectBuilder json = JsonText.object()
                .add("rating", suggestion.rating().grade())
                .add("code", suggestion.code().name().toLowerCase(Locale.ROOT));
        suggestion.count().ifPresent(count -> json.add("count", count));
        return json.add("reason", suggestion.reason()).build();
    }

    static JsonObjectBuilder schedule(String cardId, int version, Schedule schedule) {
        CardState state = schedule.state();
        JsonObjectBuilder json = JsonText.object()
                .add("card_id", cardId)
                .add("version", version)
                .add("phase", state.phase().name().toLowerCase(Locale.ROOT))
                .add("reviews", state.reviews())
                .add("lapses", state.lapses())
                .add("suspended", schedule.suspended());
        if (state.phase() != Phase.NEW) {
            json.add("due_at", time(state.dueAt()))
                    .add("last_review_at", time(state.lastReviewAt()))
                    .add("interval_days", state.intervalDays())
                    .add("stability", state.stability())
                    .add("difficulty", state.difficulty());
        }
        if (schedule.buriedUntil() > 0) {
            json.add("buried_until", time(schedule.buriedUntil()));
        }
        return json;
    }

    /** RFC 3339, UTC. */
    static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static JsonObjectBuilder outcome(Outcome outcome) {
        return JsonText.object()
                .add("due_at", time(outcome.state().dueAt()))
                .add("delay_s", outcome.delay().toSeconds())
                .add("interval_days", outcome.state().intervalDays());
    }
}
