package dev.cachehit.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Connections to a service that are kept between requests, as many as there are requests at a time. Thread-safe. */
final class KeptConnections {
    private final Queue<HttpConnection> idle = new ConcurrentLinkedQueue<>();
    private final URI api;

    KeptConnections(URI api) {
        this.api = api;
    }

    /** With further lines of the head, each with its end. */
    HttpConnection.Answer post(String path, String json, String headers) throws IOException {
        HttpConnection kept = idle.poll();
        HttpConnection connection = kept == null ? new HttpConnection(api) : kept;
        HttpConnection.Answer answer = connection.post(path, json, headers);
        if (connection.isClosing()) {
            connection.close();
        } else {
            idle.add(connection);
        }
        return answer;
    }

    /** Closes those that no request uses, which the service would do by itself after a while. */
    void closeIdle() throws IOException {
        for (HttpConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.close();
        }
    }
}
