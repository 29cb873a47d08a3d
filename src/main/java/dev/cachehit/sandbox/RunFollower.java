package dev.cachehit.sandbox;

import dev.cachehit.config.RunLimits;
import java.time.Duration;
import java.util.Optional;

/** Follows one run to its outcome, on the thread of the one who asked for it. */
final class RunFollower {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final LiveContainer container;
    private final RunRequest request;
    private final RunInProgress progress;
    private final Duration queued;
    private final Ticker ticker;
    private final Duration grace;
    private final OutputText stdout = new OutputText();
    private final OutputText stderr = new OutputText();

    /**
     * Somebody who has yet to follow.
     *
     * @param queued how long the run waited for its place
     * @param ticker how often to ask whether the one who asked is still there
     */
    RunFollower(LiveContainer container, RunRequest request, RunInProgress progress, Duration queued, Ticker ticker) {
        this(container, request, progress, queued, ticker, GRACE);
    }

    /** With a time of its own for which a container may be late. */
    RunFollower(
            LiveContainer container,
            RunRequest request,
            RunInProgress progress,
            Duration queued,
            Ticker ticker,
            Duration grace) {
        this.container = container;
        this.request = request;
        this.progress = progress;
        this.queued = queued;
        this.ticker = ticker;
        this.grace = grace;
    }

    Outcome follow(RunListener listener) {
        ticker.join();
        try {
            return followToItsEnd(listener);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            container.connection().kill(progress);
            return lost("the service is shutting down");
        } finally {
            ticker.leave();
        }
    }

    private Outcome followToItsEnd(RunListener listener) throws InterruptedException {
        long deadline = System.nanoTime() + longest().toNanos();
        long looked = ticker.ticks();
        boolean gone = false;
        while (true) {
            Optional<RunEvent> event = progress.next();
            if (event.isEmpty()) {
                progress.await(listener.wantsOutput());
                event = progress.next();
            }
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
            long ticks = ticker.ticks();
            if (ticks == looked) {
                continue;
            }
            looked = ticks;
            if (System.nanoTime() - deadline > 0) {
                container.connection().close();
                return lost("the container did not say how the program ended");
            } else if (!gone && listener.gone()) {
                gone = true;
                container.connection().kill(progress);
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
