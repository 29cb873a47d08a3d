package dev.cachehit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.db.DatabaseException.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Notes.open(directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasWrittenIsThereAfterOpeningAgain() {
        database.execute(handle -> Notes.add(handle, 1));
        database.close();
        database = Notes.open(directory);
        assertEquals(List.of(1L), database.read(Notes::ids));
    }

    @Test
    void writeIsAllOrNothing() {
        IllegalStateException thrown = new IllegalStateException("halfway");
        IllegalStateException caught = assertThrows(
                IllegalStateException.class,
                () -> database.execute(handle -> {
                    Notes.add(handle, 1);
                    throw thrown;
                }));
        assertSame(thrown, caught);
        assertEquals(List.of(), database.read(Notes::ids));
        database.execute(handle -> Notes.add(handle, 2));
        assertEquals(List.of(2L), database.read(Notes::ids));
    }

    @Test
    void commitsAreOnTheDiskAndReferencesAreHeld() {
        assertEquals("wal", database.write(handle -> Notes.pragma(handle, "journal_mode")));
        assertEquals("2", database.write(handle -> Notes.pragma(handle, "synchronous")));
        assertEquals("1", database.write(handle -> Notes.pragma(handle, "foreign_keys")));
    }

    @Test
    void brokenRuleIsToldApartFromOtherFaults() {
        database.execute(handle -> Notes.add(handle, 1));
        assertReason(Reason.CONSTRAINT, () -> database.execute(handle -> Notes.add(handle, 1)));
        assertReason(
                Reason.CONSTRAINT,
                () -> database.execute(handle -> handle.execute("INSERT INTO tag VALUES (99, 'no such note')")));
        assertReason(Reason.OTHER, () -> database.execute(handle -> handle.execute("SELEKT 1")));
    }

    @Test
    void readCannotWrite() {
        assertReason(Reason.ACCESS, () -> database.read(handle -> handle.execute("INSERT INTO note (id) VALUES (1)")));
        assertEquals(List.of(), database.read(Notes::ids));
    }

    @Test
    void readSeesOneMomentAndNeitherWaitsForAWriteNorHoldsItUp() throws Exception {
        database.execute(handle -> Notes.add(handle, 1));
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<List<Long>>> reader = threads.submit(() -> database.read(handle -> {
                List<Long> before = Notes.ids(handle);
                reading.countDown();
                await(written);
                return List.of(before, Notes.ids(handle));
            }));
            await(reading);
            database.execute(handle -> Notes.add(handle, 2));
            assertEquals(List.of(1L, 2L), database.read(Notes::ids));
            written.countDown();
            assertEquals(List.of(List.of(1L), List.of(1L)), reader.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void readSeesNothingOfAWriteThatIsNotDone() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> database.execute(handle -> {
                Notes.add(handle, 1);
                changed.countDown();
                await(looked);
            }));
            await(changed);
            assertEquals(List.of(), database.read(Notes::ids));
            looked.countDown();
            writer.get(10, TimeUnit.SECONDS);
        }
        assertEquals(List.of(1L), database.read(Notes::ids));
    }

    @Test
    void manyWritersAndReadersAtOnceLoseNothing() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long id = 0; id < 300; id++) {
                long mine = id;
                all.add(threads.submit(() -> {
                    database.execute(handle -> Notes.add(handle, mine));
                    assertTrue(database.read(Notes::ids).contains(mine), "a write is seen by the next read");
                }));
            }
        }
        for (Future<?> one : all) {
            one.get(10, TimeUnit.SECONDS);
        }
        assertEquals(300, database.read(Notes::ids).size());
    }

    @Test
    void askingTheDatabaseFromInsideIsRefusedInsteadOfWaitingForItself() {
        assertThrows(IllegalStateException.class, () -> database.read(handle -> database.read(Notes::ids)));
        assertThrows(IllegalStateException.class, () -> database.write(handle -> database.read(Notes::ids)));
    }

    @Test
    void interruptDoesNotHideWhetherAWriteWasDone() {
        Thread.currentThread().interrupt();
        database.execute(handle -> Notes.add(handle, 1));
        assertTrue(Thread.interrupted(), "the interrupt is kept");
        assertEquals(List.of(1L), database.read(Notes::ids));
    }

    @Test
    void databaseThatIsOpenIsNotOpenedTwice() {
        assertReason(Reason.BUSY, () -> Notes.open(directory));
    }

    @Test
    void closedDatabaseSaysSoAndLeavesOneFile() {
        database.close();
        assertReason(Reason.CLOSED, () -> database.read(Notes::ids));
        assertFalse(Files.exists(directory.resolve("notes.db-wal")), "the log was folded into the file");
    }

    @Test
    void fileThatIsNoDatabaseIsRefusedAndNotTouched() throws Exception {
        Path other = directory.resolve("other.db");
        Files.writeString(other, "these are just some words, and enough of them to fill a header of a page".repeat(9));
        byte[] before = Files.readAllBytes(other);
        assertReason(Reason.DAMAGED, () -> Database.open(other, Notes.FIRST, Notes.CLOCK));
        assertEquals(Files.readString(other), new String(before, StandardCharsets.UTF_8));
    }

    static void assertReason(Reason reason, Executable work) {
        assertEquals(reason, assertThrows(DatabaseException.class, work).reason());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS), "waited too long");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
