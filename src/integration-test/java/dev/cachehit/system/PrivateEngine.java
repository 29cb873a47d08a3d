package dev.cachehit.system;

import dev.cachehit.testing.Await;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Docker Engine of the test's own, which it may kill: its data, its socket and its processes are apart from those of
 * the machine's engine, and so is its network, since it would take the other's bridge away. Needs root and a
 * {@code dockerd}; says so where there is none.
 */
final class PrivateEngine implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Path folder;
    private Optional<Process> daemon = Optional.empty();

    /** With the runtimes that every engine has. */
    PrivateEngine() {
        this("{}");
    }

    /** With gVisor as the runtime {@code runsc}. Its own network stack has no use for a namespace without a network. */
    static PrivateEngine withGvisor(Path runsc) {
        return new PrivateEngine(
                "{\"runtimes\": {\"runsc\": {\"path\": \"%s\", \"runtimeArgs\": [\"--network=none\"]}}}"
                        .formatted(runsc));
    }

    /** With its data on a disk of its own, of so many megabytes. */
    static PrivateEngine onDiskOf(int megabytes) {
        PrivateEngine engine = new PrivateEngine();
        Path data = engine.folder.resolve("data");
        try {
            Files.createDirectory(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Unmounted with everything else below the folder.
        Docker.shell(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "cachehit-it", data.toString()));
        return engine;
    }

    private PrivateEngine(String settings) {
        try {
            // Not below /tmp by way of java.io.tmpdir: a socket's path has at most 107 characters.
            this.folder = Files.createTempDirectory(Path.of("/var/tmp"), "cachehit-it");
            Files.writeString(folder.resolve("daemon.json"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Docker docker() {
        return new Docker("unix://" + folder.resolve("docker.sock"));
    }

    /** Starts the engine, and waits until it answers. */
    void start() {
        ProcessBuilder command = new ProcessBuilder(
                        "unshare",
                        "--net",
                        "dockerd",
                        "--config-file",
                        folder.resolve("daemon.json").toString(),
                        "--data-root",
                        folder.resolve("data").toString(),
                        "--exec-root",
                        folder.resolve("exec").toString(),
                        "--pidfile",
                        folder.resolve("pid").toString(),
                        "--host",
                        docker().host(),
                        "--bridge=none",
                        "--iptables=false",
                        "--ip-forward=false")
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        try {
            // What a killed engine left would stop the next one.
            Files.deleteIfExists(folder.resolve("pid"));
            Files.deleteIfExists(folder.resolve("exec/containerd/containerd.pid"));
            daemon = Optional.of(command.start());
        } catch (IOException e) {
            throw new AssertionError("this test starts a Docker Engine of its own: dockerd must be installed", e);
        }
        Await.until("the engine answers", START, this::answers);
    }

    /** Copies an image from the machine's engine. */
    void load(String image) {
        Path archive = folder.resolve("image.tar");
        Docker.local().run("save", "--output", archive.toString(), image);
        docker().run("load", "--input", archive.toString());
    }

    /** Leaves no room on the disk of its data. */
    void fillDisk() throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            byte[] piece = new byte[4096];
            while (true) {
                filler.write(piece);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    void freeDisk() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("data/filler");
    }

    /** Ends the engine as a crash does. */
    void kill() {
        daemon.ifPresent(process -> {
            process.destroyForcibly();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    throw new AssertionError("dockerd cannot be killed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        });
        daemon = Optional.empty();
        // As in a crash of the machine's own engine, the containers' shims live on.
        List<ProcessHandle> containerd = ofThisEngine().stream()
                .filter(process -> process.info().command().orElse("").endsWith("/containerd"))
                .toList();
        containerd.forEach(ProcessHandle::destroyForcibly);
        Await.until("containerd is gone", LONGEST, () -> containerd.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Ends the engine and everything that it started, and removes what it wrote. */
    @Override
    public void close() {
        kill();
        killWhatIsLeft();
        Await.until("its processes are gone", LONGEST, () -> ofThisEngine().isEmpty());
        unmount();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        daemon.filter(process -> !process.isAlive()).ifPresent(process -> {
            throw new AssertionError("a Docker Engine cannot be started here (root is needed): " + log());
        });
        try {
            docker().run("version");
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private String log() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void killWhatIsLeft() {
        ofThisEngine().forEach(ProcessHandle::destroyForcibly);
    }

    /** containerd and its shims name the folder on their command lines; programs in containers are their children. */
    private List<ProcessHandle> ofThisEngine() {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process.pid()).contains(folder.toString()))
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process)))
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    private void unmount() {
        try {
            Files.readAllLines(Path.of("/proc/self/mounts")).stream()
                    .map(line -> line.split(" ", 3)[1])
                    .filter(mount -> mount.startsWith(folder + "/"))
                    .sorted(Comparator.reverseOrder())
                    .forEach(mount -> Docker.shell(List.of("umount", "--lazy", mount)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
