package dev.cachehit.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * An image hub on loopback with one image of one layer, which it hands out slowly. Speaks as much of the registry's
 * protocol (distribution-spec, "Pull") as an engine needs for a pull.
 */
final class Registry implements AutoCloseable {
    private static final String MANIFEST = "application/vnd.docker.distribution.manifest.v2+json";
    private static final int PIECES = 100;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Map<String, byte[]> blobs;
    private final byte[] manifest;
    private final long pauseMillis;

    /**
     * Serves from now on.
     *
     * @param tar of the image's files
     * @param layerMillis how long it takes over the layer
     */
    Registry(byte[] tar, long layerMillis) {
        byte[] layer = gzip(tar);
        byte[] config = Json.createObjectBuilder()
                .add("architecture", architecture())
                .add("os", "linux")
                .add("config", JsonObject.EMPTY_JSON_OBJECT)
                .add(
                        "rootfs",
                        Json.createObjectBuilder()
                                .add("type", "layers")
                                .add("diff_ids", Json.createArrayBuilder().add(digest(tar))))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        this.blobs = Map.of(digest(layer), layer, digest(config), config);
        this.manifest = Json.createObjectBuilder()
                .add("schemaVersion", 2)
                .add("mediaType", MANIFEST)
                .add("config", descriptor("application/vnd.docker.container.image.v1+json", config))
                .add(
                        "layers",
                        Json.createArrayBuilder()
                                .add(descriptor("application/vnd.docker.image.rootfs.diff.tar.gzip", layer)))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        this.pauseMillis = layerMillis / PIECES;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v2/", this::answer);
        server.start();
    }

    /** The image's name, hub included. */
    String image() {
        return "127.0.0.1:" + server.getAddress().getPort() + "/cachehit/type:1";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String name = Path.of(path).getFileName().toString();
            if (path.equals("/v2/")) {
                send(exchange, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
            } else if (path.contains("/manifests/")) {
                exchange.getResponseHeaders().add("Docker-Content-Digest", digest(manifest));
                send(exchange, MANIFEST, manifest);
            } else if (blobs.containsKey(name)) {
                send(exchange, "application/octet-stream", blobs.get(name));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().add("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            int piece = body.length / PIECES + 1;
            for (int from = 0; from < body.length; from += piece) {
                out.write(body, from, Math.min(piece, body.length - from));
                if (piece > 1024) {
                    Thread.sleep(pauseMillis);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonObject descriptor(String type, byte[] blob) {
        return Json.createObjectBuilder()
                .add("mediaType", type)
                .add("size", blob.length)
                .add("digest", digest(blob))
                .build();
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
