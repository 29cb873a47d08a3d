package dev.cachehit.db;

import dev.cachehit.db.DatabaseException.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteJDBCLoader;

/** Opens connections to the file with the settings that everything else relies on. */
final class Sqlite {
    /** "CaHi" in the header of the file, so that no other program's database is taken for ours. */
    static final int APPLICATION_ID = 0x43614869;

    private static final int BUSY_MILLIS = 5_000;
    private static final int WRITER_CACHE_KIB = 8 * 1024;
    private static final int READER_CACHE_KIB = 2 * 1024;
    private static final int LONGEST_LOG_BYTES = 64 * 1024 * 1024;

    private Sqlite() {}

    /**
     * A connection that may write. Once a transaction is committed its log is on the disk
     * ({@code synchronous=FULL}), and it holds the write lock from its beginning.
     */
    static Handle writer(Path file) {
        SQLiteConfig config = common(WRITER_CACHE_KIB);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setJournalSizeLimit(LONGEST_LOG_BYTES);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        // What it sorts for an index of a large table does not fit into memory.
        config.setTempStore(TempStore.FILE);
        return open(file, config);
    }

    /** A connection that cannot write, to a file that is there. */
    static Handle reader(Path file) {
        SQLiteConfig config = common(READER_CACHE_KIB);
        config.setReadOnly(true);
        return open(file, config);
    }

    private static SQLiteConfig common(int cacheKib) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTempStore(TempStore.MEMORY);
        config.setCacheSize(-cacheKib);
        return config;
    }

    private static Handle open(Path file, SQLiteConfig config) {
        loadLibrary();
        Jdbi jdbi = Jdbi.create(() -> connect(file, config));
        try {
            return jdbi.open();
        } catch (RuntimeException fault) {
            throw DatabaseException.of(file, fault);
        }
    }

    private static Connection connect(Path file, SQLiteConfig config) throws SQLException {
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static void loadLibrary() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception fault) {
            throw new DatabaseException(
                    Reason.ACCESS,
                    "SQLite's native library cannot be loaded. Let Java run code from java.io.tmpdir ("
                            + System.getProperty("java.io.tmpdir")
                            + "), or unpack libsqlitejdbc.so and start Java with -Dorg.sqlite.lib.path=<its directory>",
                    fault);
        }
    }
}
