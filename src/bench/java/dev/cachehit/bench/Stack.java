package dev.cachehit.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The composed stack that is measured. */
public final class Stack {
    private static final String COMPOSE = "deploy/compose.sh";

    private Stack() {}

    /** Starts it, its images being built; the time until every health check passes. */
    static Duration up() throws IOException, InterruptedException {
        long from = System.nanoTime();
        Shell.run(List.of(COMPOSE, "--progress", "quiet", "up", "--detach", "--wait", "--wait-timeout", "120"));
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** The same for an empty stack, with a database of the caller's own. */
    public static Duration upWith(Path database) throws IOException, InterruptedException {
        Shell.run(List.of(COMPOSE, "--progress", "quiet", "create", "api"));
        Shell.run(List.of("docker", "cp", database.toString(), service() + ":/data/cachehit.db"));
        return up();
    }

    /** An empty one in the place of whatever there is. */
    public static void upEmpty() throws IOException, InterruptedException {
        Shell.run(List.of(COMPOSE, "--progress", "quiet", "down", "--volumes"));
        up();
    }

    static void down() throws IOException, InterruptedException {
        Shell.run(List.of(COMPOSE, "--progress", "quiet", "down"));
    }

    public static URI api() throws IOException, InterruptedException {
        return URI.create("http://" + Shell.run(List.of(COMPOSE, "port", "api", "8000")));
    }

    static URI web() throws IOException, InterruptedException {
        return URI.create("http://" + Shell.run(List.of(COMPOSE, "port", "web", "3000")));
    }

    /** From the start of the service's container to its log's line that it listens. */
    static Duration serviceStart() throws IOException, InterruptedException {
        Instant started =
                Instant.parse(Shell.run(List.of("docker", "inspect", "-f", "{{.State.StartedAt}}", service())));
        String log = Shell.run(List.of("sh", "-c", "docker logs --timestamps " + service() + " 2>&1"));
        String line = log.lines()
                .filter(text -> text.contains("CacheHit listens"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the service does not say that it listens"));
        return Duration.between(started, Instant.parse(line.substring(0, line.indexOf(' '))));
    }

    /** Resident memory of the service, in MB. */
    public static double serviceMemory() throws IOException, InterruptedException {
        return residentMegabytes(service());
    }

    /** Resident memory of all processes of a container, in MB. */
    static double residentMegabytes(String container) throws IOException, InterruptedException {
        return Shell.run(List.of("docker", "top", container, "-eo", "rss,pid"))
                        .lines()
                        .skip(1)
                        .mapToLong(line -> Long.parseLong(
                                line.strip().substring(0, line.strip().indexOf(' '))))
                        .sum()
                / 1024.0;
    }

    static String languageContainer(String language, String instance) throws IOException, InterruptedException {
        return Shell.run(List.of(
                "docker",
                "ps",
                "-q",
                "--filter",
                "label=dev.cachehit.instance=" + instance,
                "--filter",
                "label=dev.cachehit.language=" + language));
    }

    private static String service() throws IOException, InterruptedException {
        return Shell.run(List.of(COMPOSE, "ps", "--all", "--quiet", "api"));
    }
}
