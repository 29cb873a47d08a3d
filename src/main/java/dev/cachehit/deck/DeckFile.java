package dev.cachehit.deck;

import java.util.Arrays;
import java.util.Locale;

/**
 * A file that was handed over: uploaded, unpacked, or found in a folder. Two with the same path and bytes are not equal.
 *
 * @param path relative, with {@code /} between folders
 * @param bytes its content; not to be changed
 */
public record DeckFile(String path, byte[] bytes) {
    private static final int LONGEST_PATH = 1000;
    private static final int SHOWN = 200;

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException when it could lead out of the folder, or is no path
     */
    public DeckFile {
        path = checked(path);
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether the name ends so, in small or capital letters. */
    public boolean is(String extension) {
        return path.toLowerCase(Locale.ROOT).endsWith(extension);
    }

    /**
     * A path that stays within its folder.
     *
     * @throws IllegalArgumentException when it does not, or is no path
     */
    public static String checked(String path) {
        refuse(
                path.chars().anyMatch(Character::isISOControl),
                path,
                "path-control",
                "it has a control character; rename it");
        refuse(path.contains("\\"), path, "path-backslash", "it has a backslash; write / between folders");
        refuse(
                path.startsWith("/") || path.matches("[A-Za-z]:.*"),
                path,
                "path-absolute",
                "it is absolute; begin with the name of a file or folder");
        refuse(
                Arrays.stream(path.split("/", -1))
                        .anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals("..")),
                path,
                "path-empty-part",
                "it has an empty part, . or ..; leave those out");
        refuse(path.length() > LONGEST_PATH, path, "path-long", "it is longer than {1} characters; shorten it");
        return path;
    }

    private static void refuse(boolean wrong, String path, String code, String why) {
        String shown = path.substring(0, Math.min(path.length(), SHOWN)).replaceAll("\\p{Cc}", "?");
        if (wrong) {
            throw new Refusal(code, "the path `{0}` cannot be used: " + why, shown, LONGEST_PATH);
        }
    }
}
