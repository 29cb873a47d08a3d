package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Old logs must lead to the same schedules for ever: a person's cards are rebuilt from their log. When this fails, the
 * change under test would move everybody's cards; the file is not to be made anew to please it.
 */
class GoldenLogTest {
    @TestFactory
    Stream<DynamicTest> everyOldLogStillLeadsToTheSameStates() {
        List<GoldenLog.Card> cards = GoldenLog.cards();
        assertEquals(8, cards.size());
        return cards.stream().map(card -> DynamicTest.dynamicTest(card.id(), () -> replay(card)));
    }

    private static void replay(GoldenLog.Card card) {
        Scheduler scheduler = new Scheduler(card.settings());
        CardState state = card.fresh();
        for (int i = 0; i < card.log().size(); i++) {
            LogEntry entry = card.log().get(i);
            state = Replay.apply(state, entry, scheduler);
            assertEquals(card.states().get(i), state, entry::toString);
        }
        assertEquals(state, Replay.of(card.fresh(), card.log(), scheduler));
    }
}
