package dev.cachehit.deck.watch;

import dev.cachehit.deck.DeckFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells files of other content from those of the same. */
final class Digest {
    private Digest() {}

    /** SHA-256 over paths and contents. */
    static String of(List<DeckFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (DeckFile file : files) {
                byte[] path = file.path().getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                        .putInt(path.length)
                        .putInt(file.bytes().length)
                        .flip());
                digest.update(path);
                digest.update(file.bytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
