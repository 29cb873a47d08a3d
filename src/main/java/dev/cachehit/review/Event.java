package dev.cachehit.review;

import dev.cachehit.fsrs.LogEntry;
import dev.cachehit.fsrs.Rating;
import dev.cachehit.fsrs.Replay;
import java.time.Instant;

/** What can happen to a card's schedule. */
public sealed interface Event {
    /** The card was graded; a leech may become suspended by that. */
    record Graded(Rating rating) implements Event {}

    /** The card was practised outside its schedule, which stays as it is. */
    record Crammed(Rating rating) implements Event {}

    /** The card was made new again. */
    record Reset() implements Event {}

    /** The card was given another due time. */
    record Moved(Instant due) implements Event {}

    /** The card is out of the queue until then. */
    record Buried(Instant until) implements Event {}

    /** The card is out of every queue until it is resumed. */
    record Suspended() implements Event {}

    /** The card is neither suspended nor buried any more. */
    record Resumed() implements Event {}

    /** The schedule after this event. */
    default Schedule after(Schedule before, Instant at, Rules rules) {
        return switch (this) {
            case Graded(Rating rating) ->
                rules.withLeech(before, replayed(before, new LogEntry.Graded(at, rating), rules));
            case Crammed _ -> before;
            case Reset _ -> replayed(before, new LogEntry.Reset(at), rules);
            case Moved(Instant due) -> replayed(before, new LogEntry.Moved(at, due), rules);
            case Buried(Instant until) -> new Schedule(before.state(), before.suspended(), until.toEpochMilli());
            case Suspended _ -> new Schedule(before.state(), true, before.buriedUntil());
            case Resumed _ -> new Schedule(before.state(), false, 0);
        };
    }

    private static Schedule replayed(Schedule before, LogEntry entry, Rules rules) {
        return before.with(Replay.apply(before.state(), entry, rules.scheduler()));
    }
}
