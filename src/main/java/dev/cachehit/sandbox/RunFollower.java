package dev.cachehit.sandbox;

import dev.cachehit.config.RunLimits;
import java.time.Duration;
import java.util.Optional;

/** Follows one run to its outcome, on the thread of the one who asked for it. */
final class RunFollower {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final LiveContainer container;
    private final RunRequest request;
    private final RunInProgress progress;
    private final Duration queued;
    private final Duration grace;
    private final OutputText stdout = new OutputText();
    private final OutputText stderr = new OutputText();

    RunFollower(LiveContainer container, RunRequest request, RunInProgress progress, Duration queued) {
        this(container, request, progress, queued, GRACE);
    }

    /** With a time of its own for which a container may be late. */
    RunFollower(LiveContainer container, RunRequest request, RunInProgress progress, Duration queued, Duration grace) {
        this.grace = grace;
        this.container = container;
        this.request = request;
        this.progress = progress;
        this.queued = queued;
    }

    Outcome follow(RunListener listener) {
        long deadline = System.nanoTime() + longest().toNanos();
        long nextLook = System.nanoTime() + LOOK.toNanos();
        boolean gone = false;
        while (true) {
            Optional<RunEvent> event = next();
            if (event.isPresent()) {
                switch (event.get()) {
                    case RunEvent.Output output -> pass(output, listener);
                    case RunEvent.Ended ended -> {
                        return gone ? new Outcome.Abandoned() : outcome(ended.exit());
                    }
                    case RunEvent.Lost lost -> {
                        return lost(lost.reason());
                    }
                }
            }
            long now = System.nanoTime();
            if (now - deadline > 0) {
                container.connection().close();
                return lost("the container did not say how the program ended");
            } else if (!gone && now - nextLook > 0) {
                nextLook = now + LOOK.toNanos();
                if (listener.gone()) {
                    gone = true;
                    container.connection().kill(progress);
                }
            }
        }
    }

    /** Far beyond the runner's own limits: past this the container itself is at fault. */
    private Duration longest() {
        RunLimits limits = request.variant().limits();
        return request.run().timeout().plus(limits.compileTimeout()).plus(grace);
    }

    private static Outcome lost(String reason) {
        return new Outcome.Unavailable("The run was lost: " + reason + ". Run it again; a fresh container is started.");
    }

    private Optional<RunEvent> next() {
        try {
            return progress.next(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            container.connection().kill(progress);
            return Optional.of(new RunEvent.Lost("the service is shutting down"));
        }
    }

    private void pass(RunEvent.Output output, RunListener listener) {
        if (output.stderr()) {
            String text = stderr.add(output.bytes());
            if (!text.isEmpty()) {
                listener.stderr(text);
            }
        } else {
            String text = stdout.add(output.bytes());
            if (!text.isEmpty()) {
                listener.stdout(text);
            }
        }
    }

    private Outcome outcome(RunnerExit exit) {
        Report report = report(exit);
        return switch (exit.kind()) {
            case EXITED -> new Outcome.Exited(exit.code(), report);
            case SIGNALLED -> new Outcome.Killed(exit.code(), report);
            case TIMEOUT -> new Outcome.TimedOut(report);
            case MEMORY -> new Outcome.OutOfMemory(report);
            case KILLED -> new Outcome.Abandoned();
            case REFUSED ->
                new Outcome.Unavailable("The program could not be started: " + exit.message()
                        + ". If this goes on, look at the language's settings.");
        };
    }

    private Report report(RunnerExit exit) {
        int limit = request.variant().limits().output();
        return new Report(
                stdout.end(exit.stdoutTruncated(), limit),
                stderr.end(exit.stderrTruncated(), limit),
                exit.stdoutTruncated(),
                exit.stderrTruncated(),
                exit.wallTime(),
                exit.cpuTime(),
                exit.peakMemory(),
                queued,
                request.filePath(),
                container.shortId(),
                exit.compiled());
    }
}
