package dev.cachehit.judge;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.SettingsReader;
import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Report;
import dev.cachehit.sandbox.Run;
import dev.cachehit.sandbox.RunListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs nothing and answers what the test wants. */
final class FakePrograms implements Programs {
    private static final Map<String, LanguageSettings> LANGUAGES =
            SettingsReader.read(Map.of()).languages();

    final List<Run> runs = new ArrayList<>();
    private final Function<Run, Outcome> answer;

    FakePrograms(Function<Run, Outcome> answer) {
        this.answer = answer;
    }

    @Override
    public Optional<LanguageSettings> language(String name) {
        return Optional.ofNullable(LANGUAGES.get(name));
    }

    @Override
    public Outcome run(String language, Run run, RunListener listener) {
        runs.add(run);
        return answer.apply(run);
    }

    /** What a harness would write: each record with the run's token before it. */
    static String told(Run run, String... records) {
        StringBuilder lines = new StringBuilder();
        for (String record : records) {
            lines.append('\n')
                    .append(secret(run, "token"))
                    .append(' ')
                    .append(record)
                    .append('\n');
        }
        return lines.toString();
    }

    /** A secret that the run's harness is told. */
    static String secret(Run run, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([0-9a-f]{32})\"").matcher(run.stdin());
        if (!matcher.find()) {
            throw new AssertionError("no " + name + " in " + run.stdin());
        }
        return matcher.group(1);
    }

    static Report report(String stdout, String stderr) {
        return report(stdout, stderr, true);
    }

    static Report report(String stdout, String stderr, boolean compiled) {
        return new Report(
                stdout,
                stderr,
                false,
                false,
                Duration.ofMillis(12),
                Duration.ofMillis(10),
                1 << 20,
                Duration.ZERO,
                "/tmp/exec_1.py",
                "abc",
                compiled);
    }
}
