package dev.cachehit.judge;

/** A verdict in a sentence or two. */
public final class VerdictText {
    private VerdictText() {}

    /** For people; English. */
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed passed -> "Passed.";
            case Verdict.Failed failed ->
                failed.first().name() + " does not pass. " + failed.first().message();
            case Verdict.Errored errored ->
                switch (errored.cause()) {
                    case COMPILE -> "It does not compile. " + errored.message();
                    case LOAD -> "It breaks before it is tested. " + errored.message();
                    case ENDED, MEDDLED -> errored.message();
                };
            case Verdict.TimedOut timedOut ->
                "It was not done after " + timedOut.limit().toMillis() / 1000.0 + " s"
                        + timedOut.during().map(test -> ", in " + test).orElse("") + ".";
            case Verdict.OutOfMemory outOfMemory ->
                "It needed too much memory"
                        + outOfMemory.during().map(test -> ", in " + test).orElse("") + ".";
            case Verdict.SelfGraded selfGraded -> "Graded by oneself.";
            case Verdict.SandboxFault fault -> "It could not be judged. " + fault.reason();
        };
    }
}
