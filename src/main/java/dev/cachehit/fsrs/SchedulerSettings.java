package dev.cachehit.fsrs;

import static dev.cachehit.fsrs.InvalidSchedulingException.require;

import java.time.Duration;
import java.time.ZoneId;

/**
 * Everything that shapes a schedule.
 *
 * @param weights of the memory model
 * @param desiredRetention the chance of recall at which a card comes back, {@value #MIN_RETENTION} to
 *     {@value #MAX_RETENTION}
 * @param learningSteps waits of a new card before it graduates
 * @param relearningSteps waits of a forgotten card before it returns to review
 * @param maximumIntervalDays no interval is longer; 1 to 36500
 * @param fuzz whether intervals are spread by some days
 * @param days the person's study days
 */
public record SchedulerSettings(
        Weights weights,
        double desiredRetention,
        Steps learningSteps,
        Steps relearningSteps,
        int maximumIntervalDays,
        boolean fuzz,
        DayBoundary days) {
    public static final double MIN_RETENTION = 0.70;
    public static final double MAX_RETENTION = 0.99;
    public static final int LONGEST_INTERVAL = 36_500;
    public static final int DEFAULT_ROLLOVER_HOUR = 4;

    /** Rejects values outside their ranges, NaN included, with {@link InvalidSchedulingException}. */
    public SchedulerSettings {
        require(
                desiredRetention >= MIN_RETENTION && desiredRetention <= MAX_RETENTION,
                "desiredRetention",
                desiredRetention,
                "must be from 0.70 to 0.99");
        require(
                maximumIntervalDays >= 1 && maximumIntervalDays <= LONGEST_INTERVAL,
                "maximumIntervalDays",
                maximumIntervalDays,
                "must be from 1 to 36500");
    }

    /** Default weights, retention 0.90, steps 1 m 10 m and 10 m, 36500 days, fuzz, rollover at 04:00. */
    public static SchedulerSettings defaults(ZoneId zone) {
        return new SchedulerSettings(
                Weights.DEFAULT,
                0.90,
                Steps.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
                Steps.of(Duration.ofMinutes(10)),
                LONGEST_INTERVAL,
                true,
                new DayBoundary(zone, DEFAULT_ROLLOVER_HOUR));
    }

    /** These settings with other weights. */
    public SchedulerSettings withWeights(Weights other) {
        return new SchedulerSettings(
                other, desiredRetention, learningSteps, relearningSteps, maximumIntervalDays, fuzz, days);
    }

    /** These settings with another desired retention. */
    public SchedulerSettings withDesiredRetention(double other) {
        return new SchedulerSettings(weights, other, learningSteps, relearningSteps, maximumIntervalDays, fuzz, days);
    }

    /** These settings with other learning and relearning steps. */
    public SchedulerSettings withSteps(Steps learning, Steps relearning) {
        return new SchedulerSettings(weights, desiredRetention, learning, relearning, maximumIntervalDays, fuzz, days);
    }

    /** These settings with another longest interval. */
    public SchedulerSettings withMaximumIntervalDays(int other) {
        return new SchedulerSettings(weights, desiredRetention, learningSteps, relearningSteps, other, fuzz, days);
    }

    /** These settings with fuzz on or off. */
    public SchedulerSettings withFuzz(boolean other) {
        return new SchedulerSettings(
                weights, desiredRetention, learningSteps, relearningSteps, maximumIntervalDays, other, days);
    }

    /** These settings with other study days. */
    public SchedulerSettings withDays(DayBoundary other) {
        return new SchedulerSettings(
                weights, desiredRetention, learningSteps, relearningSteps, maximumIntervalDays, fuzz, other);
    }
}
