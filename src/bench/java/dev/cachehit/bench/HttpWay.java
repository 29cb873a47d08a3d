package dev.cachehit.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Our service, over HTTP. */
final class HttpWay implements Way {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;

    HttpWay(URI api) {
        this.api = api;
    }

    @Override
    public String name() {
        return "CacheHit over HTTP";
    }

    @Override
    public Figures measure(BenchLanguage language, Load load, Duration time) throws Exception {
        return ClosedLoop.run(load, time, () -> once(language));
    }

    /** One run: whether it said hello. Throws when it was not run. */
    boolean once(BenchLanguage language) throws IOException, InterruptedException {
        String body = Json.createObjectBuilder()
                .add("code", language.program())
                .build()
                .toString();
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(api.resolve("/execute/" + language.name()))
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofMinutes(2))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response.body().contains("\"stdout\":\"Hello, World!\\n\"");
    }
}
