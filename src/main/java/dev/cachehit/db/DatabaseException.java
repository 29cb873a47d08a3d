package dev.cachehit.db;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Thrown when the database cannot do what it was asked to. The message says what a person can do about it. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is the matter. */
    public enum Reason {
        /** A constraint of the schema would be broken: a key that is there already, a reference to nothing. */
        CONSTRAINT,
        /** The disk is full. */
        FULL,
        /** The file is damaged, or no database. */
        DAMAGED,
        /** The file belongs to another program, or to a newer version of this one. */
        FOREIGN,
        /** The file or its directory cannot be read or written. */
        ACCESS,
        /** Another process holds it. */
        BUSY,
        /** It was closed. */
        CLOSED,
        /** Anything else, such as a fault in a statement. */
        OTHER
    }

    /** Faults of writing that are what comes of a full disk, unless the disk is broken. */
    private static final Set<SQLiteErrorCode> NO_ROOM =
            Set.of(SQLiteErrorCode.SQLITE_IOERR_WRITE, SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);

    private final Reason reason;

    DatabaseException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What is the matter. */
    public Reason reason() {
        return reason;
    }

    /** The exception for a fault of the driver. */
    static DatabaseException of(Path file, Throwable fault) {
        Reason reason = reason(fault);
        String message = switch (reason) {
            case CONSTRAINT ->
                "the change breaks a rule of the database: " + innermost(fault).getMessage();
            case FULL -> "no room to write " + file + ": free some space on its disk";
            case DAMAGED -> file + " is damaged or not a database: restore a backup";
            case ACCESS -> "cannot use " + file + ": check that it and its directory can be written";
            case BUSY -> file + " is held by another process: end that first";
            case FOREIGN, CLOSED, OTHER ->
                "the database failed: " + innermost(fault).getMessage();
        };
        return new DatabaseException(reason, message, fault);
    }

    private static Reason reason(Throwable fault) {
        if (!(innermost(fault) instanceof SQLiteException sqlite)) {
            return Reason.OTHER;
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return NO_ROOM.contains(code)
                ? Reason.FULL
                : switch (code.code & 0xff) {
                    case 19 -> Reason.CONSTRAINT;
                    case 13 -> Reason.FULL;
                    case 11, 26 -> Reason.DAMAGED;
                    case 3, 8, 14, 23 -> Reason.ACCESS;
                    case 5, 6 -> Reason.BUSY;
                    default -> Reason.OTHER;
                };
    }

    private static Throwable innermost(Throwable fault) {
        Throwable cause = fault;
        while (!(cause instanceof SQLException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
