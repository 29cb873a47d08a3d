package dev.cachehit.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The engine as an operator sees it, through the command line, so that what the service did is looked at by something
 * other than the service.
 *
 * @param host as in {@code DOCKER_HOST}
 */
public record Docker(String host) {
    private static final long LONGEST_SECONDS = 120;
    private static final String ON_STANDBY = "cachehit-fork-server/standby.js";

    /** The engine of this machine. */
    public static Docker local() {
        return new Docker(System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock"));
    }

    /** What a command writes to standard output; fails when it does not end well. */
    String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker", "--host", host));
        command.addAll(List.of(arguments));
        return shell(command);
    }

    /** Runs any command to its end. */
    static String shell(List<String> command) {
        try {
            Path output = Files.createTempFile("cachehit", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(command + " did not end");
                }
                String text = Files.readString(output, StandardCharsets.UTF_8).strip();
                if (process.exitValue() != 0) {
                    throw new AssertionError(command + " ended with " + process.exitValue() + ": " + text);
                }
                return text;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Docker's command line is needed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    String inspect(String container, String format) {
        return run("inspect", "--format", format, container);
    }

    /** Containers with the label of this instance, running or not. */
    List<String> containers(String instance) {
        return lines(
                run("ps", "--all", "--quiet", "--no-trunc", "--filter", "label=dev.cachehit.instance=" + instance));
    }

    List<String> containers(String instance, String language) {
        return lines(run(
                "ps",
                "--all",
                "--quiet",
                "--no-trunc",
                "--filter",
                "label=dev.cachehit.instance=" + instance,
                "--filter",
                "label=dev.cachehit.language=" + language));
    }

    List<String> images(String instance) {
        return lines(run(
                "images",
                "--format",
                "{{.Repository}}:{{.Tag}}",
                "--filter",
                "label=dev.cachehit.instance=" + instance));
    }

    /**
     * Processes of programs in a container: those that are neither root's, as the runner and a fork server are, nor show
     * themselves as interpreters on standby. So does the first process of a program that was on standby, of whose end the
     * runner has told; those that it leaves have names of their own.
     */
    long programs(String container) {
        return lines(run("top", container, "-eo", "pid,uid,args")).stream()
                .skip(1)
                .map(process -> process.strip().split("\\s+", 3))
                .filter(process -> !process[1].equals("0") && !process[2].endsWith(ON_STANDBY))
                .count();
    }

    /** Removes whatever an instance has left. */
    public void removeAll(String instance) {
        containers(instance).forEach(container -> quietly("rm", "--force", container));
        images(instance).forEach(image -> quietly("rmi", "--force", image));
    }

    /** The same for containers that may have gone by themselves. */
    void quietly(String... arguments) {
        try {
            run(arguments);
        } catch (AssertionError e) {
            // It was gone or going already.
            if (!String.valueOf(e.getMessage()).matches("(?s).*(No such|in progress|is not running).*")) {
                throw e;
            }
        }
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\n")).filter(line -> !line.isBlank()).toList();
    }
}
