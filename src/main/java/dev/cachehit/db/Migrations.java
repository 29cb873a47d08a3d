package dev.cachehit.db;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes that make the schema, in order. They are files on the class path; {@code index.txt} beside them names them,
 * one a line, since a jar has no directory to list. Lines that begin with {@code #} are comments.
 */
public final class Migrations {
    private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.sql");

    private Migrations() {}

    /** Those of the program. */
    public static List<Migration> all() {
        return in("/migrations");
    }

    /**
     * Those of a directory on the class path.
     *
     * @throws IllegalStateException when a name is not of the form {@code 0001-what-it-does.sql}, or out of order
     */
    static List<Migration> in(String directory) {
        List<Migration> migrations = new ArrayList<>();
        int last = 0;
        for (String line : text(directory + "/index.txt").lines().toList()) {
            String name = line.strip();
            if (name.isEmpty() || name.startsWith("#")) {
                continue;
            }
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) <= last) {
                throw new IllegalStateException("migration " + name + " in " + directory
                        + ": names are NNNN-what-it-does.sql, in ascending order");
            }
            last = Integer.parseInt(matcher.group(1));
            migrations.add(new Migration(last, name, text(directory + "/" + name)));
        }
        return List.copyOf(migrations);
    }

    private static String text(String resource) {
        try (InputStream in = Migrations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
