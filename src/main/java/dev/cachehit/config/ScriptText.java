package dev.cachehit.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a script of a language: one that comes with the service, or a file. */
final class ScriptText {
    private ScriptText() {}

    /**
     * The script's text.
     *
     * @param folder of the resources of its kind, such as {@code harness/}
     * @param name a resource such as {@code harness/python.py}, or a file's path
     * @throws IllegalArgumentException when there is neither
     */
    static String read(String folder, String name) {
        try (InputStream resource = ScriptText.class.getClassLoader().getResourceAsStream(name)) {
            if (name.startsWith(folder) && resource != null) {
                return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Files.readString(Path.of(name));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "expected one in " + folder + " that comes with CacheHit, or a file's path; '" + name
                            + "' cannot be read",
                    e);
        }
    }
}
