package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers and the way to the engine break under a service that is at work. */
class FaultsIT {
    /** A container that is silent for half a minute is given up; looks come every 0.2 s here. */
    private static final Duration GIVEN_UP = Duration.ofSeconds(45);

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void runsInAPausedContainerAreAnsweredAndItIsReplaced() {
        try (TestService service = TestService.with().preStart("python").startFully()) {
            String paused = service.run("python", "print(1)").container();
            service.docker().run("pause", paused);

            Answer lost = service.run("python", "print(2)");

            assertEquals(503, lost.status(), lost.json()::toString);
            assertTrue(lost.text("detail").contains("Run it again"), lost.text("detail"));
            assertTrue(lost.took().compareTo(GIVEN_UP) < 0, "it took " + lost.took());
            Answer fresh = service.run("python", "print(3)");
            assertEquals("3\n", fresh.stdout());
            assertNotEquals(paused, fresh.container());
            Await.until(
                    "the paused one is gone",
                    SOON,
                    () -> service.docker().containers(service.instance()).stream()
                            .noneMatch(id -> id.startsWith(paused)));
        }
    }

    /** Files in memory are nobody's process, so the kernel may have to kill the runner. */
    @Test
    void aContainerThatIsOutOfMemoryTakesRunsAgain() {
        try (TestService service = TestService.with()
                .preStart("python")
                .set("languages.python.container.memory", "80MB")
                .set("languages.python.container.tmp-size", "1GB")
                .set("languages.python.limits.memory", "512MB")
                .set("languages.python.limits.file-size", "1GB")
                .startFully()) {
            Answer full = service.run("python", """
                    with open('/tmp/full', 'wb') as file:
                        while True:
                            file.write(bytes(1 << 20))
                    """);
            assertTrue(full.status() == 503 || full.outcome().equals("memory"), full.json()::toString);
            Await.until(
                    "programs run",
                    SOON,
                    () -> service.run("python", "print('on')").status() == 200);
            assertEquals("on\n", service.run("python", "print('on')").stdout());
        }
    }

    @Test
    void withoutItsSocketTheContainersThatAreThereServeOn(@TempDir Path folder) throws IOException {
        Path socket = folder.resolve("docker.sock");
        Path real = Path.of(Docker.local().host().replaceFirst("unix://", ""));
        Files.createSymbolicLink(socket, real);
        try (TestService service = TestService.with()
                .preStart("python")
                .set("docker.host", "unix://" + socket)
                .startFully()) {
            Files.delete(socket);
            service.awaitStatus("down");
            assertEquals("on\n", service.run("python", "print('on')").stdout());
            Answer none = service.run("ruby", "puts 1");
            assertEquals(503, none.status());
            assertTrue(none.text("detail").contains(socket.toString()), none.text("detail"));
            assertFalse(none.text("detail").contains("Exception"), none.text("detail"));

            Files.createSymbolicLink(socket, real);
            service.awaitStatus("ok");
            assertEquals("on\n", service.run("ruby", "puts 'on'").stdout());
        }
    }
}
