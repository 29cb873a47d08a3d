package dev.cachehit.review;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One row of the log.
 *
 * @param seq place in the log, from 1
 * @param id unique; made by the client for a grade
 * @param operation what is undone together has the same
 * @param cardId the card
 * @param what what happened, or which row is undone
 * @param at when, to the millisecond
 * @param offsetMinutes the person's offset from UTC then
 * @param studyDay the person's study day then, counted from 1970
 * @param deck the card's deck then
 * @param siblings the card's siblings then
 * @param rulesId the rules in force
 * @param version of the schedule afterwards
 * @param before the schedule before
 * @param after the schedule after
 * @param recall the chance of recall that the model gave, for a card that was not new
 * @param durationMillis how long the person took, where that is known
 * @param evidence a JSON array, as the client gave it
 */
public record LogRow(
        long seq,
        String id,
        String operation,
        String cardId,
        What what,
        Instant at,
        int offsetMinutes,
        int studyDay,
        String deck,
        String siblings,
        int rulesId,
        int version,
        Schedule before,
        Schedule after,
        OptionalDouble recall,
        OptionalLong durationMillis,
        String evidence) {

    /** What a row tells. */
    public sealed interface What {
        /** Something happened. */
        record Happened(Event event) implements What {}

        /** An earlier row was undone. */
        record Undone(long seq) implements What {}
    }

    /** What happened, unless this row undoes another. */
    public Optional<Event> event() {
        return what instanceof What.Happened(Event event) ? Optional.of(event) : Optional.empty();
    }
}
