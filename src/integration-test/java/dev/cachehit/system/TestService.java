package dev.cachehit.system;

import dev.cachehit.Application;
import dev.cachehit.SteadyClock;
import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.PoolSettings;
import dev.cachehit.config.Settings;
import dev.cachehit.config.SettingsReader;
import dev.cachehit.sandbox.docker.DockerEngine;
import dev.cachehit.testing.Await;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** The real service in this process, under an instance name of its own, and a client of it. */
final class TestService implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final Settings settings;
    private final Application application;
    private final HttpClient client;
    private final Docker docker;
    private final boolean removal;

    private TestService(Settings settings, InstantSource clock, InstantSource steady, boolean removal) {
        this.settings = settings;
        this.removal = removal;
        this.docker = new Docker(settings.docker().host().toString());
        this.application = Application.create(settings, new DockerEngine(settings.docker()), clock, steady);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        application.start();
    }

    static Builder with() {
        return new Builder();
    }

    Docker docker() {
        return docker;
    }

    String instance() {
        return settings.sandbox().instance();
    }

    int port() {
        return application.port();
    }

    /** The newest container of a language: the one that takes its runs, where they share one. */
    String container(String language) {
        return containers(language).getFirst();
    }

    /**
     * All containers of a language, running or not, newest first; under gVisor only as many as take runs. When one ends
     * there while it is killed, containerd may take a second for each of its processes to notice.
     */
    List<String> containers(String language) {
        LanguageSettings one = language(language);
        long most = one.runtime().isPresent() ? one.pool().containers() : Long.MAX_VALUE;
        return docker.containers(instance(), language).stream().limit(most).toList();
    }

    /** Whether the runs of a language share a container, and not each has its own. */
    boolean sharesContainers(String language) {
        return language(language).pool().runsPerContainer().isEmpty();
    }

    private LanguageSettings language(String name) {
        return Objects.requireNonNull(settings.languages().get(name));
    }

    /** How many programs of a language run at once. */
    int places(String language) {
        PoolSettings pool = language(language).pool();
        return pool.containers() * pool.runsAtOnce(settings.sandbox().runsAtOnce());
    }

    /** Whether no program is in the containers of a language. */
    boolean leavesNothing(String language) {
        try {
            return containers(language).stream().allMatch(container -> docker.programs(container) == 0);
        } catch (AssertionError e) {
            // One was just being taken away.
            return false;
        }
    }

    Answer health() {
        return get("/health");
    }

    String state(String language) {
        return health().json().getJsonObject("containers").getString(language);
    }

    void awaitState(String language, String state) {
        Await.until(language + " is " + state, START, () -> state(language).equals(state));
    }

    void awaitStatus(String status) {
        Await.until("health is " + status, START, () -> health().outcome().equals(status));
    }

    void awaitAllRunning() {
        settings.languages().values().stream()
                .filter(language -> language.preStart())
                .forEach(language -> awaitState(language.name(), "running"));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer run(String language, String code) {
        return run(language, Json.createObjectBuilder().add("code", code).build());
    }

    Answer run(String language, JsonObject body) {
        return send(execute(language, body));
    }

    CompletableFuture<Answer> running(String language, JsonObject body) {
        long from = System.nanoTime();
        return client.sendAsync(execute(language, body).build(), BodyHandlers.ofString())
                .thenApply(response -> Answer.of(response, since(from)));
    }

    HttpRequest.Builder execute(String language, JsonObject body) {
        return request("/execute/" + language)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(LONGEST_ANSWER);
    }

    Answer send(HttpRequest.Builder request) {
        long from = System.nanoTime();
        return Answer.of(send(request, BodyHandlers.ofString()), since(from));
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    HttpClient client() {
        return client;
    }

    /** Ends the service; what it ought to remove itself stays for the test to look at. */
    void stop() {
        client.shutdownNow();
        application.close();
    }

    @Override
    public void close() {
        try {
            stop();
        } finally {
            if (removal) {
                docker.removeAll(instance());
            }
        }
    }

    private static Duration since(long from) {
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** What differs from the defaults. */
    static final class Builder {
        private final Map<String, String> environment = new HashMap<>();
        private InstantSource clock = InstantSource.system();
        private InstantSource steady = new SteadyClock();
        private boolean removal = true;

        private Builder() {
            environment.put("CACHEHIT_SANDBOX_INSTANCE", freshInstance());
            environment.put("CACHEHIT_DATA_FOLDER", "target/data-" + environment.get("CACHEHIT_SANDBOX_INSTANCE"));
            set("server.port", "0");
            set("docker.host", Docker.local().host());
            set("docker.probe-interval", "200ms");
            set("sandbox.warm-up", "false");
            set("sandbox.runner", runner());
            set("languages.python.image", Images.python());
            set("languages.ruby.image", Images.ruby());
            set("languages.javascript.image", Images.of("javascript"));
        }

        static String freshInstance() {
            byte[] random = new byte[4];
            ThreadLocalRandom.current().nextBytes(random);
            return "it-" + HexFormat.of().formatHex(random);
        }

        /** Sets a key as the environment does. */
        Builder set(String key, String value) {
            environment.put(
                    "CACHEHIT_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value);
            return this;
        }

        /** Only these of the languages are started with the service. */
        Builder preStart(String... languages) {
            for (String language : List.of("python", "ruby", "javascript")) {
                set(
                        "languages." + language + ".pre-start",
                        String.valueOf(List.of(languages).contains(language)));
            }
            return this;
        }

        Builder yaml(String yaml) {
            try {
                Path file = Files.createTempFile("cachehit", ".yaml");
                file.toFile().deleteOnExit();
                Files.writeString(file, yaml);
                environment.put("CACHEHIT_CONFIG", file.toString());
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** For how long things last. */
        Builder steadyClock(InstantSource source) {
            steady = source;
            return this;
        }

        /** For the time of day. */
        Builder clock(InstantSource source) {
            clock = source;
            return this;
        }

        /** Nothing needs to be removed at the end, since the engine goes with the test. */
        Builder withoutRemoval() {
            removal = false;
            return this;
        }

        Map<String, String> environment() {
            return Map.copyOf(environment);
        }

        /** Started, perhaps without its containers yet. */
        TestService start() {
            return new TestService(SettingsReader.read(environment), clock, steady, removal);
        }

        /** Started, with its containers. */
        TestService startFully() {
            TestService service = start();
            try {
                service.awaitAllRunning();
                return service;
            } catch (AssertionError | RuntimeException e) {
                service.close();
                throw e;
            }
        }

        private static String runner() {
            Path runner = Path.of("target/runner/runner").toAbsolutePath();
            if (!Files.isExecutable(runner)) {
                throw new AssertionError(runner + " is not there; run `make -C src/main/c/runner`");
            }
            return runner.toString();
        }
    }
}
