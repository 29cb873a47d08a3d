package dev.cachehit.deck.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cachehit.deck.AnyCard;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.DeckReading;
import dev.cachehit.deck.Fault;
import dev.cachehit.web.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonDeckTest {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenReadsAsTheSameCards(@ForAll("cards") List<Card> cards) {
        byte[] bytes = JsonText.bytes(JsonDeck.write(cards).build());
        assertEquals(new DeckReading(cards, List.of()), JsonDeck.read("deck.json", bytes));
    }

    @Provide
    Arbitrary<List<Card>> cards() {
        return AnyCard.cards();
    }

    @Example
    void membersOfOtherRoomsAreLeftAlone() {
        assertEquals(
                new DeckReading(List.of(), List.of()),
                read("{\"format\":\"cachehit\",\"version\":1,\"cards\":[],\"reviews\":[{\"rating\":3}]}"));
    }

    @Example
    void everyCardsFaultIsToldWithItsPlace() {
        assertEquals(
                List.of(
                        "deck.json: cards[0]: `title` must be a string",
                        "deck.json: cards[1]: `sections[0]`: `check`: `type` must be one of tests, output, values",
                        "deck.json: cards[2]: `sections[0]`: `colour` is no known member; there are"
                                + " [answer, hints, prompt, type]",
                        "deck.json: cards[4]: the id `d` is that of cards[3] too; give it another"),
                read("""
                        {"format": "cachehit", "version": 1, "cards": [
                          {"id": "a", "deck": "D", "title": 3, "sections": []},
                          {"id": "b", "deck": "D", "title": "T", "sections": [{"type": "write", "prompt": "p",
                            "language": "python", "reference": "x", "check": {"type": "guess"}}]},
                          {"id": "c", "deck": "D", "title": "T", "sections": [{"type": "basic", "prompt": "p",
                            "answer": "x", "colour": "red"}]},
                          {"id": "d", "deck": "D", "title": "T", "sections": [
                            {"type": "basic", "prompt": "p", "answer": "x"}]},
                          {"id": "d", "deck": "D", "title": "T", "sections": [
                            {"type": "basic", "prompt": "p", "answer": "x"}]}
                        ]}
                        """).faults().stream().map(Fault::toString).toList());
    }

    @Example
    void aFileOfAnotherKindIsRefused() {
        assertEquals(
                "deck.json: the file has version 2; this program reads version 1",
                read("{\"format\":\"cachehit\",\"version\":2}")
                        .faults()
                        .getFirst()
                        .toString());
        assertEquals(1, read("[1, 2]").faults().size());
        assertEquals(1, read("{").faults().size());
        assertEquals(1, read("[".repeat(5000)).faults().size());
    }

    private static DeckReading read(String text) {
        return JsonDeck.read("deck.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
