package dev.cachehit.review.queue;

import dev.cachehit.fsrs.CardKey;
import dev.cachehit.fsrs.CardState;
import dev.cachehit.fsrs.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Cards for tests of the queue. The study day begins at 04:00 UTC; it is 09:00. */
final class Cards {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant END = Instant.parse("2026-03-03T04:00:00Z");
    static final long DAY = 20_514;
    static final Duration AHEAD = Duration.ofMinutes(20);

    private Cards() {}

    static QueueCard fresh(String id, String deck) {
        return card(id, deck, "", CardState.fresh(CardKey.of(id)));
    }

    static QueueCard fresh(String id, String deck, String siblings) {
        return card(id, deck, siblings, CardState.fresh(CardKey.of(id)));
    }

    static QueueCard review(String id, String deck, Duration overdue) {
        return card(id, deck, "", state(id, Phase.REVIEW, NOW.minus(overdue)));
    }

    static QueueCard review(String id, String deck, Duration overdue, String siblings) {
        return card(id, deck, siblings, state(id, Phase.REVIEW, NOW.minus(overdue)));
    }

    static QueueCard learning(String id, String deck, Duration until) {
        return card(id, deck, "", state(id, Phase.LEARNING, NOW.plus(until)));
    }

    static QueueCard withState(QueueCard card, CardState state) {
        return new QueueCard(
                card.id(),
                card.deck(),
                card.topic(),
                card.siblings(),
                card.position(),
                state,
                card.suspended(),
                card.buriedUntil(),
                card.version());
    }

    static QueueCard held(QueueCard card, boolean suspended, Instant buriedUntil) {
        return new QueueCard(
                card.id(),
                card.deck(),
                card.topic(),
                card.siblings(),
                card.position(),
                card.state(),
                suspended,
                buriedUntil.toEpochMilli(),
                card.version());
    }

    static CardState state(String id, Phase phase, Instant due) {
        Instant last = due.minus(Duration.ofDays(10));
        return new CardState(
                CardKey.of(id),
                phase,
                0,
                10,
                5,
                due.toEpochMilli(),
                last.toEpochMilli(),
                phase == Phase.REVIEW ? 10 : 0,
                1,
                0);
    }

    static DayCards day(List<QueueCard> cards, List<Done> done) {
        return DayCards.of(
                DAY,
                NOW,
                END,
                card -> 1 / (1.0 + NOW.toEpochMilli() - card.state().dueAt()),
                cards,
                done);
    }

    static DayQueue queue(List<QueueCard> cards, DayLimits limits) {
        return DayQueue.of(day(cards, List.of()), limits, DeckPath.EVERYTHING, NOW, AHEAD);
    }

    static List<String> ids(DayQueue queue) {
        return queue.cards().stream().map(QueueCard::id).toList();
    }

    private static QueueCard card(String id, String deck, String siblings, CardState state) {
        return new QueueCard(id, deck, deck, siblings, Math.floorMod(CardKey.of(id), 1000), state, false, 0, 0);
    }
}
