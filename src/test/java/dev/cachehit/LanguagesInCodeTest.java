package dev.cachehit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A language is an entry of the settings, with its harness; JavaScript came as nothing else, and so can the next. */
class LanguagesInCodeTest {
    private static final Pattern JAVASCRIPT =
            Pattern.compile("javascript|node:|\"node\"|\\.js\\b", Pattern.CASE_INSENSITIVE);

    /** Decks know how languages write comments, and which starter decks there are. */
    private static final Path DECKS = Path.of("src/main/java/dev/cachehit/deck");

    @Test
    void noCodeKnowsJavaScript() throws IOException {
        List<String> found = new ArrayList<>();
        for (String code : List.of("src/main/java", "src/main/c")) {
            try (Stream<Path> files = Files.walk(Path.of(code))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(path -> !path.startsWith(DECKS))
                        .toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> JAVASCRIPT.matcher(line).find())
                            .forEach(line -> found.add(file + ": " + line));
                }
            }
        }

        assertEquals(List.of(), found);
    }
}
