package dev.cachehit.sandbox;

import dev.cachehit.web.ClientConnection;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Problem;
import dev.cachehit.web.Responses;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A run as server-sent events. The stream is opened by the first event, so that a run that never started is answered
 * with a plain problem. Belongs to the request's thread.
 */
public final class RunEventStream implements RunListener {
    private static final Logger LOG = System.getLogger(RunEventStream.class.getName());

    private final ServerResponse response;
    private final ClientConnection client;
    private Optional<SseSink> sink = Optional.empty();
    private boolean broken;

    public RunEventStream(ServerResponse response, ClientConnection client) {
        this.response = response;
        this.client = client;
    }

    @Override
    public void stdout(String text) {
        emit("stdout", JsonText.object().add("text", text).build());
    }

    @Override
    public void stderr(String text) {
        emit("stderr", JsonText.object().add("text", text).build());
    }

    @Override
    public String address() {
        return client.address();
    }

    @Override
    public boolean gone() {
        return broken || client.gone();
    }

    /** The last event of a run that ended. */
    public void result(JsonObject result) {
        emit("result", result);
        close();
    }

    /** The last event, or the whole answer, when there is no result. */
    public void problem(Problem problem) {
        if (sink.isEmpty()) {
            Responses.problem(response, problem);
        } else {
            emit("error", problem.toJson());
            close();
        }
    }

    private void emit(String name, JsonObject data) {
        if (broken) {
            return;
        }
        try {
            if (sink.isEmpty()) {
                sink = Optional.of(response.sink(SseSink.TYPE));
            }
            sink.get()
                    .emit(SseEvent.builder()
                            .name(name)
                            .data(new String(JsonText.bytes(data), StandardCharsets.UTF_8))
                            .build());
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "the client cannot be written to, it has gone: {0}", e.getMessage());
            broken = true;
        }
    }

    private void close() {
        if (!broken) {
            sink.ifPresent(SseSink::close);
        }
    }
}
