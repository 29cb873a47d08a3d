package dev.cachehit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexesTest {
    private static final List<String> NAMES = List.of("note_by_text");
    private static final List<String> DECLARED =
            List.of("CREATE INDEX note_by_text ON note (text, substr(text, 1, 1))");

    @TempDir
    Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Notes.open(directory);
        database.execute(handle -> DECLARED.forEach(handle::execute));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theyAreAwayDuringTheWorkAndAsTheyWereAfterIt() {
        database.execute(handle -> Indexes.madeAfter(handle, NAMES, () -> {
            assertEquals(List.of(), declared(handle));
            Notes.add(handle, 1);
        }));
        assertEquals(DECLARED, database.read(IndexesTest::declared));
        assertEquals(
                List.of(1L),
                database.read(
                        handle -> handle.createQuery("SELECT id FROM note INDEXED BY note_by_text WHERE text = 'a;b'")
                                .mapTo(Long.class)
                                .list()));
    }

    @Test
    void workThatFailsLeavesThemAsTheyWere() {
        assertThrows(
                IllegalStateException.class,
                () -> database.execute(handle -> Indexes.madeAfter(handle, NAMES, () -> {
                    throw new IllegalStateException("halfway");
                })));
        assertEquals(DECLARED, database.read(IndexesTest::declared));
    }

    private static List<String> declared(Handle handle) {
        return handle.createQuery("SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
                .mapTo(String.class)
                .list();
    }
}
