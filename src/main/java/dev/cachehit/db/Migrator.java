package dev.cachehit.db;

import dev.cachehit.db.DatabaseException.Reason;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Brings a database to the schema that the program knows. Each change is one transaction together with its line in
 * {@code schema_history}, so that a crash leaves it done or not begun.
 */
final class Migrator {
    /** One line of {@code schema_history}. */
    private record Applied(int version, String name, String checksum) {}

    private final Path file;
    private final Handle handle;
    private final List<Migration> known;

    Migrator(Path file, Handle handle, List<Migration> known) {
        this.file = file;
        this.handle = handle;
        this.known = known;
    }

    /**
     * What is still to be applied.
     *
     * @throws DatabaseException when the file is another program's, was made by a newer version of this one, or by one
     *     whose changes were different
     */
    List<Migration> pending() {
        requireOurs(file, handle);
        List<Applied> applied = applied();
        for (int i = 0; i < applied.size(); i++) {
            Applied line = applied.get(i);
            if (i >= known.size()) {
                throw foreign(file, "was made by a newer CacheHit (it has " + line.name() + "): update the program");
            }
            Migration expected = known.get(i);
            if (line.version() != expected.version() || !line.checksum().equals(expected.checksum())) {
                throw foreign(file, "has another " + line.name() + " than this CacheHit: use the version that made it");
            }
        }
        return known.subList(applied.size(), known.size());
    }

    /** Whether anything was ever applied. */
    boolean isFresh() {
        return !hasHistory() || applied().isEmpty();
    }

    /** Applies what is pending, in order. */
    void migrate(InstantSource clock) {
        if (!hasHistory()) {
            handle.execute("PRAGMA application_id = " + Sqlite.APPLICATION_ID);
        }
        handle.execute("""
                CREATE TABLE IF NOT EXISTS schema_history (
                    version INTEGER PRIMARY KEY,
                    name TEXT NOT NULL,
                    checksum TEXT NOT NULL,
                    applied_at BIGINT NOT NULL
                )""");
        for (Migration migration : pending()) {
            handle.useTransaction(transaction -> {
                transaction.createScript(migration.sql()).execute();
                transaction.execute(
                        "INSERT INTO schema_history (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
                        migration.version(),
                        migration.name(),
                        migration.checksum(),
                        clock.millis());
            });
        }
    }

    /** Throws {@link DatabaseException} unless the database is ours, or as empty as a new file. */
    static void requireOurs(Path file, Handle handle) {
        int id = number(handle, "PRAGMA application_id");
        boolean empty = number(handle, "SELECT count(*) FROM sqlite_schema") == 0;
        if (id != Sqlite.APPLICATION_ID && !(id == 0 && empty)) {
            throw foreign(file, "is not a database of CacheHit: name another file, or move this one away");
        }
    }

    private boolean hasHistory() {
        return number(handle, "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_history'") == 1;
    }

    private List<Applied> applied() {
        if (!hasHistory()) {
            return List.of();
        }
        return handle.createQuery("SELECT version, name, checksum FROM schema_history ORDER BY version")
                .map((row, context) -> new Applied(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static int number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    private static DatabaseException foreign(Path file, String what) {
        return new DatabaseException(Reason.FOREIGN, file + " " + what, null);
    }
}
