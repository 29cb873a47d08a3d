package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.Settings;
import dev.cachehit.config.SettingsReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Settings and runs to try things with. */
final class Specimens {
    private Specimens() {}

    /** The defaults with some keys set, given as key, value, key, value. */
    static Settings settings(String... keysAndValues) {
        Map<String, String> environment = new HashMap<>(Map.of("CACHEHIT_SANDBOX_WARM_UP", "false"));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String variable =
                    keysAndValues[i].toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            environment.put("CACHEHIT_" + variable, keysAndValues[i + 1]);
        }
        return SettingsReader.read(environment);
    }

    static LanguageSettings python(Settings settings) {
        return Objects.requireNonNull(settings.languages().get("python"));
    }

    static Run program(String source) {
        return new Run(source, "", List.of(), List.of(), Duration.ofSeconds(10));
    }

    static ContainerSpec spec(Settings settings) {
        LanguageSettings python = python(settings);
        return new ContainerSpec(
                settings.sandbox().instance(),
                python.name(),
                python.image(),
                settings.sandbox().runner(),
                settings.sandbox().runsAtOnce(),
                python.limits().processes(),
                python.container(),
                python.forkServer(),
                python.runtime());
    }
}
