package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten times as many clients as there are places, all at once and again at once, whatever they are answered. */
class OverloadIT {
    private static final int PLACES = 4;
    private static final int GREEDY = 30;
    private static final int MODEST = 10;
    private static final Duration TIME = Duration.ofSeconds(12);
    private static final JsonObject PROGRAM = Json.createObjectBuilder()
            .add("code", "import time\ntime.sleep(0.05)\nprint('ran')")
            .build();

    @Test
    void everyoneIsAnsweredNobodyStarvesAndItIsOverAtOnce() throws Exception {
        try (TestService service = TestService.with()
                        .preStart("python")
                        .set("sandbox.runs-at-once", String.valueOf(PLACES))
                        .set("server.trusted-proxies", "127.0.0.1")
                        .startFully();
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            long until = System.nanoTime() + TIME.toNanos();
            List<Callable<List<Answer>>> all = new ArrayList<>();
            // Thirty behind one address, and ten with one each.
            IntStream.range(0, GREEDY).forEach(n -> all.add(() -> keepAsking(service, "192.0.2.1", until)));
            IntStream.range(0, MODEST).forEach(n -> all.add(() -> keepAsking(service, "198.51.100." + n, until)));

            List<List<Answer>> answers = new ArrayList<>();
            for (Future<List<Answer>> client : clients.invokeAll(all, TIME.toSeconds() + 60, TimeUnit.SECONDS)) {
                answers.add(client.get());
            }

            answers.stream().flatMap(List::stream).forEach(OverloadIT::assertRanOrRefused);
            long refused = answers.stream()
                    .flatMap(List::stream)
                    .filter(answer -> answer.status() == 503)
                    .count();
            assertTrue(refused > 0, "it was too much");
            List<Long> ran = answers.stream()
                    .map(one -> one.stream()
                            .filter(answer -> answer.status() == 200)
                            .count())
                    .toList();
            List<Long> modest = ran.subList(GREEDY, GREEDY + MODEST);
            long greedy =
                    ran.subList(0, GREEDY).stream().mapToLong(Long::longValue).sum();
            assertTrue(modest.stream().allMatch(count -> count > 0), "each got something: " + modest);
            long mean = modest.stream().mapToLong(Long::longValue).sum() / MODEST;
            // By its share of the requests it would be thirty times.
            assertTrue(greedy < 15 * mean, "one address had " + greedy + " runs, the others " + modest);

            for (int n = 0; n < PLACES; n++) {
                Answer after = service.run("python", PROGRAM);
                assertEquals("ran\n", after.stdout());
                assertEquals(0, after.json().getJsonNumber("queue_ms").longValue(), "nobody is in the way");
            }
        }
    }

    private static List<Answer> keepAsking(TestService service, String address, long until) {
        List<Answer> answers = new ArrayList<>();
        while (System.nanoTime() < until) {
            HttpRequest.Builder request = service.execute("python", PROGRAM).header("X-Forwarded-For", address);
            answers.add(service.send(request));
        }
        return answers;
    }

    private static void assertRanOrRefused(Answer answer) {
        if (answer.status() == 200) {
            assertEquals("ran\n", answer.stdout(), answer.json()::toString);
        } else {
            assertEquals(503, answer.status(), answer.json()::toString);
            assertTrue(answer.retryAfter().orElse("none").matches("[1-9]\\d*"), answer.json()::toString);
        }
    }
}
