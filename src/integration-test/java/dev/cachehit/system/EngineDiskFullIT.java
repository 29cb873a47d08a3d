package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The engine's disk has no room left, and then some again. */
class EngineDiskFullIT {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final PrivateEngine engine = PrivateEngine.onDiskOf(600);

    @AfterEach
    void removeTheEngine() {
        engine.close();
    }

    @Test
    void aRunIsToldSoAndWorksOnceThereIsRoom() throws IOException {
        engine.start();
        engine.load(Images.python());
        engine.fillDisk();
        try (TestService service = TestService.with()
                .preStart()
                .set("docker.host", engine.docker().host())
                .withoutRemoval()
                .start()) {
            Answer refused = service.run("python", "print(1)");
            assertEquals(503, refused.status(), refused.json()::toString);
            assertTrue(refused.text("detail").contains("no space left on device"), refused.text("detail"));

            engine.freeDisk();
            Await.until(
                    "a program runs",
                    LONGEST,
                    () -> service.run("python", "print(1)").status() == 200);
            engine.fillDisk();
            assertEquals("on\n", service.run("python", "print('on')").stdout(), "what runs needs no room there");
        }
    }
}
