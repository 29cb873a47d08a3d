package dev.cachehit.fsrs;

import java.util.List;
import java.util.function.Function;

/**
 * Rebuilds the schedule of a card from its log. Reviewing step by step goes through {@link #apply} as well, so a replay
 * of the log and the stored state cannot drift apart.
 */
public final class Replay {
    private Replay() {}

    /**
     * The state after a whole log.
     *
     * @param fresh the card before its first event
     * @param log its events in the order in which they happened
     * @param settingsAt the scheduler that was in force at an event: settings change over the years
     */
    public static CardState of(CardState fresh, List<LogEntry> log, Function<? super LogEntry, Scheduler> settingsAt) {
        CardState state = fresh;
        for (LogEntry entry : log) {
            state = apply(state, entry, settingsAt.apply(entry));
        }
        return state;
    }

    /** The state after a whole log under one and the same scheduler. */
    public static CardState of(CardState fresh, List<LogEntry> log, Scheduler scheduler) {
        return of(fresh, log, entry -> scheduler);
    }

    /** The state after one more event. */
    public static CardState apply(CardState state, LogEntry entry, Scheduler scheduler) {
        return switch (entry) {
            case LogEntry.Graded graded ->
                scheduler.next(state, graded.rating(), graded.at()).state();
            case LogEntry.Crammed _ -> state;
            case LogEntry.Reset _ -> state.reset();
            case LogEntry.Moved moved -> state.movedTo(moved.due());
        };
    }
}
