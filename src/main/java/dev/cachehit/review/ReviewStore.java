package dev.cachehit.review;

import dev.cachehit.db.Database;
import dev.cachehit.deck.LeechTagStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Changes of schedules, each one transaction: the row of the log, the schedule, the sums and the drafts change together
 * or not at all. Safe for use by many threads.
 */
public final class ReviewStore {
    private static final String NO_EVIDENCE = "[]";

    private final Database database;

    public ReviewStore(Database database) {
        this.database = database;
    }

    /** Makes the sums that statistics read from the log, where there are none. To be called once, at the start. */
    public void fillSums() {
        database.execute(SumsStore::fillWhenEmpty);
    }

    /**
     * What an undo did.
     *
     * @param rows the rows that undo
     * @param undone the rows that were undone just now; none when they were before
     */
    record Undoing(List<LogRow> rows, List<LogRow> undone) {}

    /**
     * One change of one card.
     *
     * @param card the card
     * @param event what happens to it
     * @param rules in force for it
     */
    public record Change(CardBrief card, Event event, Rules rules) {}

    /** A grade, unless the schedule changed meanwhile or the same grade is in the log already. */
    GradeOutcome grade(Grade grade, CardBrief card, Rules rules, Instant now) {
        return database.write(handle -> {
            Optional<GradeOutcome> known = known(handle, grade);
            if (known.isPresent()) {
                return known.get();
            }
            ScheduleStore.Stored stored = ScheduleStore.get(handle, card.id());
            if (stored.version() != grade.version()) {
                return new GradeOutcome.Stale(stored.version());
            }
            Event event = grade.cram() ? new Event.Crammed(grade.rating()) : new Event.Graded(grade.rating());
            LogRow row = happened(
                    handle,
                    stored,
                    new Change(card, event, rules),
                    grade.id(),
                    grade.id(),
                    now,
                    grade.durationMillis(),
                    grade.evidence());
            DraftStore.putAway(handle, card.id(), row.seq());
            boolean leech = isLeech(row, rules) && LeechTagStore.add(handle, card.id(), now);
            return new GradeOutcome.Accepted(row, false, leech);
        });
    }

    /** The outcome of a grade that is in the log already. */
    Optional<GradeOutcome> known(Grade grade) {
        return database.read(handle -> known(handle, grade));
    }

    /** Does all of the changes, those that change nothing left out, as one operation that is undone as one. */
    List<LogRow> apply(List<Change> changes, Instant now) {
        return apply(changes, UUID.randomUUID().toString(), now);
    }

    /**
     * Does all of the changes, those that change nothing left out, as one operation that is undone as one.
     *
     * @param operation its id; one that was done already is not done again
     */
    List<LogRow> apply(List<Change> changes, String operation, Instant now) {
        return database.write(handle -> {
            if (LogStore.byId(handle, operation).isPresent()) {
                return List.of();
            }
            List<LogRow> rows = new ArrayList<>();
            for (Change change : changes) {
                ScheduleStore.Stored stored =
                        ScheduleStore.get(handle, change.card().id());
                Schedule after = change.event().after(stored.schedule(), now, change.rules());
                if (!after.equals(stored.schedule())) {
                    String id = rows.isEmpty() ? operation : operation + "-" + rows.size();
                    rows.add(happened(handle, stored, change, id, operation, now, OptionalLong.empty(), NO_EVIDENCE));
                }
            }
            return List.copyOf(rows);
        });
    }

    /**
     * Undoes the latest operation that was not undone.
     *
     * @param days of the person, for the time of the undoing rows
     * @param expected the id of that operation, so that an undo that arrives twice is one; empty for whichever it is
     * @return what was undone, nothing when there is nothing to undo; empty when another operation is the latest
     */
    Optional<Undoing> undo(Optional<String> expected, Rules days, Instant now) {
        return database.write(handle -> {
            if (expected.isPresent()) {
                Optional<LogRow> named = LogStore.byId(handle, expected.get());
                if (named.isPresent() && LogStore.isUndone(handle, named.get().seq())) {
                    return Optional.of(
                            new Undoing(LogStore.undoing(handle, named.get().operation()), List.of()));
                }
            }
            List<LogRow> last = LogStore.lastOperation(handle);
            if (expected.isPresent()
                    && (last.isEmpty() || !last.getFirst().operation().equals(expected.get()))) {
                return Optional.empty();
            }
            String operation = UUID.randomUUID().toString();
            List<LogRow> rows = new ArrayList<>();
            for (LogRow row : last) {
                String id = rows.isEmpty() ? operation : operation + "-" + rows.size();
                rows.add(undo(handle, row, id, operation, days, now));
            }
            return Optional.of(new Undoing(List.copyOf(rows), last));
        });
    }

    void eachSchedule(Consumer<ScheduleStore.Stored> consumer) {
        database.read(handle -> {
            ScheduleStore.each(handle, consumer);
            return true;
        });
    }

    List<LogRow> gradesOfDay(int studyDay) {
        return database.read(handle -> LogStore.gradesOfDay(handle, studyDay));
    }

    List<Long> lastTimes(String deck, int after, int most) {
        return database.read(handle -> LogStore.lastTimes(handle, deck, after, most));
    }

    /** The log of a card in order. */
    public List<LogRow> logOf(String cardId) {
        return database.read(handle -> LogStore.ofCard(handle, cardId));
    }

    /** The whole log in order, as it is at one moment. */
    public void eachLogRow(Consumer<LogRow> consumer) {
        database.read(handle -> {
            LogStore.each(handle, consumer);
            return true;
        });
    }

    private static Optional<GradeOutcome> known(Handle handle, Grade grade) {
        return LogStore.byId(handle, grade.id())
                .map(row ->
                        isSame(grade, row) ? new GradeOutcome.Accepted(row, true, false) : new GradeOutcome.IdTaken());
    }

    private static boolean isSame(Grade grade, LogRow row) {
        Event event = grade.cram() ? new Event.Crammed(grade.rating()) : new Event.Graded(grade.rating());
        return row.cardId().equals(grade.cardId()) && row.event().equals(Optional.of(event));
    }

    private static LogRow happened(
            Handle handle,
            ScheduleStore.Stored stored,
            Change change,
            String id,
            String operation,
            Instant now,
            OptionalLong duration,
            String evidence) {
        Schedule before = stored.schedule();
        Schedule after = change.event().after(before, now, change.rules());
        int version = stored.version() + (change.event() instanceof Event.Crammed ? 0 : 1);
        LogRow row = new LogRow(
                LogStore.nextSeq(handle),
                id,
                operation,
                change.card().id(),
                new LogRow.What.Happened(change.event()),
                now,
                change.rules().offsetMinutes(now),
                change.rules().studyDay(now),
                change.card().deck(),
                change.card().siblings(),
                RulesStore.id(handle, change.rules()),
                version,
                before,
                after,
                change.rules().recall(before, now),
                duration,
                evidence);
        LogStore.append(handle, row);
        if (!(change.event() instanceof Event.Crammed)) {
            ScheduleStore.put(handle, new ScheduleStore.Stored(change.card().id(), version, after));
        }
        SumsStore.add(handle, row);
        return row;
    }

    private static boolean isLeech(LogRow graded, Rules rules) {
        return graded.what() instanceof LogRow.What.Happened(Event.Graded grade)
                && rules.announcesLeech(graded.before(), graded.after());
    }

    private static LogRow undo(Handle handle, LogRow undone, String id, String operation, Rules days, Instant now) {
        ScheduleStore.Stored stored = ScheduleStore.get(handle, undone.cardId());
        boolean changed = !(undone.event().orElseThrow() instanceof Event.Crammed);
        int version = stored.version() + (changed ? 1 : 0);
        LogRow row = new LogRow(
                LogStore.nextSeq(handle),
                id,
                operation,
                undone.cardId(),
                new LogRow.What.Undone(undone.seq()),
                now,
                days.offsetMinutes(now),
                days.studyDay(now),
                undone.deck(),
                undone.siblings(),
                undone.rulesId(),
                version,
                stored.schedule(),
                undone.before(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                NO_EVIDENCE);
        LogStore.append(handle, row);
        if (changed) {
            ScheduleStore.put(handle, new ScheduleStore.Stored(undone.cardId(), version, undone.before()));
        }
        SumsStore.subtract(handle, undone);
        Rules rules = RulesStore.get(handle, undone.rulesId());
        // A card that was a leech before keeps the tag.
        if (isLeech(undone, rules) && !rules.isLeech(undone.before().state().lapses())) {
            LeechTagStore.remove(handle, undone.cardId(), now);
        }
        DraftStore.bringBack(handle, undone.cardId(), undone.seq());
        return row;
    }
}
