package dev.cachehit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cachehit.testing.Await;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** In Java runtimes of their own, with the collector that the service has. */
class OldGenerationTest {
    @Test
    void itIsCollectedOnceItHasGrown() throws IOException, InterruptedException {
        assertEquals("not collected", litter("left alone"));
        assertEquals("collected", litter("watched"));
    }

    private static String litter(String how) throws IOException, InterruptedException {
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
        return printed.strip();
    }

    /** Keeps 16 MB, each for long enough to become old, until the old generation has 64 MB or was collected. */
    static final class Litter {
        private static final int KILOBYTE = 1024;
        private static final int LIVE = 16 * KILOBYTE;
        private static final long MUCH = 64L * KILOBYTE * KILOBYTE;

        private Litter() {}

        public static void main(String[] arguments) {
            boolean watched = List.of(arguments).equals(List.of("watched"));
            if (watched) {
                OldGeneration.watch();
            }
            MemoryPoolMXBean pool = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(each -> each.getName().equals(OldGeneration.POOL))
                    .findFirst()
                    .orElseThrow();
            Queue<byte[]> live = new ArrayDeque<>();
            long most = 0;
            while (pool.getUsage().getUsed() >= most && most < MUCH) {
                most = pool.getUsage().getUsed();
                live.add(new byte[KILOBYTE]);
                if (live.size() > LIVE) {
                    live.remove();
                }
            }
            if (watched) {
                // The machine may be so busy that it comes later.
                Await.until(
                        "it is collected",
                        Duration.ofSeconds(30),
                        () -> pool.getUsage().getUsed() < MUCH / 2);
            }
            System.out.println(pool.getUsage().getUsed() < MUCH / 2 ? "collected" : "not collected");
        }
    }
}
