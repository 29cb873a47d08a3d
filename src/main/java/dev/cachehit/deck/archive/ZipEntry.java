package dev.cachehit.deck.archive;

/**
 * What a zip's directory says of a file or folder in it; none of it need be true. Sizes are in bytes.
 *
 * @param name path, ending in {@code /} for a folder
 * @param flags of the format, bit 0 for encrypted
 * @param method of compression
 * @param mode of Unix, 0 where there is none
 * @param crc checksum of the content
 * @param packed size in the archive
 * @param size of the content
 * @param offset where its own header begins
 */
record ZipEntry(String name, int flags, int method, int mode, long crc, long packed, long size, long offset) {
    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 1;
    private static final int KIND_MASK = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** False for links and devices. */
    boolean isPlain() {
        int kind = mode & KIND_MASK;
        return kind == 0 || kind == (isFolder() ? FOLDER : REGULAR);
    }

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    boolean isReadable() {
        return method == DEFLATED || (method == STORED && packed == size);
    }
}
