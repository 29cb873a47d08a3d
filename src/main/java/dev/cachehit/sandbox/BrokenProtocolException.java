package dev.cachehit.sandbox;

import java.io.IOException;

/** Thrown when a runner says what the protocol does not allow; its container cannot be trusted any more. */
final class BrokenProtocolException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * A breach.
     *
     * @param what it was that came
     */
    BrokenProtocolException(String what) {
        super("the runner broke the protocol: " + what);
    }
}
