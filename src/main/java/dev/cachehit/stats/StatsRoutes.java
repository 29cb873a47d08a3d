package dev.cachehit.stats;

import dev.cachehit.review.Reviews;
import dev.cachehit.review.SettingsKeeper;
import dev.cachehit.stats.StatsStore.Retention;
import dev.cachehit.stats.StatsStore.Times;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.Queries;
import dev.cachehit.web.Responses;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;

/** Statistics as data for charts. */
public final class StatsRoutes implements HttpService {
    private static final int YEAR = 365;
    private static final int MONTH = 30;
    private static final int MOST_DAYS = 3_650;

    private final StatsStore store;
    private final LanguageStore languages;
    private final Reviews reviews;
    private final SettingsKeeper settings;

    public StatsRoutes(StatsStore store, LanguageStore languages, Reviews reviews, SettingsKeeper settings) {
        this.store = store;
        this.languages = languages;
        this.reviews = reviews;
        this.settings = settings;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/stats/forecast", this::forecast)
                .get("/api/stats/maturity", this::maturity)
                .get("/api/stats/retention", this::retention)
                .get("/api/stats/heatmap", this::heatMap)
                .get("/api/stats/answer-times", this::answerTimes)
                .get("/api/stats/hours", this::hours)
                .get("/api/stats/languages", this::languages);
    }

    private void forecast(ServerRequest request, ServerResponse response) {
        int days = Queries.whole(request, "days", 1, MOST_DAYS).orElse(MONTH);
        LocalDate today = reviews.today();
        Collection.Forecast forecast = Collection.forecast(
                reviews.cards(), deck(request), settings.current().days(), today, days);
        JsonArrayBuilder array = JsonText.array();
        for (int i = 0; i < days; i++) {
            array.add(JsonText.object().add("day", today.plusDays(i).toString()).add("due", forecast.days()[i]));
        }
        send(response, JsonText.object().add("overdue", forecast.overdue()).add("days", array));
    }

    private void maturity(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder array = JsonText.array();
        Collection.maturity(reviews.cards(), deck(request))
                .forEach((deck, maturity) -> array.add(json("deck", deck, maturity)));
        send(response, JsonText.object().add("decks", array));
    }

    private void retention(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder array = JsonText.array();
        for (Retention month : store.retention(period(request))) {
            array.add(JsonText.object()
                    .add("month", month.month().toString().substring(0, 7))
                    .add("stage", month.mature() ? "mature" : "young")
                    .add("reviews", month.reviews())
                    .add("true_retention", (double) month.remembered() / month.reviews())
                    .add("predicted_retention", month.predicted()));
        }
        send(response, JsonText.object().add("months", array));
    }

    private void heatMap(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder array = JsonText.array();
        store.days(period(request))
                .forEach(day -> array.add(JsonText.object()
                        .add("day", day.day().toString())
                        .add("reviews", day.reviews())
                        .add("duration_ms", day.millis())));
        send(response, JsonText.object().add("days", array));
    }

    private void answerTimes(ServerRequest request, ServerResponse response) {
        List<Times> times = store.times(period(request));
        JsonArrayBuilder array = JsonText.array();
        for (Times slot : times) {
            JsonObjectBuilder json = JsonText.object().add("from_s", slot.fromSeconds());
            if (slot.toSeconds() > 0) {
                json.add("to_s", slot.toSeconds());
            }
            array.add(json.add("answers", slot.answers()));
        }
        send(response, JsonText.object().add("times", array));
    }

    private void hours(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder array = JsonText.array();
        store.hours(period(request)).forEach(hour -> {
            JsonObjectBuilder json = JsonText.object().add("hour", hour.hour()).add("reviews", hour.reviews());
            if (hour.recalled() > 0) {
                json.add("true_retention", (double) hour.remembered() / hour.recalled());
            }
            array.add(json);
        });
        send(response, JsonText.object().add("hours", array));
    }

    private void languages(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder array = JsonText.array();
        languages.languages(period(request)).forEach(language -> {
            JsonObjectBuilder json = json("language", language.name(), language.cards())
                    .add("reviews", language.reviews())
                    .add("duration_ms", language.millis());
            if (language.recalled() > 0) {
                json.add("true_retention", (double) language.remembered() / language.recalled())
                        .add("predicted_retention", language.predicted() / language.recalled());
            }
            array.add(json);
        });
        send(response, JsonText.object().add("languages", array));
    }

    private static JsonObjectBuilder json(String kind, String name, Collection.Maturity cards) {
        return JsonText.object()
                .add(kind, name)
                .add("new", cards.fresh())
                .add("learning", cards.learning())
                .add("young", cards.young())
                .add("mature", cards.mature())
                .add("suspended", cards.suspended());
    }

    private Period period(ServerRequest request) {
        LocalDate today = reviews.today();
        LocalDate to = Queries.day(request, "to").orElse(today);
        LocalDate from = Queries.day(request, "from").orElse(to.minusDays(YEAR - 1));
        if (to.isBefore(from)) {
            throw new ProblemException(Problem.of(
                    Status.BAD_REQUEST_400, "`?from` must not be after `?to`; found " + from + " and " + to));
        }
        return new Period(deck(request), from, to);
    }

    private static String deck(ServerRequest request) {
        return Queries.text(request, "deck").orElse("");
    }

    private static void send(ServerResponse response, JsonObjectBuilder json) {
        Responses.json(response, Status.OK_200, json.build());
    }
}
