package dev.cachehit.deck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids for cards that name none: made of the deck and the title, so that every other edit keeps them. */
public final class CardId {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final int LONGEST = 100;
    private static final int HASH = 8;

    private CardId() {}

    /** The same for the same deck and title: {@code python-strings.reverse-the-words}. */
    public static String derive(String deck, String title) {
        return shorten(slug(deck) + "." + slug(title));
    }

    /** Any text as a part of an id; what has letters beyond ASCII gets a hash, lest two become one. */
    public static String slug(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = EDGES.matcher(OTHERS.matcher(plain).replaceAll("-")).replaceAll("");
        boolean lost = slug.isEmpty() || plain.chars().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c));
        return lost ? (slug.isEmpty() ? "" : slug + "-") + hash(text) : slug;
    }

    private static String shorten(String id) {
        return id.length() <= LONGEST ? id : id.substring(0, LONGEST) + "-" + hash(id);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
