package dev.cachehit.db;

import org.jdbi.v3.core.statement.PreparedBatch;

/** Executes long batches in parts, since all that waits in one is held in memory. */
public final class Batches {
    private static final int FULL = 500;

    private Batches() {}

    /** To be called after each row. */
    public static void executeWhenFull(PreparedBatch batch) {
        if (batch.size() >= FULL) {
            batch.execute();
        }
    }

    /** To be called after the last row. */
    public static void executeRest(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
