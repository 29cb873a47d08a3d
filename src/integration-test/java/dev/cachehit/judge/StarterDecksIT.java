package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.CardInstance;
import dev.cachehit.deck.DeckReading;
import dev.cachehit.deck.StarterDecks;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every card of the decks that come with the program: its own answer passes, what one starts from does not. */
@ExtendWith(LiveJudge.class)
class StarterDecksIT {
    private final CheckCard check;

    StarterDecksIT(Judge judge) {
        this.check = new CheckCard(judge);
    }

    @TestFactory
    Stream<DynamicContainer> everyCardIsRight() {
        return StarterDecks.NAMES.stream()
                .map(name -> DynamicContainer.dynamicContainer(name, cards(name).map(this::right)));
    }

    private DynamicTest right(Card card) {
        return DynamicTest.dynamicTest(
                card.id() + ", " + card.title(), () -> assertEquals(List.of(), check.check(card.sections())));
    }

    /** Each with every row of its parameters. */
    private static Stream<Card> cards(String name) {
        DeckReading reading = StarterDecks.read(name);
        assertEquals(List.of(), reading.faults());
        return reading.cards().stream()
                .flatMap(card -> LongStream.range(
                                0,
                                card.parameters()
                                        .map(parameters -> parameters.rows().size())
                                        .orElse(1))
                        .mapToObj(row -> CardInstance.of(card, row)));
    }
}
