package dev.cachehit.judge;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.TestSettings;
import dev.cachehit.deck.Check.ExpectedOutput;
import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Report;
import dev.cachehit.sandbox.Run;
import dev.cachehit.sandbox.RunListener;
import dev.cachehit.sandbox.RunVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges a program by what it prints, one run for each trial. */
final class PrintedOutput {
    private static final int MOST_OUTPUT = 256 << 10;

    private final Programs programs;
    private final LanguageSettings language;

    PrintedOutput(Programs programs, LanguageSettings language) {
        this.programs = programs;
        this.language = language;
    }

    Verdict judge(ExpectedOutput check, String code, RunListener listener) {
        List<TestResult> results = new ArrayList<>();
        for (ExpectedOutput.Trial trial : check.cases()) {
            String name = check.cases().size() == 1 ? "Output" : "Trial " + (results.size() + 1);
            Outcome outcome = programs.run(language.name(), run(trial, code), listener);
            if (!(outcome instanceof Outcome.Ended ended)) {
                return OutcomeText.fault(outcome);
            }
            Optional<Verdict> end = end(ended, name, results);
            if (end.isPresent()) {
                return end.get();
            }
            results.add(result(name, trial, ended));
        }
        return Verdict.of(results);
    }

    private Run run(ExpectedOutput.Trial trial, String code) {
        RunVariant plain = RunVariant.plain(language);
        return new Run(
                code,
                trial.stdin(),
                trial.arguments(),
                List.of(),
                language.limits().timeout(),
                Optional.of(plain.withOutput(Math.max(plain.limits().output(), MOST_OUTPUT))));
    }

    /** The verdict, when the run leaves nothing to compare. */
    private Optional<Verdict> end(Outcome.Ended outcome, String name, List<TestResult> before) {
        Report report = outcome.report();
        String stdout = own(report.stdout(), report);
        String stderr = own(report.stderr(), report);
        return switch (outcome) {
            case Outcome.TimedOut timedOut
            when !report.compiled() ->
                Optional.of(new Verdict.Errored(Verdict.Errored.Cause.COMPILE, "It took too long to compile.", stderr));
            case Outcome.TimedOut timedOut ->
                Optional.of(
                        new Verdict.TimedOut(language.limits().timeout(), Optional.of(name), before, stdout + stderr));
            case Outcome.OutOfMemory outOfMemory ->
                Optional.of(new Verdict.OutOfMemory(Optional.of(name), before, stdout + stderr));
            case Outcome.Exited exited when exited.code() == 0 -> Optional.empty();
            case Outcome.Exited exited ->
                neverRan(report)
                        ? Optional.of(new Verdict.Errored(Verdict.Errored.Cause.COMPILE, stderr.strip(), stdout))
                        : Optional.empty();
            case Outcome.Killed killed -> Optional.empty();
        };
    }

    private boolean neverRan(Report report) {
        return !report.compiled()
                || language.tests()
                        .flatMap(TestSettings::syntaxError)
                        .map(text -> Pattern.compile(text, Pattern.MULTILINE)
                                .matcher(report.stderr())
                                .find())
                        .orElse(false);
    }

    private TestResult result(String name, ExpectedOutput.Trial trial, Outcome.Ended outcome) {
        Report report = outcome.report();
        String actual = own(report.stdout(), report);
        String stderr = own(report.stderr(), report);
        Optional<String> difference = OutputComparison.difference(trial.stdout(), report.stdout());
        boolean fine = outcome instanceof Outcome.Exited exited && exited.code() == 0;
        TestResult result;
        if (!fine) {
            result = new TestResult(
                    name,
                    TestResult.Status.ERROR,
                    ("The program ended with " + OutcomeText.end(outcome) + ".\n" + stderr).strip(),
                    Optional.of(trial.stdout()),
                    Optional.of(actual),
                    "",
                    report.wallTime());
        } else {
            result = difference
                    .map(text -> TestResult.failed(name, text, trial.stdout(), actual))
                    .orElseGet(() -> TestResult.passed(name));
        }
        return result.after(report.wallTime(), actual + stderr);
    }

    private String own(String text, Report report) {
        return OutcomeText.own(text, report, ProgramName.of(language));
    }
}
