package dev.cachehit.web;

import java.time.Duration;

/**
 * What a connection waits for its client for, and until when, in nanoseconds of the monotonic clock.
 *
 * @param since when it began
 */
record Wait(For what, long since, long until) {
    /** It does not wait. */
    static final Wait NONE = new Wait(For.NOTHING, 0, 0);

    /** It has waited too long, and will not again. */
    static final Wait OVER = new Wait(For.NOTHING, 0, 0);

    /** What is waited for. */
    enum For {
        /** The first byte of a request. */
        REQUEST,
        /** The rest of its head. */
        HEAD,
        /** Its body. */
        BODY,
        /** That the client takes the answer. */
        ANSWER,
        /** The server itself is at work. */
        NOTHING
    }

    static Wait from(For what, long since, Duration time) {
        return new Wait(what, since, since + time.toNanos());
    }

    boolean isLate() {
        return what != For.NOTHING && System.nanoTime() - until > 0;
    }

    boolean isForRequest() {
        return what == For.REQUEST || what == For.HEAD;
    }
}
