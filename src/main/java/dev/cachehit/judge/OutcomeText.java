package dev.cachehit.judge;

import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Report;
import java.util.Optional;

/** Says how runs ended, in words for the person, who knows their files and not the sandbox's. */
final class OutcomeText {
    private static final int MOST = 10 << 10;
    private static final String CUT = "\n[Output truncated at 10KB limit]";

    private OutcomeText() {}

    /** A run that says nothing about the program. */
    static Verdict fault(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Busy busy ->
                new Verdict.SandboxFault(
                        "Every place is taken and the line is full; try again soon.", Optional.of(busy.retryAfter()));
            case Outcome.Unavailable unavailable -> new Verdict.SandboxFault(unavailable.reason(), Optional.empty());
            case Outcome.Abandoned abandoned ->
                new Verdict.SandboxFault("Nobody waited for the verdict any more.", Optional.empty());
            case Outcome.Ended ended ->
                throw new IllegalArgumentException("a run that ended is no fault of the sandbox: " + ended);
        };
    }

    /** The end of a program that ended by itself or was killed by a signal. */
    static String end(Outcome.Ended outcome) {
        return switch (outcome) {
            case Outcome.Exited exited -> "exit code " + exited.code();
            case Outcome.Killed killed -> "signal " + killed.signal();
            case Outcome.TimedOut timedOut -> "its time limit";
            case Outcome.OutOfMemory outOfMemory -> "its memory limit";
        };
    }

    /** A text with the person's own file names, at most 10 KB of it. */
    static String own(String text, Report report, String solution) {
        String path = report.filePath();
        int dot = path.lastIndexOf('.');
        String directory = dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
        String own = text.replace(path, solution)
                .replace(directory + "/", "")
                .replace(path.substring(path.lastIndexOf('/') + 1), solution);
        return own.length() <= MOST ? own : own.substring(0, MOST) + CUT;
    }
}
