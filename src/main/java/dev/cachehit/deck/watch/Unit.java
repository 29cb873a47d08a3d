package dev.cachehit.deck.watch;

import java.nio.file.Path;

/**
 * Something in the watched folder that is imported as one.
 *
 * @param path within the folder, with {@code /} between folders
 * @param stamp of size and time; that of all files when it is a folder. Another stamp is another content
 * @param size in bytes
 */
record Unit(Kind kind, String path, Path place, String stamp, long size) {
    enum Kind {
        FILE,
        /** Of exercises. */
        FOLDER,
        LINK
    }
}
