package dev.cachehit.bench.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cachehit.bench.Stack;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Measures the composed service over HTTP on a large collection, one request at a time, and prints one table in Markdown
 * with what is to be reached beside each figure. Called by {@code deploy/bench.sh} with the folder that
 * {@link FillCollection} has filled.
 */
public final class DataBench {
    private static final int WARM_UP = 300;
    private static final int GRADES = 1_000;
    private static final int OTHERS = 40;
    private static final int PAUSE_MILLIS = 50;
    /** After its start the service compiles for some seconds, and gives the memory for that back. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private static final int IMPORTED_FILES = 10;
    private static final int CARDS_IN_A_FILE = 1_000;
    private static final String FAST = "p95 ≤ 10";
    private static final String READABLE = "p95 ≤ 200";
    private static final Map<String, String> STATISTICS = statistics();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Latencies> figures = new LinkedHashMap<>();
    private final Map<String, String> targets = new LinkedHashMap<>();
    private final URI api;

    private DataBench(URI api) {
        this.api = api;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Stack.upWith(Path.of(arguments[0]).resolve("cachehit.db"));
        new DataBench(Stack.api()).run();
    }

    private void run() throws IOException, InterruptedException {
        Thread.sleep(SETTLING);
        double idle = Stack.serviceMemory();
        measure("first request, loads the collection", "", () -> get("/api/review/counts"));
        double loaded = Stack.serviceMemory();
        for (int i = 0; i < WARM_UP + GRADES; i++) {
            gradeNext(i >= WARM_UP);
        }
        for (int i = 0; i < OTHERS; i++) {
            boolean counts = i >= OTHERS / 4;
            measure(name(counts, "counts of all decks"), READABLE, () -> get("/api/review/counts"));
            measure(name(counts, "undo"), "", () -> send("/api/reviews/last", "DELETE", ""));
            for (Map.Entry<String, String> statistic : STATISTICS.entrySet()) {
                measure(name(counts, statistic.getKey()), READABLE, () -> get("/api/stats/" + statistic.getValue()));
            }
        }
        double used = Stack.serviceMemory();
        measure("import of 10,000 Markdown cards, planned and applied", "≤ 10000", this::importCards);
        double after = Stack.serviceMemory();
        Path file = Files.createTempFile("collection", ".json");
        try {
            measure("export of the whole collection with its log", "", () -> download("/api/exports/collection", file));
            double exported = Stack.serviceMemory();
            Stack.upEmpty();
            takeOver(URI.create(Stack.api() + "/api/imports/collection"), file);
            print(idle, loaded, used, after, exported, Stack.serviceMemory(), Files.size(file));
        } finally {
            Files.delete(file);
        }
    }

    /** Asks for cards all the while, as a person does who reviews. */
    private void takeOver(URI uri, Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofFile(file))
                .build();
        long from = System.nanoTime();
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        while (!answer.isDone()) {
            measure("next card, while that is taken over", "", () -> get("/api/review/next"));
            Thread.sleep(PAUSE_MILLIS);
        }
        if (answer.join().statusCode() != 200) {
            throw new IOException(
                    "the collection was not taken over: " + answer.join().body());
        }
        figures.computeIfAbsent("import of that file into an empty collection", key -> new Latencies())
                .add(System.nanoTime() - from);
        targets.put("import of that file into an empty collection", "");
    }

    private void print(
            double idle, double loaded, double used, double after, double exported, double taken, long fileSize) {
        System.out.println(
                "| 100,000 cards, 1,000,000 reviews | requests | median ms | p95 ms | longest ms | to reach |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        figures.forEach((name, latencies) -> {
            if (!name.isEmpty()) {
                System.out.printf("| %s | %s | %s |%n", name, latencies, targets.get(name));
            }
        });
        System.out.printf("%n| memory of the service, resident MB | | to reach |%n|---|---:|---:|%n");
        System.out.printf("| started, nothing read | %.0f | |%n| collection loaded | %.0f | |%n", idle, loaded);
        System.out.printf("| after all of the requests | %.0f | ≤ 256 |%n", used);
        System.out.printf("| after the import of cards | %.0f | ≤ 256 |%n", after);
        System.out.printf("| after the export, a file of %d MB | %.0f | ≤ 256 |%n", fileSize >> 20, exported);
        System.out.printf("| another service, after it has taken that file over | %.0f | ≤ 256 |%n", taken);
    }

    private void gradeNext(boolean counts) throws IOException, InterruptedException {
        JsonObject schedule = measure(name(counts, "next card"), FAST, () -> get("/api/review/next"))
                .getJsonObject("question")
                .getJsonObject("schedule");
        String grade = "{\"id\": \"" + UUID.randomUUID() + "\", \"card_id\": \"" + schedule.getString("card_id")
                + "\", \"version\": " + schedule.getInt("version") + ", \"rating\": 1, \"duration_ms\": 9000}";
        measure(name(counts, "grade a card"), FAST, () -> send("/api/reviews", "POST", grade));
    }

    private JsonObject importCards() throws IOException, InterruptedException {
        JsonArrayBuilder files = JsonText.array();
        for (int file = 0; file < IMPORTED_FILES; file++) {
            files.add(JsonText.object().add("path", "imported-" + file + ".md").add("content", deck(file)));
        }
        JsonObject request = JsonText.object().add("files", files).build();
        String id = send("/api/imports", "POST", request.toString()).getString("id");
        return send("/api/imports/" + id + "/apply", "POST", "{}");
    }

    private static String deck(int file) {
        StringBuilder text = new StringBuilder("# Imported::Part" + file + " {.python}\n");
        for (int i = 0; i < CARDS_IN_A_FILE; i++) {
            text.append("""

                    ## Return %1$d {#imported-%1$d .numbers}

                    ### Write

                    Write `answer()`: it returns %1$d. A second sentence says what to think of, and a third one why.

                    ```python starter
                    def answer():
                        pass
                    ```

                    ```python solution
                    def answer():
                        return %1$d
                    ```

                    ```python values
                    answer()  # => %1$d
                    ```

                    ### Notes

                    It is a number.
                    """.formatted(file * CARDS_IN_A_FILE + i));
        }
        return text.toString();
    }

    private JsonObject download(String path, Path to) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path)).build();
        int status = client.send(request, BodyHandlers.ofFile(to)).statusCode();
        if (status != 200) {
            throw new IOException(path + " answered " + status);
        }
        return JsonObject.EMPTY_JSON_OBJECT;
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        return send(path, "GET", "");
    }

    private JsonObject send(String path, String method, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException(
                    path + " answered " + response.statusCode() + ": " + new String(response.body(), UTF_8));
        }
        return JsonText.parse(response.body()).asJsonObject();
    }

    private JsonObject measure(String name, String target, Request request) throws IOException, InterruptedException {
        long from = System.nanoTime();
        JsonObject answer = request.send();
        figures.computeIfAbsent(name, key -> new Latencies()).add(System.nanoTime() - from);
        targets.put(name, target);
        return answer;
    }

    /** Under no name for what only warms up. */
    private static String name(boolean counts, String name) {
        return counts ? name : "";
    }

    private static Map<String, String> statistics() {
        Map<String, String> statistics = new LinkedHashMap<>();
        statistics.put("statistics: forecast", "forecast");
        statistics.put("statistics: maturity", "maturity");
        statistics.put("statistics: retention", "retention");
        statistics.put("statistics: heat map", "heatmap");
        statistics.put("statistics: answer times", "answer-times");
        statistics.put("statistics: hours", "hours");
        statistics.put("statistics: retention of 10 years", "retention?from=2016-12-01");
        return statistics;
    }

    @FunctionalInterface
    private interface Request {
        JsonObject send() throws IOException, InterruptedException;
    }
}
