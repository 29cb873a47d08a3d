package dev.cachehit.db;

import dev.cachehit.db.DatabaseException.Reason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Whole copies of a database: made while it is in use, proved to be sound, and put back. */
public final class Backups {
    private static final Logger LOG = System.getLogger(Backups.class.getName());
    private static final String PARTIAL = ".partial";

    private Backups() {}

    /**
     * A copy that is kept.
     *
     * @param name of its file
     * @param madeAt when it was written
     * @param bytes its size
     */
    public record Copy(String name, Instant madeAt, long bytes) {}

    /**
     * The copies in a directory, which need not be there, newest first.
     *
     * @throws DatabaseException when it cannot be read
     */
    public static List<Copy> list(Path directory) {
        List<Copy> copies = new ArrayList<>();
        guarded(directory, () -> {
            if (!Files.isDirectory(directory)) {
                return;
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.db")) {
                for (Path file : files) {
                    BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                    copies.add(new Copy(
                            String.valueOf(file.getFileName()),
                            facts.lastModifiedTime().toInstant(),
                            facts.size()));
                }
            }
        });
        copies.sort(Comparator.comparing(Copy::madeAt).thenComparing(Copy::name).reversed());
        return List.copyOf(copies);
    }

    /** Where the copies of a database are kept by default. */
    public static Path directory(Path database) {
        return database.toAbsolutePath().resolveSibling("backups");
    }

    /**
     * Copies a database that may be in use, also by another process, as of one moment; reads and writes go on. The copy
     * is checked and on the disk before it gets its name, and replaces one of the same name at once.
     *
     * @throws DatabaseException when it cannot be made, or the copy is not sound
     */
    public static void make(Path database, Path target) {
        Path partial = beside(target, PARTIAL);
        guarded(target, () -> {
            Files.createDirectories(parent(target));
            Files.deleteIfExists(partial);
            try (Handle source = Sqlite.reader(database)) {
                source.execute("VACUUM INTO ?", partial.toString());
            }
            check(partial);
            publish(partial, target);
        });
    }

    /**
     * Proves that a file is a sound database of this program.
     *
     * @throws DatabaseException when it is not
     */
    public static void check(Path file) {
        guarded(file, () -> {
            if (!Files.isRegularFile(file)) {
                throw new DatabaseException(Reason.ACCESS, "there is no file " + file, null);
            }
            try (Handle handle = Sqlite.reader(file)) {
                List<String> faults = handle.createQuery("PRAGMA integrity_check")
                        .mapTo(String.class)
                        .list();
                if (!faults.equals(List.of("ok"))) {
                    throw new DatabaseException(Reason.DAMAGED, file + " is damaged: " + faults.getFirst(), null);
                }
                Migrator.requireOurs(file, handle);
            }
        });
    }

    /**
     * Puts a copy in the place of a database that is not open, and keeps what was there beside it.
     *
     * @param aside where the database that is replaced goes, a file that is not there yet
     * @throws DatabaseException when the {@link #checkForRestore} refuses the copy, or the database is open; it is then as it was
     */
    public static void restore(Path copy, Path database, Path aside) {
        restore(copy, database, aside, Migrations.all());
    }

    /**
     * Proves that {@link #restore} would take a file.
     *
     * @throws DatabaseException when it is damaged, empty, another program's, or of a newer version of this one
     */
    public static void checkForRestore(Path copy) {
        checkForRestore(copy, Migrations.all());
    }

    static void restore(Path copy, Path database, Path aside, List<Migration> known) {
        try (ProcessLock _ = ProcessLock.of(database)) {
            Path partial = beside(database, PARTIAL);
            guarded(database, () -> {
                if (!Files.isRegularFile(copy)) {
                    throw new DatabaseException(Reason.ACCESS, "there is no file " + copy, null);
                }
                Files.copy(copy, partial, StandardCopyOption.REPLACE_EXISTING);
                try {
                    checkForRestore(partial, known);
                } catch (DatabaseException refused) {
                    Files.delete(partial);
                    throw refused;
                }
                if (Files.exists(database)) {
                    setAside(database, aside);
                }
                publish(partial, database);
            });
        }
    }

    private static void checkForRestore(Path copy, List<Migration> known) {
        guarded(copy, () -> {
            boolean alone = !Files.exists(beside(copy, "-wal"));
            try {
                check(copy);
                checkVersion(copy, known);
            } finally {
                if (alone) {
                    deleteSideFiles(copy);
                }
            }
        });
    }

    private static void checkVersion(Path copy, List<Migration> known) {
        try (Handle handle = Sqlite.reader(copy)) {
            Migrator migrator = new Migrator(copy, handle, known);
            if (migrator.isFresh()) {
                throw new DatabaseException(Reason.FOREIGN, copy + " is empty: it is no copy of a database", null);
            }
            migrator.pending();
        }
    }

    private static void setAside(Path database, Path aside) throws IOException {
        fold(database);
        Path log = beside(database, "-wal");
        copy(database, aside);
        if (Files.exists(log)) {
            copy(log, beside(aside, "-wal"));
        }
        deleteSideFiles(database);
    }

    /** Brings what is only in the log into the file; a damaged database is kept as it is. */
    private static void fold(Path database) {
        try (Handle handle = Sqlite.writer(database)) {
            handle.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (DatabaseException | JdbiException damaged) {
            LOG.log(Level.WARNING, "{0} is kept as it is: {1}", database, damaged.getMessage());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(parent(to));
        Files.copy(from, to);
        force(to);
    }

    private static void publish(Path partial, Path target) throws IOException {
        deleteSideFiles(partial);
        force(partial);
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(parent(target));
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void deleteSideFiles(Path database) throws IOException {
        Files.deleteIfExists(beside(database, "-wal"));
        Files.deleteIfExists(beside(database, "-shm"));
    }

    private static Path parent(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a directory");
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static void guarded(Path file, Action action) {
        try {
            action.run();
        } catch (JdbiException fault) {
            throw DatabaseException.of(file, fault);
        } catch (IOException fault) {
            throw new DatabaseException(Reason.ACCESS, "cannot read or write " + file + ": " + fault, fault);
        }
    }

    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }
}
