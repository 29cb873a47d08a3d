package dev.cachehit.judge;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.TestSettings;
import dev.cachehit.deck.Check;
import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Run;
import dev.cachehit.sandbox.RunListener;
import dev.cachehit.sandbox.RunVariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a program by running its language's harness, with the program and its tests as files beside it. */
final class HarnessRun {
    private static final int MOST_OUTPUT = 1 << 20;

    private final Programs programs;
    private final LanguageSettings language;

    HarnessRun(Programs programs, LanguageSettings language) {
        this.programs = programs;
        this.language = language;
    }

    Verdict judge(Check.Tests check, String code, RunListener listener) {
        Map<String, String> files = new LinkedHashMap<>(check.support());
        files.putAll(check.tests());
        files.put(check.solutionPath(), code);
        return run(HarnessOrder.of(check), files, listener);
    }

    Verdict judge(Check.Values check, String code, RunListener listener) {
        String solution = ProgramName.of(language);
        return run(HarnessOrder.of(check, solution), Map.of(solution, code), listener);
    }

    private Verdict run(HarnessOrder order, Map<String, String> files, RunListener listener) {
        Optional<TestSettings> settings = language.tests();
        if (settings.isEmpty()) {
            return new Verdict.SandboxFault(
                    "No tests can be run for " + language.label() + ": its settings have no part 'tests'.",
                    Optional.empty());
        }
        UnmarkedOutput output = new UnmarkedOutput(order.mark(), listener);
        Outcome outcome = programs.run(language.name(), run(settings.get(), order, files), output);
        output.end();
        return outcome instanceof Outcome.Ended ended
                ? new HarnessVerdict(
                                order,
                                ended,
                                language.label(),
                                settings.get().limits().timeout())
                        .verdict()
                : OutcomeText.fault(outcome);
    }

    private Run run(TestSettings settings, HarnessOrder order, Map<String, String> files) {
        List<Run.SourceFile> sources = files.entrySet().stream()
                .map(file -> new Run.SourceFile(file.getKey(), file.getValue()))
                .toList();
        return new Run(
                settings.harness(),
                order.toJson(),
                List.of(),
                sources,
                settings.limits().timeout(),
                Optional.of(new RunVariant(
                        settings.command(),
                        settings.compile(),
                        settings.limits().withOutput(MOST_OUTPUT))));
    }
}
