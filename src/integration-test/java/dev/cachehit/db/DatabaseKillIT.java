package dev.cachehit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DatabaseKillIT {
    private static final int KILLS = 8;
    private static final long IDS_EACH = 1_000_000;

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 240, unit = TimeUnit.SECONDS)
    void everyAcknowledgedWriteSurvivesSigkillExactlyOnceAndWhole() throws Exception {
        Path file = directory.resolve("victim.db");
        Random random = new Random(7);
        List<Long> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writeUntilKilled(file, kill * IDS_EACH, 1 + random.nextInt(150)));
            try (Database database = Victim.open(file)) {
                Map<Long, Long> halves = halvesById(database);
                for (long id : acknowledged) {
                    assertEquals(2L, halves.getOrDefault(id, 0L), "acknowledged write " + id);
                }
                assertTrue(halves.values().stream().allMatch(count -> count == 2), "half a transaction");
                int unanswered = halves.size() - acknowledged.size();
                assertTrue(unanswered >= 0 && unanswered <= (kill + 1) * Victim.WRITERS, "writes from nowhere");
            }
        }
        Backups.check(file);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void libraryThatCannotBeUnpackedIsSaidWithItsRemedy() throws Exception {
        Process process = victim(directory.resolve("victim.db"), 0, "-Djava.io.tmpdir=/proc/nowhere")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            String output = lines.readAllAsString();
            assertTrue(output.contains("start Java with -Dorg.sqlite.lib.path="), output);
        } finally {
            process.destroyForcibly();
        }
    }

    private static ProcessBuilder victim(Path file, long firstId, String option) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                file.toString(),
                Long.toString(firstId));
    }

    private static List<Long> writeUntilKilled(Path file, long firstId, int acknowledgements) throws IOException {
        Process victim = victim(file, firstId, "-Dorg.sqlite.tmpdir=" + file.getParent())
                .redirectError(Redirect.INHERIT)
                .start();
        List<Long> acknowledged = new ArrayList<>();
        try (BufferedReader lines = victim.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(Victim.DONE)) {
                    acknowledged.add(Long.parseLong(line.substring(0, line.length() - Victim.DONE.length())));
                }
                if (acknowledged.size() == acknowledgements) {
                    // Not Process.destroyForcibly: that would close the stream with what is still in it.
                    victim.toHandle().destroyForcibly();
                }
            }
        } finally {
            victim.destroyForcibly();
        }
        assertTrue(acknowledged.size() >= acknowledgements, "the victim died by itself");
        return acknowledged;
    }

    private static Map<Long, Long> halvesById(Database database) {
        Map<Long, Long> counts = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT id, count(*) FROM written GROUP BY id")
                .map((row, context) -> counts.put(row.getLong(1), row.getLong(2)))
                .list());
        return counts;
    }
}
