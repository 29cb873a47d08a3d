package dev.cachehit.stats;

import dev.cachehit.db.Database;
import dev.cachehit.review.queue.DeckPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Tells programming languages apart. Safe for use by many threads. */
public final class LanguageStore {
    private static final String LABELS = " LEFT JOIN card_labels l ON l.card_id = c.%s AND l.kind = 'lang'";
    /** A card in review that was not graded on that day before: the model is not sure of it. */
    private static final String RECALLED = "substr(state_before, 1, 1) = '2' AND COALESCE(recall, 0) < 1";

    private final Database database;

    public LanguageStore(Database database) {
        this.database = database;
    }

    /**
     * The cards of a language as they are now, and how they were answered. A card of several languages counts for each;
     * the empty name is for cards without one, and for those that are deleted.
     *
     * @param name as cards name it, in lower case
     * @param cards how ripe they are
     * @param reviews grades of the period, of new cards and steps too
     * @param recalled first grades of a day of cards in review
     * @param remembered those graded better than Again
     * @param predicted sum of the chances of recall that the model gave for those
     * @param millis time taken, as far as it is known
     */
    public record Language(
            String name,
            Collection.Maturity cards,
            long reviews,
            long recalled,
            long remembered,
            double predicted,
            long millis) {}

    /** Languages with cards or with grades in the period, by their names. */
    public List<Language> languages(Period period) {
        return database.read(handle -> {
            Map<String, Collection.Maturity> cards = cards(handle, period.deck());
            Map<String, Language> found = new TreeMap<>();
            cards.forEach((name, ripe) -> found.put(name, new Language(name, ripe, 0, 0, 0, 0, 0)));
            grades(handle, period, cards).forEach(language -> found.put(language.name(), language));
            return new ArrayList<>(found.values());
        });
    }

    private static Map<String, Collection.Maturity> cards(Handle handle, String deck) {
        Map<String, Collection.Maturity> cards = new TreeMap<>();
        handle.createQuery("""
                        SELECT COALESCE(l.label_key, ''),
                            SUM(CASE WHEN COALESCE(s.phase, 0) = 0 THEN 1 ELSE 0 END),
                            SUM(CASE WHEN s.phase IN (1, 3) THEN 1 ELSE 0 END),
                            SUM(CASE WHEN s.phase = 2 AND s.interval_days < 21 THEN 1 ELSE 0 END),
                            SUM(CASE WHEN s.phase = 2 AND s.interval_days >= 21 THEN 1 ELSE 0 END),
                            SUM(COALESCE(s.suspended, 0))
                        FROM cards c""" + LABELS.formatted("id") + """
                         LEFT JOIN review_schedule s ON s.card_id = c.id WHERE\s""" + DeckPath.IN_DECK + " GROUP BY 1")
                .bind("deck", deck)
                .map((row, context) -> Map.entry(
                        row.getString(1),
                        new Collection.Maturity(
                                row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))))
                .forEach(language -> cards.put(language.getKey(), language.getValue()));
        return cards;
    }

    /** By card first, since a look-up for each grade would cost more than the sum. */
    private static List<Language> grades(Handle handle, Period period, Map<String, Collection.Maturity> cards) {
        return handle.createQuery("""
                        SELECT COALESCE(l.label_key, ''), SUM(reviews), SUM(recalled), SUM(remembered), SUM(predicted),
                            SUM(millis)
                        FROM (
                            SELECT card_id, COUNT(*) AS reviews,
                                SUM(CASE WHEN\s""" + RECALLED + """
                                     THEN 1 ELSE 0 END) AS recalled,
                                SUM(CASE WHEN rating > 1 AND\s""" + RECALLED + """
                                     THEN 1 ELSE 0 END) AS remembered,
                                SUM(CASE WHEN\s""" + RECALLED + """
                                     THEN COALESCE(recall, 0) ELSE 0 END) AS predicted,
                                SUM(COALESCE(duration_ms, 0)) AS millis
                            FROM review_log g
                            WHERE study_day BETWEEN :from AND :to AND kind = 1 AND\s""" + DeckPath.IN_DECK + """
                                 AND NOT EXISTS (SELECT 1 FROM review_log u WHERE u.undoes = g.seq)
                            GROUP BY card_id
                        ) c"""
                        + LABELS.formatted("card_id") + " GROUP BY 1")
                .bind("deck", period.deck())
                .bind("from", period.from().toEpochDay())
                .bind("to", period.to().toEpochDay())
                .map((row, context) -> language(row, cards))
                .list();
    }

    private static Language language(ResultSet row, Map<String, Collection.Maturity> cards) throws SQLException {
        String name = row.getString(1);
        return new Language(
                name,
                cards.getOrDefault(name, Collection.Maturity.NONE),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getDouble(5),
                row.getLong(6));
    }
}
