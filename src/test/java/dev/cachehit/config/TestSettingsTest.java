package dev.cachehit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestSettingsTest {
    @TempDir
    Path folder;

    @Test
    void theLanguagesThatComeWithItHaveHarnesses() throws IOException {
        Settings settings = read("");

        for (String language : settings.languages().keySet()) {
            TestSettings tests = tests(settings, language).orElseThrow();
            assertTrue(tests.harness().contains("docs/judge.md"), language);
            assertEquals("{filepath}", tests.command().getLast());
            assertEquals(List.of(), tests.compile());
        }
        assertTrue(tests(settings, "python")
                .flatMap(TestSettings::syntaxError)
                .map(text -> Pattern.compile(text, Pattern.MULTILINE))
                .orElseThrow()
                .matcher("Traceback:\n  File\nSyntaxError: invalid syntax\n")
                .find());
    }

    @Test
    void aNewLanguageBringsItsOwnInTheSettingsAlone() throws IOException {
        TestSettings tests = tests(read("""
                languages:
                  lua:
                    image: lua:5
                    extension: .lua
                    command: [lua, "{filepath}"]
                    tests:
                      source: |
                        print("ready")
                      command: [lua, -W, "{filepath}"]
                      compile: [luac, "{filepath}"]
                      solution: solution.lua
                      limits:
                        timeout: 30s
                """), "lua").orElseThrow();

        assertEquals("print(\"ready\")\n", tests.harness());
        assertEquals(List.of("lua", "-W", "{filepath}"), tests.command());
        assertEquals(List.of("luac", "{filepath}"), tests.compile());
        assertEquals("solution.lua", tests.solution());
        assertEquals(Optional.empty(), tests.syntaxError());
        assertEquals(Duration.ofSeconds(30), tests.limits().timeout());
        assertEquals(192L << 20, tests.limits().memory());
    }

    @Test
    void aHarnessMayBeAFile() throws IOException {
        Path harness = Files.writeString(folder.resolve("own.py"), "own = 1");

        TestSettings tests = tests(read("""
                languages:
                  python:
                    tests:
                      harness: %s
                """.formatted(harness)), "python").orElseThrow();

        assertEquals("own = 1", tests.harness());
    }

    @Test
    void aLanguageNeedsNoTests() throws IOException {
        Settings settings = read("""
                languages:
                  bash:
                    image: bash:5
                    command: [bash, "{filepath}"]
                    extension: .sh
                """);

        assertEquals(Optional.empty(), tests(settings, "bash"));
    }

    @Test
    void faultsAreNamedByTheirKeys() {
        InvalidSettingsException fault = assertThrows(InvalidSettingsException.class, () -> read("""
                languages:
                  python:
                    tests:
                      harness: harness/nope.py
                      solution: a/b
                      syntax-error: "(("
                """));

        String message = String.valueOf(fault.getMessage());
        assertTrue(message.contains("languages.python.tests.harness: expected"), message);
        assertTrue(message.contains("languages.python.tests.solution: expected"), message);
        assertTrue(message.contains("languages.python.tests.syntax-error: "), message);
    }

    private static Optional<TestSettings> tests(Settings settings, String language) {
        return Optional.ofNullable(settings.languages().get(language)).flatMap(LanguageSettings::tests);
    }

    private Settings read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("cachehit.yaml"), yaml);
        return SettingsReader.read(Map.of("CACHEHIT_CONFIG", file.toString()));
    }
}
