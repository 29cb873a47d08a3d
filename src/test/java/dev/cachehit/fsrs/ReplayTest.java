package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final SchedulerSettings SETTINGS = SchedulerSettings.defaults(ZoneId.of("Europe/Berlin"));
    private static final Scheduler SCHEDULER = new Scheduler(SETTINGS);

    @Provide
    Arbitrary<SchedulerSettings> settings() {
        return Gen.settings();
    }

    @Provide
    Arbitrary<List<Gen.Review>> histories() {
        return Gen.histories();
    }

    @Property
    void replayOfTheLogIsTheStateReachedStepByStep(
            @ForAll("settings") SchedulerSettings first,
            @ForAll("settings") SchedulerSettings later,
            @ForAll("histories") List<Gen.Review> history) {
        List<LogEntry> log = new ArrayList<>();
        CardState card = CardState.fresh(21);
        Scheduler before = new Scheduler(first);
        Scheduler after = new Scheduler(later);
        Instant change = Gen.START.plus(Duration.ofDays(30));
        Instant at = Gen.START;
        for (Gen.Review review : history) {
            at = at.plus(review.elapsed());
            Scheduler inForce = at.isBefore(change) ? before : after;
            card = inForce.next(card, review.rating(), at).state();
            log.add(new LogEntry.Graded(at, review.rating()));
            if (review.elapsed().toDays() % 5 == 4) {
                log.add(new LogEntry.Crammed(at.plusSeconds(60), review.rating()));
                log.add(new LogEntry.Moved(at.plusSeconds(90), at.plus(Duration.ofDays(3))));
                card = card.movedTo(at.plus(Duration.ofDays(3)));
            } else if (review.elapsed().toDays() % 7 == 6) {
                log.add(new LogEntry.Reset(at.plusSeconds(60)));
                card = card.reset();
            }
        }
        assertEquals(
                card, Replay.of(CardState.fresh(21), log, entry -> entry.at().isBefore(change) ? before : after));
    }

    @Test
    void timesBelowAMillisecondDoNotMatter() {
        Instant fine = Gen.START.plusNanos(999_999);
        assertEquals(
                Replay.of(CardState.fresh(1), List.of(new LogEntry.Graded(Gen.START, Rating.GOOD)), SCHEDULER),
                Replay.of(CardState.fresh(1), List.of(new LogEntry.Graded(fine, Rating.GOOD)), SCHEDULER));
    }

    @Test
    void crammingLeavesTheScheduleAlone() {
        CardState card =
                SCHEDULER.next(CardState.fresh(1), Rating.EASY, Gen.START).state();
        assertEquals(card, Replay.apply(card, new LogEntry.Crammed(Gen.START.plusSeconds(9), Rating.AGAIN), SCHEDULER));
    }

    @Test
    void twoCardsWithTheSameHistoryGetTheirOwnFuzz() {
        List<Integer> intervals = new ArrayList<>();
        for (long key = 0; key < 50; key++) {
            CardState card =
                    SCHEDULER.next(CardState.fresh(key), Rating.EASY, Gen.START).state();
            intervals.add(SCHEDULER
                    .next(card, Rating.GOOD, Gen.START.plus(Duration.ofDays(8)))
                    .state()
                    .intervalDays());
        }
        assertNotEquals(1, intervals.stream().distinct().count());
    }
}
