package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.Await;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases that need more than one program, or more than a program. */
final class ServiceCases {
    /** Where the cases are that need a service or an engine of their own. */
    static final Map<Integer, String> ELSEWHERE = Map.of(
            47, "EngineRestartIT.theServiceStartsWithoutAnEngineAndOutlivesItsCrash",
            48, "ProcessIT.itsContainersAreGoneFiveSecondsAfterItIsKilled");

    private static final Duration LONGEST = Duration.ofSeconds(58);
    private static final Map<String, String> BINDS = Map.of("python", """
            import socket, time
            with socket.socket() as server:
                try:
                    server.bind(('127.0.0.1', 8080))
                    time.sleep(0.7)
                    print('bound')
                except OSError:
                    print('taken')
            """, "ruby", """
            require 'socket'
            begin
              server = TCPServer.new('127.0.0.1', 8080)
              sleep 0.7
              puts 'bound'
            rescue SystemCallError
              puts 'taken'
            end
            """);
    private static final Map<String, String> STARTS_AND_SLEEPS = Map.of(
            "python", "import time\nprint('started', flush=True)\ntime.sleep(60)",
            "ruby", "$stdout.sync = true\nputs 'started'\nsleep");
    private static final Map<String, String> SECRET = Map.of(
            "python",
            "import sys\nprint('secret %1$d', input())\nprint('hidden %1$d', file=sys.stderr)",
            "ruby",
            "puts \"secret %1$d #{gets.chomp}\"\nwarn 'hidden %1$d'");

    private ServiceCases() {}

    static Stream<HostileCase> all() {
        return Stream.of(
                new HostileCase(45, "binds the port of the run beside it")
                        .playing(ServiceCases::binds, "python", "ruby"),
                new HostileCase(46, "the container is killed").playing(ServiceCases::isKilled, "python", "ruby"),
                new HostileCase(49, "50 runs at once with a secret each")
                        .playing(ServiceCases::keepSecrets, "python", "ruby"),
                new HostileCase(50, "500 requests at once").playing(ServiceCases::areAnswered, "python", "ruby"),
                new HostileCase(51, "the client goes away").playing(ServiceCases::goesAway, "python", "ruby"));
    }

    private static String binds(TestService service, String language) {
        List<Answer> answers =
                Stream.generate(() -> service.running(language, code(of(BINDS, language), "")))
                        .limit(2)
                        .toList()
                        .stream()
                        .map(ServiceCases::end)
                        .toList();
        answers.forEach(answer -> assertTrue(answer.stdout().matches("bound\n|taken\n"), answer.json()::toString));
        return answers.getFirst().stdout().strip() + ", "
                + answers.getLast().stdout().strip();
    }

    private static String isKilled(TestService service, String language) {
        try (Streaming run = new Streaming(service, language, of(STARTS_AND_SLEEPS, language))) {
            run.awaitText("started");
            List<CompletableFuture<Void>> kills = service.containers(language).stream()
                    .map(container -> CompletableFuture.runAsync(
                            () -> service.docker().quietly("kill", container), Thread::startVirtualThread))
                    .toList();
            String rest = run.awaitText("Run it again");
            assertTrue(rest.contains("\"status\":503"), rest);
            // Under gVisor the command itself may take minutes.
            kills.stream().filter(CompletableFuture::isDone).forEach(CompletableFuture::join);
        }
        Await.until(
                "the next one works",
                LONGEST,
                () -> service.run(language, of(SECRET, language)).status() == 200);
        return "503 Run it again, then a fresh container";
    }

    private static String keepSecrets(TestService service, String language) {
        return secrets(service, language, 50);
    }

    private static String areAnswered(TestService service, String language) {
        return secrets(service, language, 500);
    }

    /** Those that come late, on a slow machine, meet a line that has stood for a while. */
    private static String secrets(TestService service, String language, int count) {
        List<CompletableFuture<Answer>> runs = IntStream.range(0, count)
                .mapToObj(n ->
                        service.running(language, code(of(SECRET, language).formatted(n), "in " + n)))
                .toList();
        int ran = 0;
        for (int n = 0; n < count; n++) {
            Answer answer = end(runs.get(n));
            if (answer.status() == 200) {
                assertEquals("secret " + n + " in " + n + "\n", answer.stdout(), answer.json()::toString);
                assertEquals("hidden " + n + "\n", answer.stderr());
                ran++;
            } else {
                assertEquals(503, answer.status(), answer.json()::toString);
                assertTrue(answer.retryAfter().orElse("none").matches("[1-9]\\d*"), "Retry-After");
                assertEquals(-1, answer.exitCode());
            }
        }
        assertTrue(ran >= service.places(language), ran + " ran, fewer than there are places");
        return ran + " x 200, each its own, " + (count - ran) + " x 503";
    }

    private static String goesAway(TestService service, String language) {
        try (Streaming run = new Streaming(service, language, of(STARTS_AND_SLEEPS, language))) {
            run.awaitText("started");
        }
        Await.until("its program is ended", LONGEST, () -> service.leavesNothing(language));
        return "ended";
    }

    private static JsonObject code(String program, String stdin) {
        return Json.createObjectBuilder()
                .add("code", program)
                .add("stdin", stdin)
                .build();
    }

    private static Answer end(CompletableFuture<Answer> run) {
        try {
            return run.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static String of(Map<String, String> programs, String language) {
        return Objects.requireNonNull(programs.get(language));
    }
}
