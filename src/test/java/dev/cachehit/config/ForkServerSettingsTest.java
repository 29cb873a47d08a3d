package dev.cachehit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkServerSettingsTest {
    @Test
    void pythonAndRubyForkAndJavaScriptStandsBy() {
        Settings settings = SettingsReader.read(Map.of());

        ForkServerSettings python = of(settings, "python").orElseThrow();
        assertEquals("/cachehit-fork-server/usercustomize.py", python.path());
        assertEquals(Map.of("PYTHONPATH", "{folder}"), python.environment());
        assertEquals(4, python.children());
        assertTrue(python.text().contains("def fork_server"), "the script's own text");
        assertTrue(python.forks());
        assertTrue(of(settings, "ruby").orElseThrow().forks());
        assertFalse(of(settings, "javascript").orElseThrow().forks());
    }

    @Test
    void noChildrenAreNoServer() {
        Settings settings = SettingsReader.read(Map.of("CACHEHIT_LANGUAGES_PYTHON_FORK_SERVER_CHILDREN", "0"));

        assertFalse(of(settings, "python").isPresent());
    }

    @Test
    void variableThatIsSetOtherwiseLeavesNoRoomForIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cachehit.yaml"), """
                languages:
                  javascript:
                    environment:
                      NODE_OPTIONS: --max-old-space-size=64
                """);
        Settings settings = SettingsReader.read(Map.of("CACHEHIT_CONFIG", file.toString()));

        assertFalse(of(settings, "javascript").isPresent());
    }

    @Test
    void anotherRuntimeHasNone() {
        Settings settings = SettingsReader.read(Map.of("CACHEHIT_LANGUAGES_PYTHON_RUNTIME", "runsc"));

        assertFalse(of(settings, "python").isPresent());
        assertTrue(of(settings, "ruby").isPresent());
    }

    @Test
    void scriptThatCannotBeReadAndTooManyChildrenAreFaults() {
        InvalidSettingsException e = assertThrows(
                InvalidSettingsException.class,
                () -> SettingsReader.read(Map.of(
                        "CACHEHIT_LANGUAGES_PYTHON_FORK_SERVER_SCRIPT", "fork-server/none.py",
                        "CACHEHIT_LANGUAGES_RUBY_FORK_SERVER_CHILDREN", "65",
                        "CACHEHIT_LANGUAGES_JAVASCRIPT_FORK_SERVER_CHILDREN", "9")));

        assertTrue(String.valueOf(e.getMessage()).contains("languages.python.fork-server.script"), e.getMessage());
        assertTrue(String.valueOf(e.getMessage()).contains("languages.ruby.fork-server.children"), e.getMessage());
        assertTrue(
                String.valueOf(e.getMessage()).contains("languages.javascript.fork-server.children"), e.getMessage());
    }

    private static Optional<ForkServerSettings> of(Settings settings, String language) {
        return Objects.requireNonNull(settings.languages().get(language)).forkServer();
    }
}
