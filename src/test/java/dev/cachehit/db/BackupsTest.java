package dev.cachehit.db;

import static dev.cachehit.db.DatabaseTest.assertReason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.db.DatabaseException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    @TempDir
    Path directory;

    private Path file;
    private Path copy;
    private Path aside;

    @BeforeEach
    void name() {
        file = directory.resolve("notes.db");
        copy = directory.resolve("copies/copy.db");
        aside = directory.resolve("copies/aside.db");
    }

    @Test
    void copyOfAnOpenDatabaseIsAsOfOneMomentWhileWritesGoOn() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        try (Database database = Notes.open(directory)) {
            Thread writer = Thread.ofVirtual().start(() -> {
                for (long id = 0; !stop.get(); id += 2) {
                    long even = id;
                    database.execute(handle -> {
                        Notes.add(handle, even);
                        Notes.add(handle, even + 1);
                    });
                }
            });
            for (int i = 0; i < 5; i++) {
                Backups.make(file, copy);
                int copied = idsIn(copy).size();
                assertEquals(0, copied % 2, "half a transaction in the copy");
            }
            stop.set(true);
            writer.join();
            assertTrue(idsIn(copy).size() <= database.read(Notes::ids).size());
        }
        assertNothingLeftBeside(copy);
    }

    @Test
    void restorePutsTheCopyBackAndKeepsWhatWasThere() {
        try (Database database = Notes.open(directory)) {
            database.execute(handle -> Notes.add(handle, 1));
            Backups.make(file, copy);
            database.execute(handle -> Notes.add(handle, 2));
        }
        restore();
        assertEquals(List.of(1L), idsIn(file));
        assertEquals(List.of(1L, 2L), idsIn(aside));
        assertNothingLeftBeside(file);
    }

    @Test
    void restoreIntoAnEmptyPlaceMakesTheDatabase() throws Exception {
        try (Database database = Notes.open(directory)) {
            database.execute(handle -> Notes.add(handle, 1));
            Backups.make(file, copy);
        }
        Files.delete(file);
        restore();
        assertEquals(List.of(1L), idsIn(file));
        assertFalse(Files.exists(aside));
    }

    @Test
    void restoreOverADamagedDatabaseWorksAndItsLogIsNotTakenForTheNewOnes() throws Exception {
        try (Database database = Notes.open(directory)) {
            database.execute(handle -> Notes.add(handle, 1));
            Backups.make(file, copy);
        }
        Files.write(file, new byte[5000]);
        Files.write(directory.resolve("notes.db-wal"), new byte[5000]);
        restore();
        assertEquals(List.of(1L), idsIn(file));
        assertEquals(5000, Files.size(aside));
    }

    @Test
    void openDatabaseIsNotReplaced() {
        try (Database database = Notes.open(directory)) {
            database.execute(handle -> Notes.add(handle, 1));
            Backups.make(file, copy);
            assertReason(Reason.BUSY, () -> restore());
            assertEquals(List.of(1L), database.read(Notes::ids));
        }
    }

    @Test
    void damagedCopyIsFoundAndNotRestored() throws Exception {
        try (Database database = Notes.open(directory)) {
            database.execute(handle -> {
                for (long id = 0; id < 5_000; id++) {
                    Notes.add(handle, id);
                }
            });
            Backups.make(file, copy);
        }
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[3000]), 12 * 4096 + 100);
        }
        assertReason(Reason.DAMAGED, () -> Backups.check(copy));
        assertReason(Reason.DAMAGED, () -> restore());
        assertEquals(5_000, idsIn(file).size());
    }

    @Test
    void missingFileAndOneThatIsNoDatabaseAreRefused() throws Exception {
        assertReason(Reason.ACCESS, () -> Backups.check(copy));
        assertReason(Reason.ACCESS, () -> Backups.make(file, copy));
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, "not a database, and long enough not to be taken for an empty one".repeat(20));
        assertReason(Reason.DAMAGED, () -> Backups.check(copy));
    }

    @Test
    void copyOfANewerVersionAndAnEmptyOneAreNotRestored() throws Exception {
        try (Database newer = Database.open(copy, Notes.SECOND, Notes.CLOCK)) {
            assertEquals(List.of(), newer.read(Notes::ids));
        }
        try (Database database = Notes.open(directory)) {
            database.execute(handle -> Notes.add(handle, 1));
        }
        assertReason(Reason.FOREIGN, this::restore);
        Files.write(copy, new byte[0]);
        assertReason(Reason.FOREIGN, this::restore);
        Files.delete(copy);
        assertReason(Reason.ACCESS, this::restore);

        assertEquals(List.of(1L), idsIn(file));
        assertFalse(Files.exists(aside));
        assertNothingLeftBeside(file);
    }

    private void restore() {
        Backups.restore(copy, file, aside, Notes.FIRST);
    }

    private static List<Long> idsIn(Path database) {
        try (Database opened = Database.open(database, Notes.FIRST, Notes.CLOCK)) {
            return opened.read(Notes::ids);
        }
    }

    private static void assertNothingLeftBeside(Path database) {
        try (Stream<Path> files = Files.list(database.toAbsolutePath().getParent())) {
            assertEquals(
                    List.of(),
                    files.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".partial") || name.endsWith("-wal") || name.endsWith("-shm"))
                            .toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
