package dev.cachehit.system;

import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A run whose output is streamed, so that a test knows when the program is under way. */
final class Streaming implements AutoCloseable {
    private final InputStream events;
    private final StringBuilder text = new StringBuilder();

    Streaming(TestService service, String language, String code) {
        this.events = service.send(
                        service.execute(
                                        language,
                                        Json.createObjectBuilder()
                                                .add("code", code)
                                                .build())
                                .header("Accept", "text/event-stream"),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** Reads until the text has come; fails when the stream ends without it. Answers all that has come. */
    String awaitText(String awaited) {
        byte[] piece = new byte[4096];
        try {
            while (text.indexOf(awaited) < 0) {
                int length = events.read(piece);
                if (length < 0) {
                    throw new AssertionError("the stream ended without '" + awaited + "': " + text);
                }
                text.append(new String(piece, 0, length, StandardCharsets.UTF_8));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes away. */
    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
