package dev.cachehit.db;

import dev.cachehit.db.DatabaseException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The open database. Reads run beside each other and beside a write, each on one unchanging view of the data; writes run
 * one after the other in the order in which they were asked for. When {@link #write} has returned, what it changed
 * survives a crash of the program and of the machine.
 *
 * <p>Safe for use by many threads. Work must not keep its handle, nor a stream from it, beyond its own end, and must not
 * ask the database again from inside. Whatever the work throws ends the transaction without a change and is thrown on; a
 * fault of the database itself is thrown as {@link DatabaseException}.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Path file;
    private final ProcessLock lock;
    private final Lane writer;
    private final Lane readers;

    private Database(Path file, ProcessLock lock, Lane writer, Lane readers) {
        this.file = file;
        this.lock = lock;
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the database of the program, makes it when there is none, and brings its schema up to date. A database that
     * has to be changed for that is copied to its backups first.
     *
     * @throws DatabaseException when the file is in use, damaged, not ours, of a newer version, or cannot be written
     */
    public static Database open(Path file, InstantSource clock) {
        return open(file, Migrations.all(), clock);
    }

    static Database open(Path file, List<Migration> migrations, InstantSource clock) {
        createDirectoryOf(file);
        ProcessLock lock = ProcessLock.of(file);
        try {
            Handle connection = Sqlite.writer(file);
            Lane writer = new Lane("database-writer", file, 1, () -> connection);
            try {
                migrate(file, connection, migrations, clock);
                return new Database(
                        file, lock, writer, new Lane("database-reader", file, READERS, () -> Sqlite.reader(file)));
            } catch (RuntimeException fault) {
                writer.close();
                throw fault;
            }
        } catch (RuntimeException fault) {
            lock.close();
            throw fault instanceof JdbiException ? DatabaseException.of(file, fault) : fault;
        }
    }

    /** Returns what the work reads; all its statements see the same state of the data. */
    public <T extends @Nullable Object> T read(Function<? super Handle, ? extends T> work) {
        return readers.<T>run(handle -> handle.inTransaction(work::apply));
    }

    /** Returns what the work returns once its changes are safe, all of them or none. */
    public <T extends @Nullable Object> T write(Function<? super Handle, ? extends T> work) {
        return writer.<T>run(handle -> handle.inTransaction(work::apply));
    }

    /** {@link #write} for work that returns nothing. */
    public void execute(Consumer<? super Handle> work) {
        writer.<@Nullable Void>run(handle -> {
            handle.useTransaction(work::accept);
            return null;
        });
    }

    /** The file it is in. */
    public Path file() {
        return file;
    }

    /** Finishes what was begun and lets go of the file. */
    @Override
    public void close() {
        readers.close();
        writer.close();
        lock.close();
    }

    private static void migrate(Path file, Handle handle, List<Migration> migrations, InstantSource clock) {
        Migrator migrator = new Migrator(file, handle, migrations);
        List<Migration> pending = migrator.pending();
        if (!pending.isEmpty() && !migrator.isFresh()) {
            String next = pending.getFirst().name().replace(".sql", ".db");
            Backups.make(file, Backups.directory(file).resolve("before-" + next));
        }
        migrator.migrate(clock);
    }

    private static void createDirectoryOf(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        try {
            if (directory != null) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw new DatabaseException(Reason.ACCESS, "cannot make the directory " + directory, e);
        }
    }
}
