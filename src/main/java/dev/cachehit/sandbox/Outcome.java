package dev.cachehit.sandbox;

import java.time.Duration;

/** How a run ended, or why there was none. */
public sealed interface Outcome {

    /** The program was started, and there is something to report. */
    sealed interface Ended extends Outcome {
        /** Output and figures. */
        Report report();
    }

    /**
     * The program ended by itself.
     *
     * @param code its exit code
     */
    record Exited(int code, Report report) implements Ended {}

    /**
     * The program was ended by a signal.
     *
     * @param signal the signal's number
     */
    record Killed(int signal, Report report) implements Ended {}

    /** The program was ended at its time limit. */
    record TimedOut(Report report) implements Ended {}

    /** The program was ended at its memory limit. */
    record OutOfMemory(Report report) implements Ended {}

    /** The one who asked went away; the program, if it had been started, was ended. */
    record Abandoned() implements Outcome {}

    /**
     * Every place is taken and the line is full, or the wait was too long.
     *
     * @param retryAfter when to try again
     */
    record Busy(Duration retryAfter) implements Outcome {}

    /**
     * The program could not be run, or its result was lost, through no fault of its own.
     *
     * @param reason what is the matter and what to do, for people
     */
    record Unavailable(String reason) implements Outcome {}
}
