package dev.cachehit.db;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Indexes of tables that are about to be filled. */
public final class Indexes {
    private Indexes() {}

    /**
     * Does the work while the indexes are away, and makes them afterwards as they were: sorting all entries at once is many
     * times faster than finding the page of each, where they come in an order that is not the index's. The
     * entries are sorted on the disk. To be called within a transaction.
     */
    public static void madeAfter(Handle handle, List<String> names, Runnable work) {
        List<String> declarations = names.stream()
                .map(name -> handle.createQuery("SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = :name")
                        .bind("name", name)
                        .mapTo(String.class)
                        .one())
                .toList();
        names.forEach(name -> handle.execute("DROP INDEX " + name));
        work.run();
        declarations.forEach(handle::execute);
    }
}
