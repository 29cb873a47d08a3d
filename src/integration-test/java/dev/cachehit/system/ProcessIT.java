package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The service as a process: killed, terminated, and what it writes to its log. */
class ProcessIT {
    private static final String SLEEP = "{\"code\": \"import time; time.sleep(60)\"}";

    @Test
    void itsContainersAreGoneFiveSecondsAfterItIsKilled() {
        try (ChildService service = new ChildService(TestService.with()
                .set("languages.python.limits.timeout", "60s")
                .set("sandbox.runs-at-once", "20")
                .environment())) {
            service.awaitRunning();
            Docker docker = Docker.local();
            String python = docker.containers(service.instance(), "python").getFirst();
            List<CompletableFuture<HttpResponse<String>>> runs = IntStream.range(0, 20)
                    .mapToObj(n -> service.running("python", SLEEP))
                    .toList();
            Await.until("20 programs run", Duration.ofSeconds(30), () -> docker.programs(python) == 20);

            service.kill();

            Await.until(
                    "every container is gone",
                    Duration.ofSeconds(5),
                    () -> docker.containers(service.instance()).isEmpty());
            runs.forEach(run -> assertThrows(CompletionException.class, run::join));
        }
    }

    @Test
    void itsContainersAreGoneOnceItHasEndedWhenAsked() {
        try (ChildService service =
                new ChildService(TestService.with().preStart("python").environment())) {
            Await.until(
                    "a container is being started",
                    Duration.ofSeconds(60),
                    () -> service.log().contains("Docker answers"));
            service.terminate();
            assertEquals(List.of(), Docker.local().containers(service.instance()));
        }
    }

    @Test
    void theLogShowsLifeCycleAndCallsAtDebugAndNeverThePersonsCode() {
        for (String level : List.of("DEBUG", "INFO")) {
            try (ChildService service = new ChildService(TestService.with()
                    .preStart("python", "ruby", "javascript")
                    .set("log.level", level)
                    .environment())) {
                service.awaitRunning();
                String body = "{\"code\": \"print('SECRET-OUTPUT', input()); raise Exception('SECRET-ERROR')\","
                        + " \"stdin\": \"SECRET-INPUT\", \"args\": [\"SECRET-ARGUMENT\"]}";
                assertTrue(service.running("python", body).join().body().contains("SECRET-OUTPUT SECRET-INPUT"));
                service.running("python", "{\"code\": SECRET-JSON}").join();
                service.running("python", "{\"code\": [\"SECRET-SHAPE\"]}").join();
                assertTrue(
                        service.get("/observe/metrics").contains("cachehit_containers_running{language=\"python\""),
                        "gauges of the containers");
                service.terminate();

                String log = service.log();
                assertFalse(log.contains("SECRET"), log);
                assertTrue(log.matches("(?s).*INFO .*python: container [0-9a-f]{12} runs after \\d.*"), log);
                assertEquals(level.equals("DEBUG"), log.contains("docker create: "), log);
                assertEquals(level.equals("DEBUG"), log.contains("Exited after "), log);
            }
        }
    }

    @Test
    void badSettingsStopTheStartAndAreNamed() {
        try (ChildService service = new ChildService(TestService.with()
                .set("sandbox.line", "many")
                .set("server.prot", "1")
                .environment())) {
            Await.until(
                    "it ends", Duration.ofSeconds(30), () -> service.exitCode().isPresent());
            assertEquals(2, service.exitCode().orElseThrow());
            assertTrue(service.log().contains("sandbox.line: expected a number, found 'many'"), service.log());
            assertTrue(service.log().contains("CACHEHIT_SERVER_PROT: no setting is called so"), service.log());
        }
    }
}
