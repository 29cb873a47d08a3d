package dev.cachehit.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rules that were ever in force, each kept once. */
final class RulesStore {
    private RulesStore() {}

    /** The number of these rules, given on their first use. */
    static int id(Handle handle, Rules rules) {
        String text = rules.text();
        Optional<Integer> known = handle.createQuery("SELECT id FROM review_rules WHERE rules = :rules")
                .bind("rules", text)
                .mapTo(Integer.class)
                .findOne();
        return known.orElseGet(() -> {
            int id = handle.createQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM review_rules")
                    .mapTo(Integer.class)
                    .one();
            handle.createUpdate("INSERT INTO review_rules (id, rules) VALUES (:id, :rules)")
                    .bind("id", id)
                    .bind("rules", text)
                    .execute();
            return id;
        });
    }

    static Rules get(Handle handle, int id) {
        return handle.createQuery("SELECT rules FROM review_rules WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> Rules.parse(row.getString(1)))
                .one();
    }

    static Map<Integer, Rules> all(Handle handle) {
        Map<Integer, Rules> all = new HashMap<>();
        handle.createQuery("SELECT id, rules FROM review_rules")
                .map((row, context) -> Map.entry(row.getInt(1), Rules.parse(row.getString(2))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }
}
