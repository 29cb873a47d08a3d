package dev.cachehit.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * A language's interpreter as the engine's own exec starts it in the language's container, without the runner, as an
 * unprivileged user and under the limits of a run.
 */
final class BareInterpreter {
    private static final String USER = "64999";
    private static final long LONGEST_SECONDS = 30;
    private static final List<String> AS_A_RUN = List.of(
            "nice",
            "-n",
            "10",
            "prlimit",
            "--cpu=10:11",
            "--nproc=64:64",
            "--nofile=256:256",
            "--fsize=16777216:16777216",
            "--core=0:0",
            "--stack=8388608:8388608",
            "--");

    private final Docker docker;
    private final String container;
    private final String interpreter;
    private final List<String> environment;

    /**
     * In the container of a running language, with a language's corpus in place.
     *
     * @param environment what a program of the runner's finds as {@code /proc/self/environ}
     */
    static BareInterpreter withCorpus(
            TestService service, String running, String interpreter, String corpus, String environment) {
        BareInterpreter bare = new BareInterpreter(
                service.docker(), service.container(running), interpreter, List.of(environment.split("\0")));
        bare.place(CorpusProgram.all(corpus).toList());
        return bare;
    }

    private BareInterpreter(Docker docker, String container, String interpreter, List<String> environment) {
        this.docker = docker;
        this.container = container;
        this.interpreter = interpreter;
        this.environment = environment;
    }

    /** Puts the programs where it runs them. */
    private void place(List<CorpusProgram> programs) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
                for (CorpusProgram program : programs) {
                    place(tar, program);
                }
            }
            Path archive = Files.createTempFile("cachehit", ".tar");
            Files.write(archive, bytes.toByteArray());
            Outcome outcome = exec(archive, "/tmp", List.of("tar", "--extract", "--no-same-owner"));
            Files.delete(archive);
            if (outcome.exitCode() != 0) {
                throw new AssertionError(outcome);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome run(CorpusProgram program) {
        String folder = folder(program);
        List<String> command = new ArrayList<>(List.of("env", "-i"));
        for (String variable : environment) {
            String name = variable.substring(0, variable.indexOf('=') + 1);
            command.add(name.equals("HOME=") || name.equals("PWD=") ? name + folder : variable);
        }
        command.addAll(AS_A_RUN);
        command.addAll(List.of(interpreter, folder + program.extension()));
        command.addAll(program.arguments());
        try {
            Path stdin = Files.createTempFile("cachehit", ".in");
            Files.writeString(stdin, program.stdin());
            Outcome outcome = exec(stdin, folder, command);
            Files.delete(stdin);
            return outcome.normal(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome exec(Path stdin, String directory, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker", "--host", docker.host(), "exec", "--interactive"));
        command.addAll(List.of("--user", USER + ":" + USER, "--workdir", directory, container));
        command.addAll(words);
        Path stdout = Files.createTempFile("cachehit", ".out");
        Path stderr = Files.createTempFile("cachehit", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(Redirect.from(stdin.toFile()))
                    .redirectOutput(stdout.toFile())
                    .redirectError(stderr.toFile())
                    .start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end");
            }
            return new Outcome(process.exitValue(), text(stdout), text(stderr));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            Files.delete(stdout);
            Files.delete(stderr);
        }
    }

    /** What is not UTF-8 becomes U+FFFD, as in the service's answers. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String folder(CorpusProgram program) {
        return "/tmp/bare_" + program.name();
    }

    private static void place(TarArchiveOutputStream tar, CorpusProgram program) throws IOException {
        String folder = folder(program).substring("/tmp/".length());
        TarArchiveEntry directory = new TarArchiveEntry(folder + "/");
        directory.setMode(0700);
        tar.putArchiveEntry(directory);
        tar.closeArchiveEntry();
        file(tar, folder + "/" + folder + program.extension(), program.source());
        for (Map.Entry<String, String> file : program.beside().entrySet()) {
            file(tar, folder + "/" + file.getKey(), file.getValue());
        }
        TarArchiveEntry link = new TarArchiveEntry(folder + program.extension(), TarConstants.LF_SYMLINK);
        link.setLinkName(folder + "/" + folder + program.extension());
        tar.putArchiveEntry(link);
        tar.closeArchiveEntry();
    }

    private static void file(TarArchiveOutputStream tar, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setMode(0644);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
