package dev.cachehit.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program to run.
 *
 * @param source the program
 * @param stdin what it reads from standard input
 * @param arguments of the program
 * @param files placed beside the program
 * @param timeout wall time after which it is ended, already within the language's limit
 * @param variant what it does differently from other runs of its language, if anything
 */
public record Run(
        String source,
        String stdin,
        List<String> arguments,
        List<SourceFile> files,
        Duration timeout,
        Optional<RunVariant> variant) {

    /** A run as the language's settings say. */
    public Run(String source, String stdin, List<String> arguments, List<SourceFile> files, Duration timeout) {
        this(source, stdin, arguments, files, timeout, Optional.empty());
    }

    /**
     * A file beside the program.
     *
     * @param path relative, parts separated by {@code /}
     * @param content the text, stored as UTF-8
     */
    public record SourceFile(String path, String content) {
        private static final int MOST_PARTS = 8;
        private static final int LONGEST_PART = 255;

        /** Refuses paths that could leave the program's directory. */
        public SourceFile {
            String[] parts = path.split("/", -1);
            if (parts.length > MOST_PARTS) {
                throw new IllegalArgumentException("expected at most " + MOST_PARTS + " parts, found '" + path + "'");
            }
            for (String part : parts) {
                if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\0') >= 0) {
                    throw new IllegalArgumentException(
                            "expected a relative path without empty, '.' or '..' parts, found '" + path + "'");
                }
                if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST_PART) {
                    throw new IllegalArgumentException(
                            "expected parts of at most " + LONGEST_PART + " bytes of UTF-8, found '" + path + "'");
                }
            }
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(path)) {
                throw new IllegalArgumentException("expected Unicode text, found half a surrogate pair");
            }
        }

        /** The folders that it needs, the outermost first. */
        List<String> folders() {
            List<String> folders = new ArrayList<>();
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                folders.add(path.substring(0, slash));
            }
            return folders;
        }
    }
}
