package dev.cachehit.review;

import dev.cachehit.fsrs.DayBoundary;
import dev.cachehit.fsrs.Leech;
import dev.cachehit.fsrs.Phase;
import dev.cachehit.fsrs.Scheduler;
import dev.cachehit.fsrs.SchedulerSettings;
import dev.cachehit.fsrs.Steps;
import dev.cachehit.fsrs.Weights;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is in force for a card when something happens to it. Rules are kept with the log, since settings change over the
 * years and a replay must use those of the time. Immutable.
 */
public final class Rules {
    /** The members of {@link #text}, in its order. */
    static final List<String> NAMES = List.of(
            "desired_retention",
            "learning_steps_s",
            "relearning_steps_s",
            "maximum_interval_days",
            "fuzz",
            "time_zone",
            "rollover_hour",
            "leech_threshold",
            "leeches_are_suspended",
            "weights");

    private final SchedulerSettings settings;
    private final int leechThreshold;
    private final boolean leechesAreSuspended;
    private final Scheduler scheduler;

    /**
     * Rules.
     *
     * @param leechThreshold lapses that make a leech, 0 for never
     * @param leechesAreSuspended whether a card that becomes a leech is suspended
     */
    public Rules(SchedulerSettings settings, int leechThreshold, boolean leechesAreSuspended) {
        this.settings = settings;
        this.leechThreshold = leechThreshold;
        this.leechesAreSuspended = leechesAreSuspended;
        this.scheduler = new Scheduler(settings);
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    /** The person's study days. */
    public DayBoundary days() {
        return settings.days();
    }

    /** The study day of an instant, counted from 1970. */
    public int studyDay(Instant at) {
        return Math.toIntExact(days().dayOf(at).toEpochDay());
    }

    /** The person's offset from UTC at an instant. */
    public int offsetMinutes(Instant at) {
        return days().zone().getRules().getOffset(at).getTotalSeconds() / 60;
    }

    /** The chance of recall that the model gives; none for a new card. */
    OptionalDouble recall(Schedule schedule, Instant at) {
        return schedule.state().phase() == Phase.NEW
                ? OptionalDouble.empty()
                : OptionalDouble.of(scheduler.retrievability(schedule.state(), at));
    }

    /** Whether so many lapses make a leech. */
    public boolean isLeech(int lapses) {
        return leechThreshold > 0 && lapses >= leechThreshold;
    }

    /** Whether a grade makes the card one to be told of as a leech. */
    boolean announcesLeech(Schedule before, Schedule after) {
        return after.state().lapses() > before.state().lapses()
                && Leech.isDue(after.state().lapses(), leechThreshold);
    }

    /** The schedule after a grade, suspended when the card is to be told of as a leech and these rules say so. */
    Schedule withLeech(Schedule before, Schedule after) {
        return leechesAreSuspended && announcesLeech(before, after)
                ? new Schedule(after.state(), true, after.buriedUntil())
                : after;
    }

    /** One line of JSON; equal rules have equal lines. */
    public String text() {
        JsonObject json = JsonText.object()
                .add("desired_retention", settings.desiredRetention())
                .add("learning_steps_s", seconds(settings.learningSteps()))
                .add("relearning_steps_s", seconds(settings.relearningSteps()))
                .add("maximum_interval_days", settings.maximumIntervalDays())
                .add("fuzz", settings.fuzz())
                .add("time_zone", settings.days().zone().getId())
                .add("rollover_hour", settings.days().rolloverHour())
                .add("leech_threshold", leechThreshold)
                .add("leeches_are_suspended", leechesAreSuspended)
                .add("weights", weights())
                .build();
        return new String(JsonText.bytes(json), StandardCharsets.UTF_8);
    }

    /** Rules from a line that {@link #text} made. */
    public static Rules parse(String text) {
        JsonObject json = JsonText.parse(text.getBytes(StandardCharsets.UTF_8)).asJsonObject();
        SchedulerSettings settings = new SchedulerSettings(
                new Weights(json.getJsonArray("weights").getValuesAs((JsonNumber weight) -> weight.doubleValue())),
                json.getJsonNumber("desired_retention").doubleValue(),
                steps(json, "learning_steps_s"),
                steps(json, "relearning_steps_s"),
                json.getInt("maximum_interval_days"),
                json.getBoolean("fuzz"),
                new DayBoundary(ZoneId.of(json.getString("time_zone")), json.getInt("rollover_hour")));
        return new Rules(settings, json.getInt("leech_threshold"), json.getBoolean("leeches_are_suspended"));
    }

    private JsonArrayBuilder weights() {
        JsonArrayBuilder weights = JsonText.array();
        settings.weights().values().forEach(weights::add);
        return weights;
    }

    private static JsonArrayBuilder seconds(Steps steps) {
        JsonArrayBuilder array = JsonText.array();
        steps.waits().forEach(wait -> array.add(wait.toSeconds()));
        return array;
    }

    private static Steps steps(JsonObject json, String name) {
        List<Duration> waits =
                json.getJsonArray(name).getValuesAs((JsonNumber seconds) -> Duration.ofSeconds(seconds.longValue()));
        return new Steps(waits);
    }
}
