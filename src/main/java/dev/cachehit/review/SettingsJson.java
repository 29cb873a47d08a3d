package dev.cachehit.review;

import dev.cachehit.fsrs.DayBoundary;
import dev.cachehit.fsrs.InvalidSchedulingException;
import dev.cachehit.fsrs.SchedulerSettings;
import dev.cachehit.fsrs.Steps;
import dev.cachehit.fsrs.Weights;
import dev.cachehit.review.ReviewSettings.ForDeck;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Shape;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Settings as JSON, in and out. What is left out has its default. */
final class SettingsJson {
    private static final int MOST_CARDS = 99_999;
    private static final Set<String> NAMES = Set.of(
            "time_zone",
            "rollover_hour",
            "desired_retention",
            "learning_steps_s",
            "relearning_steps_s",
            "maximum_interval_days",
            "fuzz",
            "weights",
            "new_per_day",
            "reviews_per_day",
            "learn_ahead_s",
            "leech_threshold",
            "leeches_are_suspended",
            "time_counts",
            "decks");

    private SettingsJson() {}

    /**
     * Reads.
     *
     * @param zone the time zone of a person who names none
     * @throws dev.cachehit.web.ProblemException 422 with the member that is wrong
     */
    static ReviewSettings read(Shape json, ZoneId zone) {
        json.only(NAMES);
        return new ReviewSettings(
                scheduler(json, zone),
                whole(json, "new_per_day", 0, MOST_CARDS).orElse(20),
                whole(json, "reviews_per_day", 0, MOST_CARDS).orElse(200),
                Duration.ofSeconds(whole(json, "learn_ahead_s", 0, 86_400).orElse(1_200)),
                leechThreshold(json),
                leechesAreSuspended(json),
                json.optionalFlag("time_counts").orElse(false),
                decks(json));
    }

    /**
     * Reads rules, which are the settings of one deck at some time; all of them must be there.
     *
     * @throws dev.cachehit.web.ProblemException 422 with the member that is wrong
     */
    static Rules rules(Shape json) {
        json.only(Set.copyOf(Rules.NAMES)).needs(Rules.NAMES);
        return new Rules(scheduler(json, ZoneOffset.UTC), leechThreshold(json), leechesAreSuspended(json));
    }

    static JsonObject write(ReviewSettings settings) {
        SchedulerSettings scheduler = settings.scheduler();
        JsonArrayBuilder weights = JsonText.array();
        scheduler.weights().values().forEach(weights::add);
        JsonObjectBuilder decks = JsonText.object();
        new TreeMap<>(settings.decks()).forEach((name, deck) -> decks.add(name, deck(deck)));
        return JsonText.object()
                .add("time_zone", scheduler.days().zone().getId())
                .add("rollover_hour", scheduler.days().rolloverHour())
                .add("desired_retention", scheduler.desiredRetention())
                .add("learning_steps_s", seconds(scheduler.learningSteps()))
                .add("relearning_steps_s", seconds(scheduler.relearningSteps()))
                .add("maximum_interval_days", scheduler.maximumIntervalDays())
                .add("fuzz", scheduler.fuzz())
                .add("weights", weights)
                .add("new_per_day", settings.newPerDay())
                .add("reviews_per_day", settings.reviewsPerDay())
                .add("learn_ahead_s", settings.ahead().toSeconds())
                .add("leech_threshold", settings.leechThreshold())
                .add("leeches_are_suspended", settings.leechesAreSuspended())
                .add("time_counts", settings.timeCounts())
                .add("decks", decks)
                .build();
    }

    private static SchedulerSettings scheduler(Shape json, ZoneId zone) {
        SchedulerSettings defaults = SchedulerSettings.defaults(zone(json, zone));
        return new SchedulerSettings(
                weights(json),
                retention(json).orElse(defaults.desiredRetention()),
                steps(json, "learning_steps_s", defaults.learningSteps()),
                steps(json, "relearning_steps_s", defaults.relearningSteps()),
                whole(json, "maximum_interval_days", 1, SchedulerSettings.LONGEST_INTERVAL)
                        .orElse(defaults.maximumIntervalDays()),
                json.optionalFlag("fuzz").orElse(true),
                new DayBoundary(
                        defaults.days().zone(),
                        whole(json, "rollover_hour", 0, 23).orElse(SchedulerSettings.DEFAULT_ROLLOVER_HOUR)));
    }

    private static int leechThreshold(Shape json) {
        return whole(json, "leech_threshold", 0, 1_000).orElse(8);
    }

    private static boolean leechesAreSuspended(Shape json) {
        return json.optionalFlag("leeches_are_suspended").orElse(true);
    }

    private static ZoneId zone(Shape json, ZoneId otherwise) {
        return json.optionalText("time_zone")
                .map(name -> {
                    try {
                        return ZoneId.of(name);
                    } catch (DateTimeException e) {
                        throw json.wrong("time_zone", "'" + name + "' is no time zone; name one like Europe/Berlin");
                    }
                })
                .orElse(otherwise);
    }

    private static Weights weights(Shape json) {
        List<Double> weights = json.numbers("weights");
        try {
            return weights.isEmpty() ? Weights.DEFAULT : new Weights(weights);
        } catch (InvalidSchedulingException e) {
            throw json.wrong("weights", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Double> retention(Shape json) {
        return json.optionalNumber(
                "desired_retention", SchedulerSettings.MIN_RETENTION, SchedulerSettings.MAX_RETENTION);
    }

    private static Steps steps(Shape json, String name, Steps otherwise) {
        if (!json.has(name)) {
            return otherwise;
        }
        try {
            return new Steps(json.numbers(name).stream()
                    .map(seconds -> Duration.ofSeconds(Math.round(seconds)))
                    .toList());
        } catch (InvalidSchedulingException e) {
            throw json.wrong(name, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, ForDeck> decks(Shape json) {
        Map<String, ForDeck> decks = new HashMap<>();
        json.members("decks").forEach((name, deck) -> {
            if (name.isBlank()) {
                throw json.wrong("decks", "a deck's name cannot be empty; the limits of all decks are outside of it");
            }
            deck.only(Set.of("desired_retention", "new_per_day", "reviews_per_day"));
            decks.put(
                    name,
                    new ForDeck(
                            retention(deck),
                            whole(deck, "new_per_day", 0, MOST_CARDS),
                            whole(deck, "reviews_per_day", 0, MOST_CARDS)));
        });
        return decks;
    }

    private static JsonObjectBuilder deck(ForDeck deck) {
        JsonObjectBuilder json = JsonText.object();
        deck.desiredRetention().ifPresent(value -> json.add("desired_retention", value));
        deck.newPerDay().ifPresent(value -> json.add("new_per_day", value));
        deck.reviewsPerDay().ifPresent(value -> json.add("reviews_per_day", value));
        return json;
    }

    private static JsonArrayBuilder seconds(Steps steps) {
        JsonArrayBuilder array = JsonText.array();
        steps.waits().forEach(wait -> array.add(wait.toSeconds()));
        return array;
    }

    private static OptionalInt whole(Shape json, String name, int least, int most) {
        OptionalLong value = json.optionalWhole(name, least, most);
        return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }
}
