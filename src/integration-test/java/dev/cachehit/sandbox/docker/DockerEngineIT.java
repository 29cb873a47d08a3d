package dev.cachehit.sandbox.docker;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.ContainerLimits;
import dev.cachehit.config.DockerSettings;
import dev.cachehit.sandbox.ContainerSpec;
import dev.cachehit.sandbox.Engine;
import dev.cachehit.sandbox.EngineContract;
import dev.cachehit.sandbox.EngineException;
import dev.cachehit.system.Docker;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The real engine keeps the contract, and the failures of a machine are told in words. */
class DockerEngineIT extends EngineContract {
    private static final String INSTANCE = "it-contract";
    private static final URI HOST =
            URI.create(System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock"));
    private static final String IMAGE =
            System.getenv().getOrDefault("CACHEHIT_LANGUAGES_PYTHON_IMAGE", "python:3.13-slim");

    private final DockerEngine engine = engine(HOST);

    @AfterAll
    static void removeWhatWasMade() {
        Docker.local().removeAll(INSTANCE);
    }

    @Override
    protected Engine engine() {
        return engine;
    }

    @Override
    protected ContainerSpec spec() {
        return spec(Path.of("target/runner/runner"), Optional.empty());
    }

    @Override
    protected String missingImage() {
        return "localhost:1/cachehit/none:1";
    }

    @Test
    void anEngineThatIsNotThereIsNamed() {
        EngineException e = assertThrows(
                EngineException.class,
                () -> engine(URI.create("unix:///nowhere/docker.sock")).ping());
        assertTrue(e.reason().contains("unix:///nowhere/docker.sock"), e.reason());
        assertTrue(e.reason().contains("DOCKER_HOST"), e.reason());
    }

    @Test
    void aRunnerThatIsNotThereIsNamed() {
        EngineException e = assertThrows(
                EngineException.class, () -> engine.start(spec(Path.of("/nowhere/runner"), Optional.empty())));
        assertTrue(e.reason().contains("/nowhere/runner"), e.reason());
    }

    @Test
    void aRuntimeThatIsNotThereIsNamed() {
        EngineException e = assertThrows(
                EngineException.class,
                () -> engine.start(spec(Path.of("target/runner/runner"), Optional.of("no-such-runtime"))));
        assertTrue(e.reason().contains("no-such-runtime"), e.reason());
    }

    private static DockerEngine engine(URI host) {
        return new DockerEngine(new DockerSettings(host, Duration.ofSeconds(30), Duration.ofSeconds(2)));
    }

    private static ContainerSpec spec(Path runner, Optional<String> runtime) {
        return new ContainerSpec(
                INSTANCE,
                "python",
                IMAGE,
                runner,
                2,
                10,
                new ContainerLimits(0.5, 64 << 20, 16 << 20, 4 << 20),
                Optional.empty(),
                runtime);
    }
}
