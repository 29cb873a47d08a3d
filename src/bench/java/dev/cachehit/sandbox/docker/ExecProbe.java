package dev.cachehit.sandbox.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * One program by exec, as services without a runner do it: create, start and read to the end, inspect. Over the
 * service's own transport, which is the fastest there is, so that the comparison is fair to exec.
 */
public final class ExecProbe {
    private final SocketHttpClient client;

    public ExecProbe(URI host) {
        this.client = new SocketHttpClient(host, Duration.ofMinutes(2));
    }

    /**
     * Runs; the answer is whether the program ended well.
     *
     * @throws IllegalStateException when the engine refused
     */
    public boolean run(String container, List<String> command) throws IOException {
        JsonObject create = Json.createObjectBuilder()
                .add("AttachStdout", true)
                .add("AttachStderr", true)
                .add("Cmd", Json.createArrayBuilder(command))
                .build();
        String id =
                json(call("POST", "/containers/" + container + "/exec", create)).getString("Id");
        JsonObject start = Json.createObjectBuilder()
                .add("Detach", false)
                .add("Tty", false)
                .build();
        call("POST", "/exec/" + id + "/start", start);
        JsonObject end = json(
                call("GET", "/exec/" + id + "/json", Json.createObjectBuilder().build()));
        return end.getInt("ExitCode") == 0;
    }

    private byte[] call(String method, String path, JsonObject body) throws IOException {
        DockerHttpClient.Request.Builder request = DockerHttpClient.Request.builder()
                .path(path)
                .headers(java.util.Map.of("Content-Type", "application/json"));
        if (method.equals("POST")) {
            request.method(DockerHttpClient.Request.Method.POST)
                    .bodyBytes(body.toString().getBytes(StandardCharsets.UTF_8));
        } else {
            request.method(DockerHttpClient.Request.Method.GET);
        }
        try (DockerHttpClient.Response response = client.execute(request.build())) {
            byte[] bytes = response.getBody().readAllBytes();
            if (response.getStatusCode() >= 400) {
                throw new IllegalStateException(path + ": " + new String(bytes, StandardCharsets.UTF_8));
            }
            return bytes;
        }
    }

    private static JsonObject json(byte[] bytes) {
        try (JsonReader reader = Json.createReader(new java.io.ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }
}
