package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonObject;

/** A run that ended, as the contract's JSON. */
final class ExecutionResult {
    private static final int TIMED_OUT = 124;
    private static final int SIGNALLED = 128;
    private static final int SIGKILL = 9;
    private static final double MEGABYTE = 1 << 20;

    private ExecutionResult() {}

    static JsonObject of(Outcome.Ended outcome, LanguageSettings language) {
        Report report = outcome.report();
        double wall = report.wallTime().toNanos();
        return JsonText.object()
                .add("stdout", report.stdout())
                .add("stderr", report.stderr())
                .add("exit_code", exitCode(outcome))
                .add("execution_time_ms", JsonText.millis(report.wallTime()))
                .add("container_id", report.containerId())
                .add("language", language.name())
                .add("image_name", language.image())
                .add("memory_used_mb", JsonText.twoDecimals(report.peakMemory() / MEGABYTE))
                .add(
                        "cpu_percent",
                        JsonText.twoDecimals(wall > 0 ? report.cpuTime().toNanos() / wall * 100 : 0))
                .add("file_path", report.filePath())
                .add("status", status(outcome))
                .add("timed_out", outcome instanceof Outcome.TimedOut)
                .add("stdout_truncated", report.stdoutTruncated())
                .add("stderr_truncated", report.stderrTruncated())
                .add("cpu_time_ms", JsonText.millis(report.cpuTime()))
                .add("queue_ms", JsonText.millis(report.queueTime()))
                .build();
    }

    /** The word for how the run ended. */
    static String status(Outcome.Ended outcome) {
        return switch (outcome) {
            case Outcome.Exited exited -> exited.code() == 0 ? "ok" : "error";
            case Outcome.Killed killed -> "signal";
            case Outcome.TimedOut timedOut -> "timeout";
            case Outcome.OutOfMemory outOfMemory -> "memory";
        };
    }

    private static int exitCode(Outcome.Ended outcome) {
        return switch (outcome) {
            case Outcome.Exited exited -> exited.code();
            case Outcome.Killed killed -> SIGNALLED + killed.signal();
            case Outcome.TimedOut timedOut -> TIMED_OUT;
            case Outcome.OutOfMemory outOfMemory -> SIGNALLED + SIGKILL;
        };
    }
}
