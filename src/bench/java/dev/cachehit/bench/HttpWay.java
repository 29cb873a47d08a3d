package dev.cachehit.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Our service, over HTTP. A client that is told to come again later does so, and its time goes on. */
public final class HttpWay implements Way {
    private static final int BUSY = 503;

    private final Queue<HttpConnection> idle = new ConcurrentLinkedQueue<>();
    private final URI api;

    public HttpWay(URI api) {
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
        HttpConnection.Answer answer = post("/execute/" + language.name(), body);
        while (answer.status() == BUSY && answer.retryAfter() > 0) {
            Thread.sleep(Duration.ofSeconds(answer.retryAfter()));
            answer = post("/execute/" + language.name(), body);
        }
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.body().contains("\"stdout\":\"Hello, World!\\n\"");
    }

    private HttpConnection.Answer post(String path, String body) throws IOException {
        HttpConnection kept = idle.poll();
        HttpConnection connection = kept == null ? new HttpConnection(api) : kept;
        HttpConnection.Answer answer = connection.post(path, body);
        if (connection.isClosing()) {
            connection.close();
        } else {
            idle.add(connection);
        }
        return answer;
    }
}
