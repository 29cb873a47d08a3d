package dev.cachehit.fsrs;

import java.time.Instant;

/** One event in the life of a card, as far as its schedule is concerned. An undone event is not part of the log. */
public sealed interface LogEntry {
    /** When it happened, to the millisecond. */
    Instant at();

    /** The card was graded. */
    record Graded(Instant at, Rating rating) implements LogEntry {}

    /** The card was practised outside its schedule, which stays as it is. */
    record Crammed(Instant at, Rating rating) implements LogEntry {}

    /** The card was made new again. */
    record Reset(Instant at) implements LogEntry {}

    /** The card was given another due time: set by hand, or moved over a holiday or a backlog. */
    record Moved(Instant at, Instant due) implements LogEntry {}
}
