package dev.cachehit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyBackupTest {
    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-03-01T22:30:00Z");
    private Path copies;
    private Database database;
    private DailyBackup daily;

    @BeforeEach
    void open() {
        copies = directory.resolve("backups");
        database = Notes.open(directory);
        daily = new DailyBackup(database.file(), copies, 3, ZoneId.of("Europe/Berlin"), () -> now);
    }

    @AfterEach
    void close() {
        daily.close();
        database.close();
    }

    @Test
    void oneCopyIsMadeForEveryDayOfTheZone() throws Exception {
        assertTrue(daily.makeIfDue());
        assertFalse(daily.makeIfDue());
        now = Instant.parse("2026-03-01T23:00:00Z");
        assertTrue(daily.makeIfDue());
        assertEquals(List.of("daily-2026-03-01.db", "daily-2026-03-02.db"), names());
    }

    @Test
    void newestAreKeptAndOtherFilesAreLeftAlone() throws Exception {
        Files.createDirectories(copies);
        Files.writeString(copies.resolve("before-0002.db"), "");
        Files.writeString(copies.resolve("daily-notes.txt"), "");
        for (int day = 0; day < 5; day++) {
            assertTrue(daily.makeIfDue());
            now = now.plus(Duration.ofDays(1));
        }
        assertEquals(
                List.of(
                        "before-0002.db",
                        "daily-2026-03-03.db",
                        "daily-2026-03-04.db",
                        "daily-2026-03-05.db",
                        "daily-notes.txt"),
                names());
    }

    @Test
    void copiesOfAClockThatWasWrongPushOutNoOthers() throws Exception {
        for (int day = 0; day < 3; day++) {
            daily.makeIfDue();
            now = now.plus(Duration.ofDays(1));
        }
        now = now.plus(Duration.ofDays(3_650));
        daily.makeIfDue();
        now = now.minus(Duration.ofDays(3_650));

        for (int day = 0; day < 2; day++) {
            assertTrue(daily.makeIfDue());
            now = now.plus(Duration.ofDays(1));
        }

        assertEquals(
                List.of("daily-2026-03-03.db", "daily-2026-03-04.db", "daily-2026-03-05.db", "daily-2036-03-01.db"),
                names());
    }

    @Test
    void copyHoldsWhatWasThereThatDay() throws Exception {
        database.execute(handle -> Notes.add(handle, 1));
        daily.makeIfDue();
        database.execute(handle -> Notes.add(handle, 2));
        try (Database copy = Database.open(copies.resolve("daily-2026-03-01.db"), Notes.FIRST, Notes.CLOCK)) {
            assertEquals(List.of(1L), copy.read(Notes::ids));
        }
    }

    @Test
    void copyThatCannotBeMadeIsSaidAndLeavesNothing() throws Exception {
        Files.writeString(copies, "a file where the directory should be");
        assertThrows(DatabaseException.class, daily::makeIfDue);
        Files.delete(copies);
        assertTrue(daily.makeIfDue());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(copies)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
