package dev.cachehit.review;

import dev.cachehit.db.Database;
import dev.cachehit.fsrs.Phase;
import dev.cachehit.fsrs.Rating;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes the reviews of some years at once: what a person would have who learnt a card when it was due. */
public final class LogFiller {
    private static final int CARDS_IN_A_TRANSACTION = 2_000;
    private static final int YEARS_DAYS = 4 * 365;

    private final Rules rules;
    private final Instant now;
    private final Random random = new Random(3);
    private final Tally sums = new Tally();
    private long seq;

    public LogFiller(ReviewSettings settings, Instant now) {
        this.rules = settings.rules("");
        this.now = now;
    }

    /** Fills until there are so many reviews, or no card is left; returns how many there are. */
    public long fill(Database database, List<CardBrief> cards, long most) {
        Iterator<CardBrief> rest = cards.iterator();
        while (rest.hasNext() && seq < most) {
            database.execute(handle -> {
                for (int i = 0; i < CARDS_IN_A_TRANSACTION && rest.hasNext() && seq < most; i++) {
                    learn(handle, rest.next());
                }
                SumsStore.write(handle, sums);
            });
        }
        return seq;
    }

    private void learn(Handle handle, CardBrief card) {
        int rulesId = RulesStore.id(handle, rules);
        Schedule schedule = Schedule.fresh(card.id());
        int version = 0;
        Instant at = now.minus(Duration.ofDays(random.nextInt(YEARS_DAYS))).minusSeconds(random.nextInt(20_000));
        while (at.isBefore(now.minusSeconds(86_400))) {
            Event event = new Event.Graded(rating());
            Schedule after = event.after(schedule, at, rules);
            version++;
            seq++;
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            LogRow row = new LogRow(
                    seq,
                    id,
                    id,
                    card.id(),
                    new LogRow.What.Happened(event),
                    at,
                    rules.offsetMinutes(at),
                    rules.studyDay(at),
                    card.deck(),
                    card.siblings(),
                    rulesId,
                    version,
                    schedule,
                    after,
                    rules.recall(schedule, at),
                    OptionalLong.of(1_000 + random.nextInt(120_000)),
                    "[{\"verdict\":\"passed\",\"tries\":1,\"hints\":0,\"answer_shown\":false}]");
            LogStore.append(handle, row);
            sums.count(row, 1);
            schedule = after;
            at = next(schedule, at);
        }
        if (version > 0) {
            ScheduleStore.put(handle, new ScheduleStore.Stored(card.id(), version, schedule));
        }
    }

    private Instant next(Schedule schedule, Instant at) {
        Instant due = schedule.state().due();
        Instant then = schedule.state().phase() == Phase.REVIEW ? due.plusSeconds(random.nextInt(50_000)) : due;
        return then.isAfter(at) ? then : at.plusSeconds(60);
    }

    private Rating rating() {
        int draw = random.nextInt(100);
        return draw < 14 ? Rating.AGAIN : draw < 24 ? Rating.HARD : draw < 92 ? Rating.GOOD : Rating.EASY;
    }
}
