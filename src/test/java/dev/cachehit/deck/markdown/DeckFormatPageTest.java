package dev.cachehit.deck.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples in docs/deck-format.md are what the reader takes. */
class DeckFormatPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^````markdown\n((?:.*\n)*?)````$");

    @Test
    void everyExampleWithACardIsReadWithoutFault() throws IOException {
        List<String> examples = new ArrayList<>();
        EXAMPLE.matcher(Files.readString(Path.of("docs/deck-format.md")))
                .results()
                .map(found -> found.group(1))
                .filter(example -> example.contains("## "))
                .forEach(examples::add);
        assertTrue(examples.size() >= 7, "found " + examples.size());
        for (String example : examples) {
            assertEquals(
                    List.of(),
                    MarkdownReader.read("example.md", "Deck", example).faults(),
                    example);
        }
    }
}
