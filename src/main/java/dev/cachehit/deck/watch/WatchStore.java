package dev.cachehit.deck.watch;

import dev.cachehit.db.Database;
import dev.cachehit.deck.WordingJson;
import dev.cachehit.web.JsonText;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of the decks in the watched folder. Safe for use by many threads. */
public final class WatchStore {
    private final Database database;

    public WatchStore(Database database) {
        this.database = database;
    }

    /** All decks that were there at the last look, in the order of their paths. */
    public List<WatchedDeck> list() {
        return database.read(
                handle -> handle.createQuery("SELECT path, digest, faults, looked_at FROM watched_decks ORDER BY path")
                        .map((row, context) -> deck(row))
                        .list());
    }

    Optional<WatchedDeck> find(String path) {
        return database.read(handle -> handle.createQuery(
                        "SELECT path, digest, faults, looked_at FROM watched_decks WHERE path = :path")
                .bind("path", path)
                .map((row, context) -> deck(row))
                .findOne());
    }

    void save(WatchedDeck deck) {
        database.execute(handle -> {
            handle.execute("DELETE FROM watched_decks WHERE path = ?", deck.path());
            handle.createUpdate("INSERT INTO watched_decks (path, digest, faults, looked_at)"
                            + " VALUES (:path, :digest, :faults, :now)")
                    .bind("path", deck.path())
                    .bind("digest", deck.digest())
                    .bind("faults", WordingJson.faults(deck.faults()).build().toString())
                    .bind("now", deck.lookedAt().toEpochMilli())
                    .execute();
        });
    }

    void forget(String path) {
        database.execute(handle -> handle.execute("DELETE FROM watched_decks WHERE path = ?", path));
    }

    private static WatchedDeck deck(ResultSet row) throws SQLException {
        return new WatchedDeck(
                row.getString("path"),
                row.getString("digest"),
                WordingJson.readFaults(JsonText.parse(row.getString("faults").getBytes(StandardCharsets.UTF_8))
                        .asJsonArray()),
                Instant.ofEpochMilli(row.getLong("looked_at")));
    }
}
