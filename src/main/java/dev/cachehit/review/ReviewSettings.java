package dev.cachehit.review;

import dev.cachehit.fsrs.DayBoundary;
import dev.cachehit.fsrs.SchedulerSettings;
import dev.cachehit.review.queue.DayLimits;
import dev.cachehit.review.queue.DeckPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a person wants to learn.
 *
 * @param scheduler what shapes schedules where a deck says nothing else
 * @param newPerDay new cards a day in the whole collection
 * @param reviewsPerDay cards in review a day in the whole collection
 * @param ahead a learning step is answered so much earlier when nothing else is left
 * @param leechThreshold lapses that make a leech, 0 for never
 * @param leechesAreSuspended whether a card that becomes a leech is suspended
 * @param timeCounts whether the time taken has a say in the suggested rating
 * @param decks what decks say for themselves and the decks in them
 */
public record ReviewSettings(
        SchedulerSettings scheduler,
        int newPerDay,
        int reviewsPerDay,
        Duration ahead,
        int leechThreshold,
        boolean leechesAreSuspended,
        boolean timeCounts,
        Map<String, ForDeck> decks) {

    /**
     * What one deck says.
     *
     * @param desiredRetention instead of that of the deck it lies in
     * @param newPerDay in this deck and those in it, besides the limits of the decks it lies in
     * @param reviewsPerDay likewise
     */
    public record ForDeck(Optional<Double> desiredRetention, OptionalInt newPerDay, OptionalInt reviewsPerDay) {}

    public ReviewSettings {
        decks = Map.copyOf(decks);
    }

    /** The same but for what decks say for themselves. */
    ReviewSettings withDecks(Map<String, ForDeck> others) {
        return new ReviewSettings(
                scheduler, newPerDay, reviewsPerDay, ahead, leechThreshold, leechesAreSuspended, timeCounts, others);
    }

    /** Where study days end. */
    public DayBoundary days() {
        return scheduler.days();
    }

    /** The limits of a day. */
    public DayLimits limits() {
        Map<String, DayLimits.Limit> limits = new HashMap<>();
        decks.forEach((deck, own) -> limits.put(
                deck,
                new DayLimits.Limit(
                        own.newPerDay().orElse(DayLimits.NONE),
                        own.reviewsPerDay().orElse(DayLimits.NONE))));
        limits.put(DeckPath.EVERYTHING, new DayLimits.Limit(newPerDay, reviewsPerDay));
        return new DayLimits(limits);
    }

    /** The rules for a card of this deck: the innermost deck that names a retention decides. */
    public Rules rules(String deck) {
        double retention = scheduler.desiredRetention();
        for (String outer : DeckPath.upTo(deck)) {
            ForDeck own = decks.get(outer);
            if (own != null) {
                retention = own.desiredRetention().orElse(retention);
            }
        }
        return new Rules(scheduler.withDesiredRetention(retention), leechThreshold, leechesAreSuspended);
    }
}
