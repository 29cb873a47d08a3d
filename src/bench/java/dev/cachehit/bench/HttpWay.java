package dev.cachehit.bench;

import dev.cachehit.web.JsonText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Our service, over HTTP. A client that is told to come again later does so, and its time goes on. What is measured is asked
 * for by a small C program, as the bare interpreter is started by one: it shares the processors with the service.
 */
public final class HttpWay implements Way {
    private static final int BUSY = 503;

    private final Path loader;
    private final URI api;
    private final KeptConnections connections;

    /** With the binary of {@code src/bench/c/http_load.c}. */
    public HttpWay(Path loader, URI api) {
        this.loader = loader;
        this.api = api;
        this.connections = new KeptConnections(api);
    }

    @Override
    public String name() {
        return "CacheHit over HTTP";
    }

    @Override
    public Figures measure(BenchLanguage language, Load load, Duration time) throws Exception {
        long from = System.nanoTime();
        String output = lines(language, load, time);
        return Figures.ofLines(output, (System.nanoTime() - from) / 1e9);
    }

    /** The same as {@code http_load.c} tells it, run by run. */
    String lines(BenchLanguage language, Load load, Duration time) throws Exception {
        connections.closeIdle();
        return Shell.run(List.of(
                loader.toString(),
                String.valueOf(api.getPort()),
                String.valueOf(load.clients()),
                String.valueOf(time.toMillis() / 1000.0),
                String.valueOf(load.pause().toMillis()),
                path(language),
                body(language)));
    }

    /** One run: whether it said hello. Throws when it was not run. */
    boolean once(BenchLanguage language) throws IOException, InterruptedException {
        String body = body(language);
        HttpConnection.Answer answer = connections.post(path(language), body, "");
        while (answer.status() == BUSY && answer.retryAfter() > 0) {
            Thread.sleep(Duration.ofSeconds(answer.retryAfter()));
            answer = connections.post(path(language), body, "");
        }
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.body().contains("\"stdout\":\"Hello, World!\\n\"");
    }

    private static String path(BenchLanguage language) {
        return "/execute/" + language.name();
    }

    private static String body(BenchLanguage language) {
        return JsonText.object().add("code", language.program()).build().toString();
    }
}
