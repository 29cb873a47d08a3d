package dev.cachehit.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardInstanceTest {
    private static final Section OUTPUT =
            new Section.Output("Of ${a}?", "javascript", "console.log(`${a}${other}`)", "${a}$1", List.of("${a}"));

    @Test
    void valuesStandInAllTextsAndOtherNamesStay() {
        Card filled = CardInstance.of(card(List.of(Map.of("a", "x$0\\"))), 7);
        assertEquals(
                List.of(new Section.Output(
                        "Of x$0\\?", "javascript", "console.log(`x$0\\${other}`)", "x$0\\$1", List.of("x$0\\"))),
                filled.sections());
        assertEquals("Title x$0\\", filled.title());
        assertEquals(Optional.empty(), filled.parameters());
    }

    @Test
    void seedsWalkThroughTheRows() {
        Card card = card(List.of(Map.of("a", "0"), Map.of("a", "1"), Map.of("a", "2")));
        assertEquals(
                List.of("Title 2", "Title 0", "Title 1", "Title 2", "Title 0"),
                List.of(-1L, 0L, 1L, 2L, 3L).stream()
                        .map(seed -> CardInstance.of(card, seed).title())
                        .toList());
    }

    @Test
    void aCardWithoutParametersIsItsOwnInstance() {
        Card card = new Card("id", "Deck", List.of(), "T", List.of(OUTPUT), "", Optional.empty());
        assertSame(card, CardInstance.of(card, 3));
    }

    private static Card card(List<Map<String, String>> rows) {
        return new Card("id", "Deck", List.of(), "Title ${a}", List.of(OUTPUT), "", Optional.of(new Parameters(rows)));
    }
}
