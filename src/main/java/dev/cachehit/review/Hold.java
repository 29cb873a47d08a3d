package dev.cachehit.review;

import java.time.Instant;

/** What takes cards out of the queue, or brings them back. */
public enum Hold {
    /** Out of the queue until the next study day. */
    BURY,
    /** Out of every queue. */
    SUSPEND,
    /** Neither suspended nor buried any more. */
    RESUME,
    /** New again. */
    RESET;

    /** With the end of the study day. */
    Event event(Instant end) {
        return switch (this) {
            case BURY -> new Event.Buried(end);
            case SUSPEND -> new Event.Suspended();
            case RESUME -> new Event.Resumed();
            case RESET -> new Event.Reset();
        };
    }
}
