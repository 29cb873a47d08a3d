package dev.cachehit.db;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A process that writes until it is killed, and prints the id of each write once it is acknowledged. */
final class Victim {
    static final Migration SCHEMA =
            new Migration(1, "0001-written.sql", "CREATE TABLE written (id BIGINT NOT NULL, half BIGINT NOT NULL)");
    static final int WRITERS = 4;

    /** The end of a line that was printed whole. */
    static final String DONE = ".";

    private Victim() {}

    static Database open(Path file) {
        return Database.open(file, List.of(SCHEMA), InstantSource.system());
    }

    /** Writes to the database file of the first argument, with ids from the second on. */
    public static void main(String[] arguments) {
        Database database = open(Path.of(arguments[0]));
        AtomicLong next = new AtomicLong(Long.parseLong(arguments[1]));
        PrintStream acknowledged = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                writers.execute(() -> {
                    while (true) {
                        long id = next.getAndIncrement();
                        database.execute(handle -> {
                            handle.execute("INSERT INTO written VALUES (?, 1)", id);
                            handle.execute("INSERT INTO written VALUES (?, 2)", id);
                        });
                        acknowledged.println(id + DONE);
                    }
                });
            }
        }
    }
}
