package dev.cachehit.deck.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.deck.AnyCard;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.Wording;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WrittenCardTest {
    private static final String BASIC = "### Basic\n\nWhy?\n\n#### Answer\n\nBecause.\n";

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenReadsAsTheSameCard(@ForAll("cards") List<Card> cards) {
        for (Card card : cards) {
            WrittenCard written = WrittenCard.of(card);
            assertEquals(new WrittenCard.Reading(Optional.of(card), List.of()), written.read(), written.text());
        }
    }

    @Example
    void anIdIsMadeOfDeckAndTitleAndSignsOfTheFormatStandForThemselves() {
        WrittenCard written =
                new WrittenCard(Optional.empty(), " Ruby :: Hashes ", "# A {#title} {.here}", List.of("one"), BASIC);
        Card card = written.read().card().orElseThrow();
        assertEquals("ruby-hashes.a-title-here", card.id());
        assertEquals("Ruby::Hashes", card.deck());
        assertEquals("# A {#title} {.here}", card.title());
    }

    @Example
    void everyFieldTellsItsOwnFaultAndTheTextIsReadAllTheSame() {
        WrittenCard.Reading reading =
                new WrittenCard(Optional.of("not an id"), "A::", " ", List.of("two words"), BASIC).read();
        assertEquals(
                List.of(WrittenCard.Field.DECK, WrittenCard.Field.TAGS, WrittenCard.Field.TITLE, WrittenCard.Field.ID),
                reading.faults().stream().map(WrittenCard.Fault::field).toList());
        assertEquals("…", reading.card().orElseThrow().title());
    }

    @Example
    void theTextTellsItsFaultsByLine() {
        String text = "# Deck\n\n### Write\n\nDo it.\n\n## Card\n\n```python solutoin\n```\n";
        List<WrittenCard.Fault> faults = new WrittenCard(Optional.empty(), "A", "T", List.of(), text)
                .read()
                .faults();
        assertEquals(
                List.of(1, 3, 3, 7, 9),
                faults.stream().map(WrittenCard.Fault::line).toList(),
                faults.toString());
        assertTrue(faults.getFirst().message().contains("`# Deck` would begin another deck"), faults.toString());
        assertTrue(faults.getLast().message().contains("`solutoin` is no role"), faults.toString());
    }

    @Example
    void anEmptyTextAsksNothing() {
        WrittenCard.Reading reading = new WrittenCard(Optional.empty(), "A", "T", List.of(), "\n").read();
        assertEquals(
                List.of(new WrittenCard.Fault(
                        WrittenCard.Field.TEXT,
                        0,
                        Wording.of(
                                "no-section",
                                "the card has no sections and so asks nothing; give it one such as ### Write"))),
                reading.faults());
        assertTrue(reading.card().isEmpty());
    }

    @Provide
    Arbitrary<List<Card>> cards() {
        return AnyCard.cards();
    }
}
