package dev.cachehit.system;

import dev.cachehit.testing.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as a process of its own, started as people start it. */
final class ChildService implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("CacheHit listens on http://127\\.0\\.0\\.1:(\\d+)");
    private static final Duration START = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path log;
    private final Process process;
    private final String instance;

    ChildService(Map<String, String> environment) {
        try {
            this.log = Files.createTempFile("cachehit", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dev.cachehit.Main")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("CACHEHIT_"));
            builder.environment().putAll(environment);
            this.instance = String.valueOf(environment.get("CACHEHIT_SANDBOX_INSTANCE"));
            this.process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String instance() {
        return instance;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it takes requests. */
    void awaitListening() {
        Await.until("the service listens", START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the service has ended: " + log());
            }
            return port().isPresent();
        });
    }

    /** Waits until all languages' containers run. */
    void awaitRunning() {
        awaitListening();
        Await.until("its containers run", START, () -> {
            // One answer: two would each miss a container on its way from stopped to starting.
            String health = get("/health");
            if (health.contains("\"failed\"")) {
                throw new AssertionError("a container cannot be started: " + log());
            }
            return !health.contains("\"starting\"") && !health.contains("\"stopped\"");
        });
    }

    String get(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    CompletableFuture<HttpResponse<String>> running(String language, String json) {
        return client.sendAsync(
                request("/execute/" + language)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Once it has ended. */
    Optional<Integer> exitCode() {
        return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM. */
    void terminate() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        kill();
        client.shutdownNow();
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Docker.local().removeAll(instance);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port().orElseThrow() + path))
                .timeout(Duration.ofSeconds(60));
    }

    private Optional<Integer> port() {
        Matcher matcher = PORT.matcher(log());
        return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the service does not end: " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
