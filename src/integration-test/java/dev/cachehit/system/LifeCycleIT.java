package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import dev.cachehit.testing.OwnedClock;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The life of a language's container: idle, lost, without an image, and at the service's end. */
class LifeCycleIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void anIdleContainerIsRemovedAndTheNextRunStartsAFreshOne() {
        OwnedClock clock = new OwnedClock();
        try (TestService service =
                TestService.with().preStart("python").steadyClock(clock).startFully()) {
            String first = service.run("python", "print(1)").container();

            // More than once, since the end of the run is noted after its answer.
            Await.until("it is stopped", SOON, () -> {
                clock.advance(Duration.ofMinutes(31));
                return service.state("python").equals("stopped");
            });
            assertEquals("ok", service.health().outcome());
            Await.until(
                    "the container is gone",
                    SOON,
                    () -> service.docker().containers(service.instance()).isEmpty());

            Answer fresh = service.run("python", "print('fresh')");
            assertEquals("fresh\n", fresh.stdout());
            assertNotEquals(first, fresh.container());
            assertEquals("running", service.state("python"));
        }
    }

    @Test
    void aContainerInUseIsNotIdle() {
        OwnedClock clock = new OwnedClock();
        try (TestService service =
                TestService.with().preStart("python").steadyClock(clock).startFully()) {
            CompletableFuture<Answer> run =
                    service.running("python", program("import time\ntime.sleep(3)\nprint('done')"));
            Await.until("it runs", SOON, () -> service.docker().programs(service.container("python")) > 0);

            clock.advance(Duration.ofHours(2));

            assertEquals("done\n", run.join().stdout());
        }
    }

    @Test
    void allContainersAreGoneAfterTheServiceIsClosed() {
        try (TestService service = TestService.with().preStart("python", "ruby").startFully()) {
            assertEquals(2, service.docker().containers(service.instance()).size());
            service.stop();
            assertEquals(List.of(), service.docker().containers(service.instance()));
        }
    }

    @Test
    void soAreThoseThatWereJustBeingStarted() {
        try (TestService service = TestService.with().start()) {
            Await.until(
                    "a container is being started",
                    SOON,
                    () -> !service.state("python").equals("stopped"));
            service.stop();
            assertEquals(List.of(), service.docker().containers(service.instance()));
        }
    }

    @Test
    void anImageThatCannotBeHadDegradesAndIsNamedAndItsReturnIsNoticed() {
        String missing = "localhost:1/cachehit/none:" + System.nanoTime();
        try (TestService service = TestService.with()
                .preStart("python", "ruby")
                .set("languages.ruby.image", missing)
                .start()) {
            service.awaitState("python", "running");
            service.awaitState("ruby", "failed");
            assertEquals("degraded", service.health().outcome());
            assertEquals(200, service.health().status());

            Answer answer = service.run("ruby", "puts 1");
            assertEquals(503, answer.status());
            assertTrue(answer.text("detail").contains(missing), answer.text("detail"));
            assertEquals("1\n", service.run("python", "print(1)").stdout());

            service.docker().run("tag", Images.ruby(), missing);
            try {
                Await.until(
                        "ruby runs",
                        Duration.ofSeconds(20),
                        () -> service.run("ruby", "puts 2").status() == 200);
                service.awaitStatus("ok");
            } finally {
                service.docker().run("rmi", missing);
            }
        }
    }

    @Test
    void anImageThatIsDeletedUnderTheServiceIsMadeAgain() {
        OwnedClock clock = new OwnedClock();
        try (TestService service =
                TestService.with().preStart("python").steadyClock(clock).startFully()) {
            clock.advance(Duration.ofHours(1));
            service.awaitState("python", "stopped");
            Await.until(
                    "the container is gone",
                    SOON,
                    () -> service.docker().containers(service.instance()).isEmpty());
            List<String> images = service.docker().images(service.instance());
            assertEquals(1, images.size());

            service.docker().run("rmi", images.getFirst());

            assertEquals("again\n", service.run("python", "print('again')").stdout());
            assertEquals(images, service.docker().images(service.instance()));
        }
    }

    private static JsonObject program(String code) {
        return Json.createObjectBuilder().add("code", code).build();
    }
}
