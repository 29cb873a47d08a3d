package dev.cachehit.fsrs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Decides when a card comes back. Pure: the same state, rating and time always give the same outcome, fuzz included.
 * Safe for use by many threads.
 *
 * <p>Elapsed time is counted in study days, so a card reviewed early or late needs no rule of its own: the memory model
 * sees the days that really passed. A clock that went backwards counts as no day.
 */
public final class Scheduler {
    private static final Duration DAY = Duration.ofDays(1);

    private final SchedulerSettings settings;
    private final MemoryModel model;

    /** A scheduler on FSRS-6. */
    public Scheduler(SchedulerSettings settings) {
        this(settings, new Fsrs6(settings.weights()));
    }

    /** A scheduler on another memory model; the weights of the settings are then not used. */
    public Scheduler(SchedulerSettings settings, MemoryModel model) {
        this.settings = settings;
        this.model = model;
    }

    /** The card after a rating; {@code now} is kept to the millisecond. */
    public Outcome next(CardState card, Rating rating, Instant now) {
        return preview(card, now).of(rating);
    }

    /**
     * All four outcomes. Where several ratings give an interval of days, a better rating gives at least one day more,
     * up to the longest interval allowed.
     */
    public Preview preview(CardState card, Instant now) {
        Outcome again = outcome(card, Rating.AGAIN, now, 0);
        Outcome hard = outcome(card, Rating.HARD, now, again.state().intervalDays());
        Outcome good = outcome(card, Rating.GOOD, now, hard.state().intervalDays());
        Outcome easy = outcome(card, Rating.EASY, now, good.state().intervalDays());
        return new Preview(again, hard, good, easy);
    }

    /** The chance, 0 to 1, that the card is remembered now; 0 for a new card. */
    public double retrievability(CardState card, Instant now) {
        return card.phase() == Phase.NEW ? 0 : model.retrievability(card.memory(), elapsedDays(card, now));
    }

    private Outcome outcome(CardState card, Rating rating, Instant at, int longerThan) {
        MemoryState memory = card.phase() == Phase.NEW
                ? model.first(rating)
                : model.next(card.memory(), elapsedDays(card, at), rating);
        Optional<Steps.Next> step = step(card, rating);
        if (step.isEmpty()) {
            return inDays(card, rating, at, memory, Phase.REVIEW, 0, graduated(card, memory, longerThan));
        }
        Phase phase = card.phase() == Phase.NEW || card.phase() == Phase.LEARNING ? Phase.LEARNING : Phase.RELEARNING;
        Duration wait = step.get().delay();
        return wait.compareTo(DAY) < 0
                ? inStep(card, rating, at, memory, phase, step.get())
                : inDays(card, rating, at, memory, phase, step.get().step(), wholeDays(wait));
    }

    private Optional<Steps.Next> step(CardState card, Rating rating) {
        return switch (card.phase()) {
            case NEW -> settings.learningSteps().after(0, rating);
            case LEARNING -> settings.learningSteps().after(card.step(), rating);
            case RELEARNING -> settings.relearningSteps().after(card.step(), rating);
            case REVIEW -> rating == Rating.AGAIN ? settings.relearningSteps().after(0, rating) : Optional.empty();
        };
    }

    private int graduated(CardState card, MemoryState memory, int longerThan) {
        int most = settings.maximumIntervalDays();
        double interval = model.interval(memory, settings.desiredRetention());
        long rounded = Math.round(interval);
        boolean grows = card.phase() == Phase.REVIEW && rounded > card.intervalDays();
        int least = Math.min(most, Math.max(longerThan, grows ? card.intervalDays() : 0) + 1);
        return settings.fuzz()
                ? Fuzz.days(interval, Fuzz.fraction(card.cardKey(), card.reviews()), least, most)
                : Math.clamp(rounded, least, most);
    }

    private Outcome inDays(
            CardState card, Rating rating, Instant at, MemoryState memory, Phase phase, int step, int days) {
        LocalDate today = settings.days().dayOf(at);
        Instant due = settings.days().startOf(today.plusDays(days));
        return new Outcome(rating, reviewed(card, rating, at, memory, phase, step, due, days), Duration.ofDays(days));
    }

    private Outcome inStep(
            CardState card, Rating rating, Instant at, MemoryState memory, Phase phase, Steps.Next next) {
        Instant due = at.plus(next.delay());
        return new Outcome(rating, reviewed(card, rating, at, memory, phase, next.step(), due, 0), next.delay());
    }

    private static CardState reviewed(
            CardState card,
            Rating rating,
            Instant at,
            MemoryState memory,
            Phase phase,
            int step,
            Instant due,
            int days) {
        boolean lapsed = card.phase() == Phase.REVIEW && rating == Rating.AGAIN;
        return new CardState(
                card.cardKey(),
                phase,
                step,
                memory.stability(),
                memory.difficulty(),
                due.toEpochMilli(),
                at.toEpochMilli(),
                days,
                card.reviews() + 1,
                card.lapses() + (lapsed ? 1 : 0));
    }

    private int elapsedDays(CardState card, Instant now) {
        return settings.days().daysBetween(card.lastReview(), now);
    }

    private static int wholeDays(Duration wait) {
        return Math.toIntExact(wait.plusHours(12).toDays());
    }
}
