package dev.cachehit.fsrs;

import static dev.cachehit.fsrs.InvalidSchedulingException.require;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The waits of a card that is being learnt or relearnt. With no step at all a card graduates at once.
 *
 * @param waits from 1 second to 365 days each, none shorter than the one before
 */
public record Steps(List<Duration> waits) {
    public static final Steps NONE = new Steps(List.of());

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    /** Rejects waits out of range or order with {@link InvalidSchedulingException}. */
    public Steps {
        waits = List.copyOf(waits);
        Duration before = SHORTEST;
        for (int i = 0; i < waits.size(); i++) {
            Duration wait = waits.get(i);
            String field = "steps[" + i + "]";
            require(
                    wait.compareTo(SHORTEST) >= 0 && wait.compareTo(LONGEST) <= 0,
                    field,
                    wait,
                    "must be from 1 second to 365 days");
            require(wait.compareTo(before) >= 0, field, wait, "must not be shorter than the step before it");
            before = wait;
        }
    }

    /** Steps with these waits, in order. */
    public static Steps of(Duration... waits) {
        return new Steps(List.of(waits));
    }

    /** A step to go to, and how long to wait in it. */
    record Next(int step, Duration delay) {}

    /**
     * Where a rating leads from a step, or empty when the card graduates. Again goes to the first step, Good to the
     * next, Easy graduates. Hard stays: on the first step it waits the mean of the first two or, when there is but
     * one, half as long again and at most a day more.
     */
    Optional<Next> after(int step, Rating rating) {
        if (waits.isEmpty()) {
            return Optional.empty();
        }
        int current = Math.min(step, waits.size() - 1);
        return switch (rating) {
            case AGAIN -> Optional.of(new Next(0, waits.getFirst()));
            case HARD -> Optional.of(new Next(current, hardWait(current)));
            case GOOD ->
                current + 1 < waits.size()
                        ? Optional.of(new Next(current + 1, waits.get(current + 1)))
                        : Optional.empty();
            case EASY -> Optional.empty();
        };
    }

    private Duration hardWait(int current) {
        Duration wait = waits.get(current);
        if (current > 0) {
            return wait;
        }
        if (waits.size() > 1) {
            return wait.plus(waits.get(1)).dividedBy(2);
        }
        Duration half = wait.dividedBy(2);
        return wait.plus(half.compareTo(Duration.ofDays(1)) < 0 ? half : Duration.ofDays(1));
    }
}
