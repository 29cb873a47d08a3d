package dev.cachehit.deck.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cachehit.deck.AnyCard;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.DeckReading;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkdownRoundTripTest {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenReadsAsTheSameCards(@ForAll("cards") List<Card> cards) {
        String text = MarkdownWriter.write(cards);
        assertEquals(new DeckReading(cards, List.of()), MarkdownReader.read("deck.md", "Other", text), text);
    }

    @Provide
    Arbitrary<List<Card>> cards() {
        return AnyCard.cards();
    }
}
