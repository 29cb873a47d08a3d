package dev.cachehit.config;

import java.nio.file.Path;

/**
 * Where what people learn is kept.
 *
 * @param folder the database is in it, and its copies
 * @param dailyCopies how many daily copies are kept; 0 for making none
 * @param maxCollection bytes of a file with a whole collection above which it is not taken back
 */
public record DataSettings(Path folder, int dailyCopies, long maxCollection) {
    /** The file of the database. */
    public Path database() {
        return folder.resolve("cachehit.db");
    }
}
