package dev.cachehit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.DataSettings;
import dev.cachehit.db.Database;
import dev.cachehit.testing.WholeService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));

    @TempDir
    Path folder;

    private DataSettings data;
    private String messages = "";
    private byte[] out = {};

    @BeforeEach
    void fill() {
        data = new DataSettings(folder, 7, 1 << 20);
        try (Database database = open()) {
            mark(database, 1);
        }
    }

    @Test
    void aCopyOfADatabaseInUseGoesOutAndComesBackAndWhatItReplacesIsKept() throws IOException {
        try (Database database = open()) {
            assertEquals(0, run(new byte[0], "backup"), () -> messages);
            mark(database, 2);
        }
        byte[] copy = out;

        assertEquals(0, run(copy, "check-copy"), () -> messages);
        assertEquals(2, mark());
        assertEquals(0, run(copy, "restore"), () -> messages);
        assertTrue(messages.contains("kept as replaced-2026-03-02-120000-000.db"), messages);
        assertEquals(1, mark());

        assertEquals(0, run(new byte[0], "backups"));
        assertTrue(new String(out, StandardCharsets.UTF_8).startsWith("replaced-2026-03-02-120000-000.db "));
        Files.move(
                folder.resolve("backups/replaced-2026-03-02-120000-000.db"),
                folder.resolve("backups/daily-2026-03-02.db"));
        assertEquals(0, run(new byte[0], "restore", "daily-2026-03-02.db"), () -> messages);
        assertEquals(2, mark());
        assertEquals(List.of("daily-2026-03-02.db", "replaced-2026-03-02-120000-000.db"), copies());
    }

    @Test
    void whatIsNoCopyChangesNothing() throws IOException {
        run(new byte[0], "backup");
        byte[] cut = Arrays.copyOf(out, out.length / 2);

        assertEquals(3, run(cut, "restore"), () -> messages);
        assertEquals(3, run("not a database".getBytes(StandardCharsets.UTF_8), "restore"), () -> messages);
        assertEquals(3, run(new byte[0], "check-copy"), () -> messages);
        assertEquals(3, run(new byte[0], "restore", "../cachehit.db"), () -> messages);
        assertEquals(3, run(new byte[0], "restore", "none.db"), () -> messages);
        assertTrue(messages.contains("there is no file"), messages);

        assertEquals(1, mark());
        assertEquals(List.of(), copies());
    }

    @Test
    void aDatabaseInUseIsNotReplaced() {
        run(new byte[0], "backup");
        byte[] copy = out;
        try (Database database = open()) {
            assertEquals(3, run(copy, "restore"));
            assertTrue(messages.contains("stop that one first"), messages);
            mark(database, 3);
        }
        assertEquals(3, mark());
    }

    @Test
    void checkingSaysWhatItFound() {
        assertEquals(0, run(new byte[0], "check-database"));
        assertEquals("0 cards, 0 rows of the log, 0 faults", messages.strip());
    }

    @Test
    void sumsThatTheServiceHasNotMadeYetAreMadeFirst() throws IOException {
        Path served = Files.createDirectory(folder.resolve("served"));
        data = new DataSettings(served, 7, 1 << 20);
        try (WholeService service = new WholeService(served)) {
            service.api.post("/api/cards", """
                    {"id": "one", "deck": "D", "title": "T", "sections": [{"type": "basic", "prompt": "Why?", "answer": "So."}]}""").expect(201);
            service.api.post("/api/reviews", """
                    {"id": "b6c1f7f0-0b5c-4a59-9a55-0f3d6a2f4c11", "card_id": "one", "version": 0, "rating": 3}""").expect(201);
        }
        try (Database database = open()) {
            database.execute(handle -> handle.execute("DELETE FROM review_sums"));
        }

        assertEquals(0, run(new byte[0], "check-database"), () -> messages);
    }

    @Test
    void contradictionsAreToldAndTheExitCodeSaysSo() {
        try (Database database = open()) {
            database.execute(handle -> handle.execute("""
                    INSERT INTO review_schedule (card_id, version, phase, step, stability, difficulty, due_at,
                        last_review_at, interval_days, reviews, lapses, suspended, buried_until)
                    VALUES ('one', 1, 2, 0, 8.3, 1, 1, 1, 8, 1, 0, 0, 0)"""));
        }
        assertEquals(1, run(new byte[0], "check-database"));
        assertEquals(
                "card one has a schedule and no log\n0 cards, 0 rows of the log, 1 faults",
                messages.strip().replace("\r", ""));
        assertEquals(1, mark(), "nothing is changed by the check");
    }

    @Test
    void otherArgumentsAreExplained() {
        for (String arguments : List.of("bakcup", "backup now", "restore a b")) {
            assertEquals(2, run(new byte[0], arguments.split(" ")));
            assertTrue(messages.contains("'" + arguments + "' means nothing here"), messages);
        }
    }

    private int run(byte[] in, String... arguments) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new DataCommands(
                        data,
                        new ByteArrayInputStream(in),
                        written,
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        CLOCK)
                .run(List.of(arguments));
        messages = said.toString(StandardCharsets.UTF_8);
        out = written.toByteArray();
        return code;
    }

    private Database open() {
        return Database.open(data.database(), CLOCK);
    }

    private static void mark(Database database, long version) {
        database.execute(handle -> handle.execute("UPDATE collection SET version = ?", version));
    }

    private long mark() {
        try (Database database = open()) {
            return database.read(handle -> handle.createQuery("SELECT version FROM collection")
                    .mapTo(Long.class)
                    .one());
        }
    }

    private List<String> copies() throws IOException {
        Path copies = folder.resolve("backups");
        try (Stream<Path> files = Files.list(copies)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
