package dev.cachehit.review;

import dev.cachehit.db.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What a person has written for a card and not graded yet. A grade puts it away, and its undo brings it back. */
public final class DraftStore {
    /** Drafts of so many of the last rows of the log are kept for an undo. */
    private static final int KEPT = 1_000;

    private final Database database;

    public DraftStore(Database database) {
        this.database = database;
    }

    /**
     * A draft.
     *
     * @param section index of the card's section, from 0
     * @param version one more with every change
     * @param body what was written
     * @param at when
     */
    public record Draft(int section, int version, String body, Instant at) {}

    /** The drafts of a card by section. */
    public List<Draft> ofCard(String cardId) {
        return database.read(handle -> handle.createQuery(
                        "SELECT section, version, body, changed_at FROM review_draft WHERE card_id = :card"
                                + " ORDER BY section")
                .bind("card", cardId)
                .map((row, context) ->
                        new Draft(row.getInt(1), row.getInt(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4))))
                .list());
    }

    /** One draft. */
    public Optional<Draft> get(String cardId, int section) {
        return ofCard(cardId).stream()
                .filter(draft -> draft.section() == section)
                .findFirst();
    }

    /**
     * Writes a draft.
     *
     * @param expected the version that is to be replaced, 0 for none; empty to replace whatever there is
     * @return the draft as written, or empty when another version than the expected one is there
     */
    public Optional<Draft> put(String cardId, int section, String body, Optional<Integer> expected, Instant now) {
        return database.write(handle -> {
            int version = handle.createQuery(
                            "SELECT version FROM review_draft WHERE card_id = :card AND section = :section")
                    .bind("card", cardId)
                    .bind("section", section)
                    .mapTo(Integer.class)
                    .findOne()
                    .orElse(0);
            if (expected.isPresent() && expected.get() != version) {
                return Optional.empty();
            }
            Draft draft = new Draft(section, version + 1, body, now);
            put(handle, cardId, draft);
            return Optional.of(draft);
        });
    }

    static void putAway(Handle handle, String cardId, long seq) {
        handle.createUpdate("INSERT INTO review_graded_draft (seq, section, body, changed_at)"
                        + " SELECT :seq, section, body, changed_at FROM review_draft WHERE card_id = :card")
                .bind("seq", seq)
                .bind("card", cardId)
                .execute();
        handle.createUpdate("DELETE FROM review_draft WHERE card_id = :card")
                .bind("card", cardId)
                .execute();
        handle.createUpdate("DELETE FROM review_graded_draft WHERE seq <= :old")
                .bind("old", seq - KEPT)
                .execute();
    }

    /** What was written since then gives way. */
    static void bringBack(Handle handle, String cardId, long seq) {
        handle.createQuery("SELECT section, body, changed_at FROM review_graded_draft WHERE seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> new Draft(
                        row.getInt(1),
                        version(handle, cardId, row.getInt(1)) + 1,
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3))))
                .list()
                .forEach(draft -> put(handle, cardId, draft));
        handle.createUpdate("DELETE FROM review_graded_draft WHERE seq = :seq")
                .bind("seq", seq)
                .execute();
    }

    private static int version(Handle handle, String cardId, int section) {
        return handle.createQuery("SELECT version FROM review_draft WHERE card_id = :card AND section = :section")
                .bind("card", cardId)
                .bind("section", section)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    private static void put(Handle handle, String cardId, Draft draft) {
        handle.createUpdate("INSERT INTO review_draft (card_id, section, version, body, changed_at)"
                        + " VALUES (:card, :section, :version, :body, :at) ON CONFLICT (card_id, section)"
                        + " DO UPDATE SET version = excluded.version, body = excluded.body,"
                        + " changed_at = excluded.changed_at")
                .bind("card", cardId)
                .bind("section", draft.section())
                .bind("version", draft.version())
                .bind("body", draft.body())
                .bind("at", draft.at().toEpochMilli())
                .execute();
    }
}
