package dev.cachehit.judge;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.TestSettings;

/** The name of a program's file, as the person sees it in messages. */
final class ProgramName {
    private ProgramName() {}

    static String of(LanguageSettings language) {
        return language.tests().map(TestSettings::solution).orElse("solution" + language.extension());
    }
}
