package dev.cachehit.db;

import static dev.cachehit.db.DatabaseTest.assertReason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.db.DatabaseException.Reason;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratorTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("notes.db");
    }

    @Test
    void freshDatabaseGetsEveryChangeOnceAndRemembersIt() {
        for (int opened = 0; opened < 2; opened++) {
            try (Database database = Database.open(file, Notes.SECOND, Notes.CLOCK)) {
                assertEquals(
                        List.of("1 0001-notes.sql 1772452800000", "2 0002-note-stars.sql 1772452800000"),
                        database.read(handle -> handle.createQuery(
                                        "SELECT version || ' ' || name || ' ' || applied_at FROM schema_history")
                                .mapTo(String.class)
                                .list()));
                assertEquals("a;b", database.write(MigratorTest::textOfANewNote));
            }
        }
        assertFalse(Files.exists(Backups.directory(file)), "nothing to keep of a fresh database");
    }

    @Test
    void olderDatabaseIsCopiedAndThenBroughtUpToDate() {
        try (Database database = Database.open(file, Notes.FIRST, Notes.CLOCK)) {
            database.execute(handle -> Notes.add(handle, 5));
        }
        try (Database database = Database.open(file, Notes.SECOND, Notes.CLOCK)) {
            assertEquals("0", one(database, "SELECT stars FROM note WHERE id = 5"));
        }
        Path copy = Backups.directory(file).resolve("before-0002-note-stars.db");
        try (Database old = Database.open(copy, Notes.FIRST, Notes.CLOCK)) {
            assertEquals(List.of(5L), old.read(Notes::ids));
        }
    }

    @Test
    void changeThatFailsLeavesTheDatabaseAsItWas() {
        try (Database database = Database.open(file, Notes.FIRST, Notes.CLOCK)) {
            database.execute(handle -> Notes.add(handle, 5));
        }
        Migration bad = new Migration(2, "0002-bad.sql", "CREATE TABLE extra (id BIGINT); SELEKT 1;");
        List<Migration> withBad = List.of(Notes.FIRST.getFirst(), bad);
        assertReason(Reason.OTHER, () -> Database.open(file, withBad, Notes.CLOCK));
        try (Database database = Database.open(file, Notes.FIRST, Notes.CLOCK)) {
            assertEquals(List.of(5L), database.read(Notes::ids));
            assertTrue(database.read(handle -> handle.createQuery("SELECT name FROM sqlite_schema WHERE name = 'extra'")
                            .mapTo(String.class)
                            .list())
                    .isEmpty());
        }
    }

    @Test
    void databaseOfANewerVersionIsRefused() {
        Database.open(file, Notes.SECOND, Notes.CLOCK).close();
        DatabaseException refused =
                assertThrows(DatabaseException.class, () -> Database.open(file, Notes.FIRST, Notes.CLOCK));
        assertEquals(Reason.FOREIGN, refused.reason());
        assertEquals(
                file + " was made by a newer CacheHit (it has 0002-note-stars.sql): update the program",
                refused.getMessage());
    }

    @Test
    void changeThatWasEditedAfterItWasAppliedIsRefused() {
        Database.open(file, Notes.FIRST, Notes.CLOCK).close();
        Migration edited =
                new Migration(1, "0001-notes.sql", Notes.FIRST.getFirst().sql() + "\n-- edited");
        assertReason(Reason.FOREIGN, () -> Database.open(file, List.of(edited), Notes.CLOCK));
    }

    @Test
    void databaseOfAnotherProgramIsRefusedAndNotTouched() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE theirs (id INTEGER)");
        }
        assertReason(Reason.FOREIGN, () -> Database.open(file, Notes.FIRST, Notes.CLOCK));
        try (Handle handle = Sqlite.reader(file)) {
            assertEquals(
                    List.of("theirs"),
                    handle.createQuery("SELECT name FROM sqlite_schema")
                            .mapTo(String.class)
                            .list());
        }
    }

    @Test
    void indexOfTheProgramNamesEveryFileThereIs() throws IOException, URISyntaxException {
        Path source = Path.of(Objects.requireNonNull(Migrations.class.getResource("/migrations"))
                .toURI());
        try (Stream<Path> files = Files.list(source)) {
            assertEquals(
                    files.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".sql"))
                            .sorted()
                            .toList(),
                    Migrations.all().stream().map(Migration::name).toList());
        }
    }

    @Test
    void schemaOfTheProgramIsMadeFromNothing() {
        try (Database database = Database.open(file, Notes.CLOCK)) {
            assertEquals("" + Migrations.all().size(), one(database, "SELECT count(*) FROM schema_history"));
        }
    }

    private static String one(Database database, String sql) {
        return database.read(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    private static String textOfANewNote(Handle handle) {
        handle.execute("DELETE FROM note");
        Notes.add(handle, 1);
        return handle.createQuery("SELECT text FROM note").mapTo(String.class).one();
    }
}
