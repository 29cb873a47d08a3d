package dev.cachehit.review;

import dev.cachehit.db.Database;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The person's settings, every version of them. */
final class SettingsStore {
    private static final int NONE = 0;

    private final Database database;

    SettingsStore(Database database) {
        this.database = database;
    }

    /**
     * A version of the settings.
     *
     * @param version from 1; 0 for the defaults
     * @param document as JSON
     */
    record Stored(int version, String document) {}

    Stored latest() {
        return database.read(SettingsStore::latest);
    }

    /** Writes the version after the expected one; empty when that is not the latest. */
    Optional<Stored> put(int expected, String document, Instant now) {
        return database.write(handle -> {
            if (latest(handle).version() != expected) {
                return Optional.empty();
            }
            handle.createUpdate("INSERT INTO review_settings (version, changed_at, document)"
                            + " VALUES (:version, :at, :document)")
                    .bind("version", expected + 1)
                    .bind("at", now.toEpochMilli())
                    .bind("document", document)
                    .execute();
            return Optional.of(new Stored(expected + 1, document));
        });
    }

    private static Stored latest(Handle handle) {
        return handle.createQuery("SELECT version, document FROM review_settings ORDER BY version DESC LIMIT 1")
                .map((row, context) -> new Stored(row.getInt(1), row.getString(2)))
                .findOne()
                .orElseGet(() -> new Stored(NONE, "{}"));
    }
}
