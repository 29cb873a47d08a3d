package dev.cachehit.bench.data;

import dev.cachehit.config.ServerSettings;
import dev.cachehit.db.Database;
import dev.cachehit.deck.DeckStore;
import dev.cachehit.review.DeckCards;
import dev.cachehit.review.DraftStore;
import dev.cachehit.review.ReviewRoutes;
import dev.cachehit.review.ReviewStore;
import dev.cachehit.review.Reviews;
import dev.cachehit.review.SettingsKeeper;
import dev.cachehit.stats.StatsRoutes;
import dev.cachehit.stats.StatsStore;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Server;
import io.helidon.webserver.WebServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Measures the routes over HTTP on the collection in the folder of the first argument, one request at a time. */
public final class DataBench {
    private static final int WARM_UP = 300;
    private static final int GRADES = 2_000;
    private static final int OTHERS = 60;
    private static final int LARGEST_BODY = 100 << 10;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Map<String, Latencies> figures = new LinkedHashMap<>();

    private DataBench(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        try (Database database = Database.open(Path.of(arguments[0]).resolve("cachehit.db"), clock)) {
            SettingsKeeper settings = new SettingsKeeper(database, ZoneId.systemDefault(), clock);
            Reviews reviews = new Reviews(
                    new DeckCards(new DeckStore(database, clock)), new ReviewStore(database), settings, clock);
            WebServer server = Server.create(
                    new ServerSettings("127.0.0.1", 0, LARGEST_BODY, List.of(), List.of("127.0.0.1")),
                    List.of(
                            new ReviewRoutes(reviews, new DraftStore(database), new RequestBody(LARGEST_BODY)),
                            new StatsRoutes(new StatsStore(database), reviews, settings)),
                    List.of());
            server.start();
            try {
                new DataBench(server.port()).run();
            } finally {
                server.stop();
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        measure("first request, loads the collection", () -> get("/api/review/counts"));
        for (int i = 0; i < WARM_UP + GRADES; i++) {
            boolean counts = i >= WARM_UP;
            gradeNext(counts ? "" : "warm-up: ");
        }
        for (int i = 0; i < OTHERS; i++) {
            String warm = i < OTHERS / 4 ? "warm-up: " : "";
            measure(warm + "counts of all decks", () -> get("/api/review/counts"));
            measure(warm + "undo", () -> send("/api/reviews/last", "DELETE", ""));
            for (String statistic : List.of("forecast", "maturity", "retention", "heatmap", "answer-times", "hours")) {
                measure(warm + "statistics: " + statistic, () -> get("/api/stats/" + statistic));
            }
            measure(warm + "statistics: retention of 10 years", () -> get("/api/stats/retention?from=2016-01-01"));
        }
        System.out.printf("%-42s %8s %8s %8s %8s%n", "milliseconds", "requests", "median", "p95", "longest");
        figures.forEach((name, latencies) -> {
            if (!name.startsWith("warm-up")) {
                System.out.printf("%-42s %s%n", name, latencies);
            }
        });
        System.out.println(Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse(""));
    }

    private void gradeNext(String warm) throws IOException, InterruptedException {
        JsonObject schedule = measure(warm + "next card", () -> get("/api/review/next"))
                .getJsonObject("question")
                .getJsonObject("schedule");
        String grade = "{\"id\": \"" + UUID.randomUUID() + "\", \"card_id\": \"" + schedule.getString("card_id")
                + "\", \"version\": " + schedule.getInt("version") + ", \"rating\": 1, \"duration_ms\": 9000}";
        measure(warm + "grade a card", () -> send("/api/reviews", "POST", grade));
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        return send(path, "GET", "");
    }

    private JsonObject send(String path, String method, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException(path + " answered " + response.statusCode());
        }
        return JsonText.parse(response.body()).asJsonObject();
    }

    private JsonObject measure(String name, Request request) throws IOException, InterruptedException {
        long from = System.nanoTime();
        JsonObject answer = request.send();
        figures.computeIfAbsent(name, key -> new Latencies()).add(System.nanoTime() - from);
        return answer;
    }

    @FunctionalInterface
    private interface Request {
        JsonObject send() throws IOException, InterruptedException;
    }
}
