package dev.cachehit.db;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One change of the schema.
 *
 * @param version its place in the order, from 1
 * @param name the name of its file, such as {@code 0001-cards.sql}
 * @param sql statements in the SQL that SQLite and PostgreSQL share, separated by semicolons
 */
public record Migration(int version, String name, String sql) {
    /** SHA-256 of the statements; a change that was applied must never be edited. */
    String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
