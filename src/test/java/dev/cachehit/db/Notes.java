package dev.cachehit.db;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What the tests of this room keep in a database. */
final class Notes {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));
    static final List<Migration> FIRST = Migrations.in("/db/first");
    static final List<Migration> SECOND = Migrations.in("/db/second");

    private Notes() {}

    static Database open(Path directory) {
        return Database.open(directory.resolve("notes.db"), FIRST, CLOCK);
    }

    static void add(Handle handle, long id) {
        handle.execute("INSERT INTO note (id) VALUES (?)", id);
    }

    static List<Long> ids(Handle handle) {
        return handle.createQuery("SELECT id FROM note ORDER BY id")
                .mapTo(Long.class)
                .list();
    }

    static String pragma(Handle handle, String name) {
        return handle.createQuery("PRAGMA " + name).mapTo(String.class).one();
    }
}
