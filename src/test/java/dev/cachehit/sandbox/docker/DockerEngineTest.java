package dev.cachehit.sandbox.docker;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.DockerSettings;
import dev.cachehit.sandbox.EngineException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engines that are out of order: each call ends in time, with words for people. */
class DockerEngineTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf"
            })
    void aHungEngineIsNotWaitedForForEver(String answer) {
        try (ScriptedEngine scripted = ScriptedEngine.hangingAfter(folder, answer)) {
            DockerEngine engine = engine(scripted.host());
            assertTimeoutPreemptively(LONGEST, () -> {
                EngineException e = assertThrows(EngineException.class, () -> engine.sweep("x"));
                assertTrue(
                        e.reason().matches("Docker does not answer at .* \\(no answer within \\d+ ms\\)\\..*"),
                        e.reason());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
                "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhalf",
                "not http at all\r\n\r\n"
            })
    void brokenAnswersAreFailures(String answer) {
        try (ScriptedEngine scripted = ScriptedEngine.answering(folder, answer)) {
            DockerEngine engine = engine(scripted.host());
            assertTimeoutPreemptively(LONGEST, () -> assertThrows(EngineException.class, () -> engine.sweep("x")));
        }
    }

    @Test
    void aRefusalIsPassedOn() {
        try (ScriptedEngine scripted = ScriptedEngine.answering(
                folder, "HTTP/1.1 500 Oops\r\nContent-Length: 25\r\n\r\n{\"message\": \"disk full\"}\n")) {
            EngineException e = assertThrows(
                    EngineException.class, () -> engine(scripted.host()).sweep("x"));
            assertTrue(e.reason().contains("disk full"), e.reason());
        }
    }

    @Test
    void aContainerThatIsGoneIsRemoved() {
        try (ScriptedEngine scripted = ScriptedEngine.answering(
                folder, "HTTP/1.1 404 Not Found\r\nContent-Length: 17\r\n\r\n{\"message\": \"no\"}")) {
            assertDoesNotThrow(() -> engine(scripted.host()).remove("abc"));
            assertEquals(1, scripted.requests().size());
            assertTrue(
                    scripted.requests().getFirst().startsWith("DELETE /containers/abc?"),
                    scripted.requests().getFirst());
        }
    }

    @Test
    void aSocketWithoutAnEngineIsNamed() {
        EngineException e = assertThrows(
                EngineException.class,
                () -> engine(URI.create("unix://" + folder + "/none")).ping());
        assertTrue(e.reason().contains(folder + "/none"), e.reason());
    }

    @Test
    void soIsAPortWithoutAnEngine() {
        EngineException e = assertThrows(
                EngineException.class,
                () -> engine(URI.create("tcp://127.0.0.1:1")).ping());
        assertTrue(e.reason().contains("tcp://127.0.0.1:1"), e.reason());
    }

    private static DockerEngine engine(URI host) {
        return new DockerEngine(new DockerSettings(host, Duration.ofMillis(300), Duration.ofSeconds(2)));
    }
}
