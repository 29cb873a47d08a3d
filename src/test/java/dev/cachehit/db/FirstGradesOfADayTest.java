package dev.cachehit.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The change of the schema after which the sums count only the first grade of a day as a recall. */
class FirstGradesOfADayTest {
    private static final List<Migration> BEFORE = Migrations.all().stream()
            .filter(migration -> migration.version() < 63)
            .toList();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, '2 0 8.3 1.0', 1.0, 0", // Graded once more on one day: to be summed anew.
        "1, '2 0 8.3 1.0', 0.99, 1",
        "1, '3 0 8.3 1.0', 1.0, 1",
        "2, '2 0 8.3 1.0', 1.0, 1", // Crammed, which no sum counts.
    })
    void sumsAreMadeAnewWhereTheyWouldBeOthers(int kind, String before, double recall, int left) {
        Path file = folder.resolve("cachehit.db");
        try (Database database = Database.open(file, BEFORE, Notes.CLOCK)) {
            database.execute(handle -> {
                handle.execute("INSERT INTO review_rules (id, rules) VALUES (1, '{}')");
                handle.execute(
                        "INSERT INTO review_log (seq, id, operation, card_id, kind, happened_at, offset_minutes, study_day,"
                                + " deck, siblings, rating, rules_id, version, state_before, state_after, recall, evidence)"
                                + " VALUES (1, 'a', 'a', 'card', ?, 0, 0, 9, '', '', 3, 1, 1, ?, '', ?, '[]')",
                        kind,
                        before,
                        recall);
                handle.execute("INSERT INTO review_sums (deck, study_day, hour, stage, again, hard, good, easy,"
                        + " recall_millionths, duration_ms) VALUES ('', 9, 0, 2, 0, 0, 1, 0, 1000000, 1)");
                handle.execute("INSERT INTO review_answer_times (deck, study_day, slot, answers) VALUES ('', 9, 0, 1)");
            });
        }

        try (Database database = Database.open(file, Notes.CLOCK)) {
            for (String table : List.of("review_sums", "review_answer_times")) {
                assertEquals(
                        left,
                        database.<Integer>read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                                .mapTo(Integer.class)
                                .one()),
                        table);
            }
        }
    }
}
