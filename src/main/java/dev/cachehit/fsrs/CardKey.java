package dev.cachehit.fsrs;

import java.nio.charset.StandardCharsets;

/** Turns a card's stable identifier into the number that seeds its fuzz. */
public final class CardKey {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private CardKey() {}

    /**
     * The 64-bit FNV-1a hash of the identifier's UTF-8 bytes (Fowler, Noll, Vo). Two cards with the same key
     * would only share their fuzz.
     */
    public static long of(String id) {
        long hash = OFFSET;
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        return hash;
    }
}
