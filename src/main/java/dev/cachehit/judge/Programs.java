package dev.cachehit.judge;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.sandbox.Outcome;
import dev.cachehit.sandbox.Run;
import dev.cachehit.sandbox.RunListener;
import dev.cachehit.sandbox.Sandbox;
import java.util.Optional;

/** Where programs are run. Thread-safe. */
interface Programs {
    /** A language by its name. */
    Optional<LanguageSettings> language(String name);

    /** Runs a program of a known language and waits for its end. */
    Outcome run(String language, Run run, RunListener listener);

    static Programs of(Sandbox sandbox) {
        return new Programs() {
            @Override
            public Optional<LanguageSettings> language(String name) {
                return sandbox.language(name);
            }

            @Override
            public Outcome run(String language, Run run, RunListener listener) {
                return sandbox.run(language, run, listener);
            }
        };
    }
}
