package dev.cachehit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    Path folder;

    @Test
    void defaultsAreThoseOfTheFirstDocumentAndJavaScript() {
        Settings settings = SettingsReader.read(Map.of());

        assertEquals(100 * 1024, settings.server().maxRequestSize());
        assertEquals(
                URI.create("unix:///var/run/docker.sock"), settings.docker().host());
        assertEquals(Duration.ofMinutes(30), settings.sandbox().idleTimeout());
        assertEquals(Duration.ofMinutes(5), settings.sandbox().idleCheckInterval());
        assertEquals(
                Set.of("python", "ruby", "javascript"), settings.languages().keySet());
        assertTrue(settings.languages().values().stream().allMatch(LanguageSettings::preStart));
        LanguageSettings python = language(settings, "python");
        assertEquals(List.of("python", "{filepath}"), python.command());
        assertEquals(".py", python.extension());
        assertEquals(Duration.ofSeconds(10), python.limits().timeout());
        assertEquals(10 * 1024, python.limits().output());
        assertEquals(0.5, python.container().cpus());
        assertEquals(256L << 20, python.container().memory());
        assertEquals(Level.INFO, settings.log().level());
    }

    @Test
    void aFileAddsALanguageAndKeepsTheOthers() {
        Settings settings = SettingsReader.read(file("""
                languages:
                  perl:
                    image: perl:5
                    extension: .pl
                    command: [perl, "{filepath}"]
                    environment:
                      PERL5OPT: -w
                    limits:
                      processes: 100
                  python:
                    command: [python3]
                """));

        assertEquals(
                Set.of("javascript", "perl", "python", "ruby"),
                settings.languages().keySet());
        LanguageSettings perl = language(settings, "perl");
        assertEquals("perl", perl.label());
        assertEquals(Map.of("PERL5OPT", "-w"), perl.environment());
        assertEquals(100, perl.limits().processes());
        assertEquals(Duration.ofSeconds(10), perl.limits().timeout());
        assertEquals(List.of("python3"), language(settings, "python").command());
    }

    @Test
    void runsShareOneContainerUnlessALanguageSaysOtherwise() {
        Settings settings = SettingsReader.read(file("""
                languages:
                  python:
                    containers: 4
                    runs-per-container: 1
                """));
        assertEquals(PoolSettings.SHARED, language(settings, "ruby").pool());
        PoolSettings pool = language(settings, "python").pool();
        assertEquals(new PoolSettings(4, OptionalInt.of(1)), pool);
        assertEquals(1, pool.runsAtOnce(8));
        assertEquals(8, PoolSettings.SHARED.runsAtOnce(8));
    }

    @Test
    void theEnvironmentWinsOverTheFile() {
        Map<String, String> environment = file("sandbox:\n  idle-timeout: 7m\n  line: 3\n");
        environment.put("CACHEHIT_SANDBOX_IDLE_TIMEOUT", "90s");
        environment.put("CACHEHIT_LANGUAGES_PYTHON_IMAGE", "stand-in/python:3.13-slim");
        environment.put("CACHEHIT_LANGUAGES_RUBY_LIMITS_TIMEOUT", "2s");
        environment.put("CACHEHIT_SERVER_ALLOWED_ORIGINS", "http://a:1, http://b:2");
        environment.put("DOCKER_HOST", "tcp://127.0.0.1:2375");

        Settings settings = SettingsReader.read(environment);

        assertEquals(Duration.ofSeconds(90), settings.sandbox().idleTimeout());
        assertEquals(3, settings.sandbox().line());
        assertEquals("stand-in/python:3.13-slim", language(settings, "python").image());
        assertEquals(Duration.ofSeconds(2), language(settings, "ruby").limits().timeout());
        assertEquals(List.of("http://a:1", "http://b:2"), settings.server().allowedOrigins());
        assertEquals(URI.create("tcp://127.0.0.1:2375"), settings.docker().host());
    }

    @Test
    void everyFaultOfAFileIsNamedByItsKey() {
        Map<String, String> environment = file("""
                server:
                  port: 80000
                  max-request-size: lots
                  trusted-proxies: [web, 10.0.0.0/8, "2001:db8::1", 10.0.0.0/33, 1.2.3.400, not a name]
                sandbox:
                  runs-at-once: none
                  max-wiat: 3s
                languages:
                  python:
                    image: ""
                    pre-start: perhaps
                    containers: 0
                    runs-per-container: some
                  cobol:
                    image: cobol:1
                    extension: .cob
                """);
        environment.put("CACHEHIT_SANDBOX_MAX_WIAT", "3s");
        environment.put("DOCKER_HOST", "ssh://elsewhere");

        List<String> faults = assertThrows(InvalidSettingsException.class, () -> SettingsReader.read(environment))
                .faults();

        for (String start : List.of(
                "server.port: expected a port, 0 to 65535, found '80000'",
                "server.max-request-size: expected a size such as 100KB or 256MB, found 'lots'",
                "server.trusted-proxies: expected an address, a network such as 10.0.0.0/8, or a name, found '10.0.0.0/33'",
                "server.trusted-proxies: expected an address, a network such as 10.0.0.0/8, or a name, found '1.2.3.400'",
                "server.trusted-proxies: expected an address, a network such as 10.0.0.0/8, or a name, found 'not a name'",
                "sandbox.runs-at-once: expected a number, found 'none'",
                "sandbox.max-wiat: no setting is called so",
                "CACHEHIT_SANDBOX_MAX_WIAT: no setting is called so",
                "languages.python.image: expected an image's name, found ''",
                "languages.python.pre-start: expected true or false, found 'perhaps'",
                "languages.python.containers: expected 1 to 64, found '0'",
                "languages.python.runs-per-container: expected a number, found 'some'",
                "languages.cobol.command: is missing",
                "docker.host: DOCKER_HOST: expected unix:///path or tcp://host:port")) {
            assertEquals(
                    1, faults.stream().filter(fault -> fault.startsWith(start)).count(), () -> start + " in " + faults);
        }
        assertEquals(14, faults.size(), faults::toString);
    }

    @Test
    void aFileThatIsNotYamlIsNamed() {
        List<String> faults = assertThrows(
                        InvalidSettingsException.class, () -> SettingsReader.read(file("server: [1,\nport: }")))
                .faults();
        assertEquals(1, faults.size());
        assertTrue(faults.getFirst().contains("cachehit.yaml: cannot be read as YAML"), faults::toString);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Map<String, String> environment =
                Map.of("CACHEHIT_CONFIG", folder.resolve("none.yaml").toString());
        List<String> faults = assertThrows(InvalidSettingsException.class, () -> SettingsReader.read(environment))
                .faults();
        assertTrue(faults.getFirst().contains("none.yaml"), faults::toString);
    }

    @Test
    void anEmptyFileChangesNothing() {
        assertEquals(
                SettingsReader.read(Map.of()).languages(),
                SettingsReader.read(file("# nothing yet\n")).languages());
    }

    private Map<String, String> file(String yaml) {
        Path path = folder.resolve("cachehit.yaml");
        try {
            Files.writeString(path, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HashMap<>(Map.of("CACHEHIT_CONFIG", path.toString()));
    }

    private static LanguageSettings language(Settings settings, String name) {
        return Objects.requireNonNull(settings.languages().get(name));
    }
}
