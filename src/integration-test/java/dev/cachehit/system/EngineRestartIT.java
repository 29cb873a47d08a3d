package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import jakarta.json.Json;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The engine comes, goes and comes again, and the service stays. */
class EngineRestartIT {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final PrivateEngine engine = new PrivateEngine();

    @AfterEach
    void removeTheEngine() {
        engine.close();
    }

    @Test
    void theServiceStartsWithoutAnEngineAndOutlivesItsCrash() {
        try (TestService service = TestService.with()
                .preStart("python")
                .set("docker.host", engine.docker().host())
                .withoutRemoval()
                .start()) {
            service.awaitStatus("down");
            assertEquals(503, service.health().status());
            assertEquals(503, service.get("/observe/health/ready").status());
            assertEquals(200, service.get("/observe/health/live").status());
            Answer early = service.run("python", "print('too early')");
            assertEquals(503, early.status());
            assertTrue(early.text("detail").contains(engine.docker().host()), early.text("detail"));
            assertEquals(-1, early.exitCode());

            engine.start();
            engine.load(Images.python());
            Await.until(
                    "a program runs",
                    LONGEST,
                    () -> service.run("python", "print('first')").status() == 200);
            assertEquals("ok", service.health().outcome());

            CompletableFuture<Answer> inTheMiddle = service.running(
                    "python",
                    Json.createObjectBuilder()
                            .add("code", "import time\ntime.sleep(60)")
                            .build());
            Await.until("it runs", LONGEST, () -> engine.docker().programs(service.container("python")) > 0);
            engine.kill();

            Answer lost = inTheMiddle.join();
            assertEquals(503, lost.status(), lost.json()::toString);
            service.awaitStatus("down");
            assertEquals(503, service.run("python", "print(1)").status());

            engine.start();
            service.awaitStatus("ok");
            Await.until(
                    "a program runs",
                    LONGEST,
                    () -> service.run("python", "print('again')").status() == 200);
            assertEquals("again\n", service.run("python", "print('again')").stdout());
            service.stop();
            // The engine takes the container that its crash ended away in its own time.
            Await.until(
                    "no container is left",
                    LONGEST,
                    () -> engine.docker().containers(service.instance()).isEmpty());
        }
    }
}
