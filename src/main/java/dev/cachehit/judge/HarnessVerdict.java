package dev.cachehit.judge;

import dev.cachehit.judge.Verdict.Errored.Cause;
import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a verdict of how a harness's run ended and what the harness told before. */
final class HarnessVerdict {
    private final HarnessOrder order;
    private final Outcome.Ended outcome;
    private final String language;
    private final Duration limit;
    private final HarnessReport told;
    private final OutputByTest output;

    HarnessVerdict(HarnessOrder order, Outcome.Ended outcome, String language, Duration limit) {
        this.order = order;
        this.outcome = outcome;
        this.language = language;
        this.limit = limit;
        this.told = HarnessReport.of(outcome.report().stdout(), order.token());
        this.output = OutputByTest.of(outcome.report().stderr(), order.mark());
    }

    Verdict verdict() {
        if (!outcome.report().compiled()) {
            return new Verdict.Errored(
                    Cause.COMPILE, own(outcome.report().stderr()).strip(), "");
        }
        return switch (outcome) {
            case Outcome.TimedOut timedOut
            when told.ready().isPresent() -> new Verdict.TimedOut(limit, told.running(), results(), printed());
            case Outcome.OutOfMemory outOfMemory
            when told.ready().isPresent() -> new Verdict.OutOfMemory(told.running(), results(), printed());
            case Outcome.Ended ended -> told();
        };
    }

    private Verdict told() {
        if (told.ready().isEmpty() && told.error().isEmpty()) {
            return new Verdict.SandboxFault(
                    "The tests could not be started: the harness of " + language + " ended with "
                            + OutcomeText.end(outcome) + ". Look at the language's settings under tests. "
                            + own(output.rest()).strip(),
                    Optional.empty());
        }
        if (told.error().isPresent()) {
            HarnessReport.Fault fault = told.error().get();
            return new Verdict.Errored(fault.cause(), own(fault.message()), printed());
        }
        return told.complete() ? complete() : brokenOff();
    }

    private Verdict complete() {
        List<TestResult> results = results();
        if (results.stream().allMatch(result -> result.status() == TestResult.Status.SKIP)) {
            String message = results.isEmpty() ? "No test was found." : "Every test was skipped.";
            return new Verdict.Errored(Cause.LOAD, message, printed());
        }
        return Verdict.of(results);
    }

    /** The program ended before the harness had its last word. */
    private Verdict brokenOff() {
        String how = "The program ended with " + OutcomeText.end(outcome);
        if (told.plan().isEmpty() && told.started().isEmpty()) {
            return new Verdict.Errored(Cause.ENDED, how + " before its tests were run.", printed());
        }
        List<TestResult> results = new ArrayList<>(results());
        List<String> missing = told.missing();
        told.running().ifPresent(name -> {
            missing.remove(name);
            results.add(TestResult.error(name, how + " during this test.")
                    .after(Duration.ZERO, own(output.during(told.started().size() - 1))));
        });
        missing.forEach(name -> results.add(TestResult.error(name, "The test was not run to its end.")));
        if (results.stream().noneMatch(TestResult::bad)) {
            return new Verdict.Errored(Cause.ENDED, how + " before its tests were done.", printed());
        }
        return Verdict.of(results);
    }

    private List<TestResult> results() {
        return told.results().stream()
                .map(result -> finished(result.test(), own(output.during(result.number()))))
                .toList();
    }

    private TestResult finished(TestResult test, String printed) {
        return new TestResult(
                test.name(),
                test.status(),
                own(test.message()),
                test.expected().map(this::own),
                test.actual().map(this::own),
                printed,
                test.duration());
    }

    private String printed() {
        StringBuilder all = new StringBuilder(output.rest());
        for (int i = 0; i < told.started().size(); i++) {
            all.append(output.during(i));
        }
        return own(all.toString());
    }

    private String own(String text) {
        Report report = outcome.report();
        return OutcomeText.own(text, report, order.solution());
    }
}
