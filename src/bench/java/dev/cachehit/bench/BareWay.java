package dev.cachehit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The interpreter itself, started by a small C program inside the language's container. */
final class BareWay implements Way {
    static final String PROGRAM = "/tmp/bench-hello";

    private static final String TIMER = "/tmp/bench-spawn-timer";

    private final Path timer;

    /** With the binary of {@code src/bench/c/spawn_timer.c}. */
    BareWay(Path timer) {
        this.timer = timer;
    }

    @Override
    public String name() {
        return "bare interpreter in the container";
    }

    /** Puts the program and the timer into the container. */
    void prepare(BenchLanguage language) throws IOException, InterruptedException {
        put(language.container(), TIMER, Files.readAllBytes(timer));
        put(language.container(), PROGRAM, language.program().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Figures measure(BenchLanguage language, Load load, Duration time) throws Exception {
        List<String> command = new ArrayList<>(List.of("docker", "exec", language.container(), TIMER));
        command.add(String.valueOf(load.clients()));
        command.add(String.valueOf(time.toMillis() / 1000.0));
        command.add(String.valueOf(load.pause().toMillis()));
        command.addAll(language.command());
        command.add(PROGRAM);
        long from = System.nanoTime();
        String output = Shell.run(command);
        return Figures.ofLines(output, (System.nanoTime() - from) / 1e9);
    }

    private static void put(String container, String path, byte[] bytes) throws IOException, InterruptedException {
        Shell.run(
                List.of("docker", "exec", "-i", container, "sh", "-c", "cat > " + path + " && chmod 755 " + path),
                bytes);
    }
}
