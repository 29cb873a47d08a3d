package dev.cachehit.deck;

import org.jdbi.v3.core.statement.PreparedBatch;

/** Executes long batches in parts, since all that waits in one is held in memory. */
final class BatchStore {
    private static final int FULL = 500;

    private BatchStore() {}

    static void executeWhenFull(PreparedBatch batch) {
        if (batch.size() >= FULL) {
            batch.execute();
        }
    }

    static void executeRest(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
