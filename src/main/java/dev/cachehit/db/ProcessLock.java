package dev.cachehit.db;

import dev.cachehit.db.DatabaseException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second service, or a restore, away from a database that is open. The kernel lets go of it with the process. */
final class ProcessLock implements AutoCloseable {
    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock beside the database's file, or throws {@link DatabaseException} when it is taken. */
    static ProcessLock of(Path database) {
        Path file = database.resolveSibling(database.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return new ProcessLock(channel);
                }
            } catch (OverlappingFileLockException heldByThisProcess) {
                channel.close();
                throw taken(database, heldByThisProcess);
            }
            channel.close();
            throw taken(database, null);
        } catch (IOException e) {
            throw new DatabaseException(Reason.ACCESS, "cannot write " + file + ": check its directory", e);
        }
    }

    private static DatabaseException taken(Path database, @Nullable Throwable cause) {
        return new DatabaseException(
                Reason.BUSY, database + " is in use by a running CacheHit: stop that one first", cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseException(Reason.ACCESS, "cannot let go of the lock: " + e.getMessage(), e);
        }
    }
}
