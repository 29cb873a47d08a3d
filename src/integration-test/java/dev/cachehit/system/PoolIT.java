package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import dev.cachehit.testing.OwnedClock;
import jakarta.json.Json;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several containers for a language, shared or each for one run. */
class PoolIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void aPoolOfFreshContainersIsFilledUpLostIdleAndFilledAgain() {
        OwnedClock clock = new OwnedClock();
        try (TestService service = TestService.with()
                .preStart("python")
                .steadyClock(clock)
                .set("languages.python.containers", "2")
                .set("languages.python.runs-per-container", "1")
                .startFully()) {
            awaitContainers(service, 2);
            Set<String> used = new HashSet<>();
            for (int n = 0; n < 5; n++) {
                Answer answer = service.run("python", "import os\nprint(len(os.listdir('/tmp')))");
                assertEquals("2\n", answer.stdout(), "its own folder and link, and nothing else");
                assertTrue(used.add(answer.container()), "a container that was never used");
            }
            awaitContainers(service, 2);
            service.docker()
                    .containers(service.instance())
                    .forEach(container -> service.docker().quietly("kill", container));
            assertEquals("back\n", runs(service, "print('back')").stdout());
            awaitContainers(service, 2);
            assertEquals("ok", service.health().outcome());

            // More than once, since the end of the run is noted after its answer.
            Await.until("all are idle", SOON, () -> {
                clock.advance(Duration.ofMinutes(31));
                return service.state("python").equals("stopped");
            });
            awaitContainers(service, 0);
            assertEquals("again\n", service.run("python", "print('again')").stdout());
            awaitContainers(service, 2);

            service.stop();
            // The engine takes those that had ended by themselves away in its own time.
            awaitContainers(service, 0);
        }
    }

    @Test
    void sharedContainersTakeRunsInTurn() {
        try (TestService service = TestService.with()
                .preStart("python")
                .set("languages.python.containers", "2")
                .set("sandbox.runs-at-once", "2")
                .startFully()) {
            awaitContainers(service, 2);
            List<Answer> answers = Stream.generate(() -> service.running(
                            "python",
                            Json.createObjectBuilder()
                                    .add("code", "import time\ntime.sleep(0.5)\nprint('done')")
                                    .build()))
                    .limit(4)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            answers.forEach(answer -> assertEquals("done\n", answer.stdout()));
            assertEquals(2, answers.stream().map(Answer::container).distinct().count());
            assertEquals(2, service.docker().containers(service.instance()).size());
        }
    }

    /** The first run may still find a container of which the end is not known yet. */
    private static Answer runs(TestService service, String code) {
        Await.until("a program runs", SOON, () -> service.run("python", code).status() == 200);
        return service.run("python", code);
    }

    private static void awaitContainers(TestService service, int count) {
        Await.until(
                count + " containers",
                SOON,
                () -> service.docker().containers(service.instance()).size() == count);
    }
}
