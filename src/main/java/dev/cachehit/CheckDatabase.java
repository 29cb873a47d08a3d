package dev.cachehit;

import dev.cachehit.db.Database;
import dev.cachehit.db.DatabaseException;
import dev.cachehit.review.CheckStore;
import dev.cachehit.review.ReviewStore;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;

/** Checks that every card's stored schedule is the one that its log replays to. The service must not run meanwhile. */
final class CheckDatabase {
    private CheckDatabase() {}

    /**
     * Makes sums that are yet to be made, then prints what it found and returns the exit code: 0 when all is well, 1 for
     * contradictions, 3 without a database.
     */
    static int run(Path file, PrintStream out) {
        try (Database database = Database.open(file, InstantSource.system())) {
            new ReviewStore(database).fillSums();
            CheckStore.Result result = new CheckStore(database).check();
            result.faults().forEach(out::println);
            out.println(result.cards() + " cards, " + result.rows() + " rows of the log, "
                    + result.faults().size() + " faults");
            return result.faults().isEmpty() ? 0 : 1;
        } catch (DatabaseException e) {
            out.println(e.getMessage());
            return 3;
        }
    }
}
