package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.db.Database;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service dies by SIGKILL while it grades; nothing that it acknowledged is lost, nothing is there twice. */
class ReviewKillIT {
    private static final int KILLS = 50;
    private static final int MOST_GRADES = 40;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(50);
    private final List<String> acknowledged = new ArrayList<>();
    private int unanswered;

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void everyAcknowledgedReviewIsFoundExactlyOnce() throws Exception {
        Path file = folder.resolve("cachehit.db");
        for (int kill = 0; kill < KILLS; kill++) {
            gradeUntilKilled(file);
        }
        try (Database database = Database.open(file, InstantSource.system())) {
            Map<String, Integer> found = new HashMap<>();
            new ReviewStore(database).eachLogRow(row -> found.merge(row.id(), 1, Integer::sum));

            assertTrue(acknowledged.size() > KILLS, acknowledged.size() + " grades");
            for (String id : acknowledged) {
                assertEquals(1, found.getOrDefault(id, 0), "grade " + id);
            }
            assertTrue(found.size() <= acknowledged.size() + unanswered, "reviews from nowhere");
            assertEquals(List.of(), new CheckStore(database).check().faults());
        }
    }

    private void gradeUntilKilled(Path file) throws IOException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReviewService.class.getName(),
                        file.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        try (BufferedReader lines = service.inputReader()) {
            String line = String.valueOf(lines.readLine());
            assertTrue(line.startsWith("port "), line);
            URI base = URI.create("http://127.0.0.1:" + line.substring(5));
            int grades = 1 + random.nextInt(MOST_GRADES);
            CompletableFuture<Boolean> killed = CompletableFuture.supplyAsync(
                    () -> service.toHandle().destroyForcibly(),
                    CompletableFuture.delayedExecutor(50 + random.nextInt(400), TimeUnit.MILLISECONDS));
            gradeUntilGone(base, grades);
            assertTrue(killed.join());
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            service.destroyForcibly();
        }
    }

    /** Grades what comes next, again and again, until no answer comes. */
    private void gradeUntilGone(URI base, int retried) throws InterruptedException {
        for (int i = 0; ; i++) {
            String id = UUID.randomUUID().toString();
            boolean sent = false;
            try {
                JsonObject schedule = json(send(base.resolve("/api/review/next"), ""))
                        .getJsonObject("question")
                        .getJsonObject("schedule");
                String grade = "{\"id\": \"" + id + "\", \"card_id\": \"" + schedule.getString("card_id")
                        + "\", \"version\": " + schedule.getInt("version") + ", \"rating\": " + (1 + random.nextInt(2))
                        + "}";
                sent = true;
                assertEquals(201, send(base.resolve("/api/reviews"), grade).statusCode());
                acknowledged.add(id);
                if (i == retried) {
                    assertEquals(200, send(base.resolve("/api/reviews"), grade).statusCode());
                }
            } catch (IOException gone) {
                unanswered += sent ? 1 : 0;
                return;
            }
        }
    }

    private HttpResponse<byte[]> send(URI uri, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).header("Content-Type", "application/json");
        return client.send(
                body.isEmpty()
                        ? request.GET().build()
                        : request.POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofByteArray());
    }

    private static JsonObject json(HttpResponse<byte[]> response) {
        assertEquals(200, response.statusCode());
        return JsonText.parse(response.body()).asJsonObject();
    }
}
