package dev.cachehit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** In Java runtimes of their own, with the collector that the service has. */
class OldGenerationTest {
    private static final int LIVE_MB = 16;

    @Test
    void itIsCollectedBeforeItHasGrownFar() throws IOException, InterruptedException {
        assertTrue(largestMegabytes("left alone") > 100, "without the watch it fills the heap");
        assertTrue(largestMegabytes("watched") < 4 * LIVE_MB);
    }

    private static long largestMegabytes(String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-Xmn2m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Litter.class.getName(),
                        how)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return Long.parseLong(printed.strip());
    }

    /** Keeps 16 MB, each for long enough to become old, and prints how large the old generation was at most. */
    static final class Litter {
        private static final int KILOBYTE = 1024;
        private static final int ROUNDS = 64;

        private Litter() {}

        public static void main(String[] arguments) {
            if (List.of(arguments).equals(List.of("watched"))) {
                OldGeneration.watch();
            }
            Queue<byte[]> live = new ArrayDeque<>();
            for (int i = 0; i < ROUNDS * LIVE_MB * KILOBYTE; i++) {
                live.add(new byte[KILOBYTE]);
                if (live.size() > LIVE_MB * KILOBYTE) {
                    live.remove();
                }
            }
            System.out.println(ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals(OldGeneration.POOL))
                    .mapToLong(pool -> pool.getPeakUsage().getUsed() >> 20)
                    .sum());
        }
    }
}
