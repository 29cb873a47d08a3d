package dev.cachehit.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cachehit.deck.markdown.MarkdownReader;
import dev.cachehit.deck.markdown.MarkdownWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterDecksTest {
    @ParameterizedTest
    @ValueSource(strings = {"python", "ruby", "javascript"})
    void eachHasFortyCardsOverAllTypes(String name) {
        DeckReading reading = StarterDecks.read(name);
        assertEquals(List.of(), reading.faults());
        assertEquals(40, reading.cards().size());
        Set<String> types = reading.cards().stream()
                .flatMap(card -> card.sections().stream())
                .map(section -> section.getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertEquals(Set.of("Write", "Fix", "Output", "Cloze", "Review", "Basic"), types);
    }

    @ParameterizedTest
    @ValueSource(strings = {"python", "ruby", "javascript"})
    void eachIsTheSameAfterWritingAndReading(String name) {
        DeckReading reading = StarterDecks.read(name);
        assertEquals(reading, MarkdownReader.read("again.md", "Deck", MarkdownWriter.write(reading.cards())));
    }

    @Test
    void idsAreThereOnce() {
        Set<String> ids = new HashSet<>();
        for (String name : StarterDecks.NAMES) {
            StarterDecks.read(name).cards().forEach(card -> ids.add(card.id()));
        }
        assertEquals(120, ids.size());
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> StarterDecks.read("../application.yaml"));
    }
}
