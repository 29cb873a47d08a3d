package dev.cachehit.deck;

import dev.cachehit.db.Database;
import dev.cachehit.deck.ImportOutcome.Done;
import dev.cachehit.deck.ImportOutcome.Missing;
import dev.cachehit.deck.ImportOutcome.Stale;
import dev.cachehit.deck.ImportOutcome.WrongState;
import dev.cachehit.deck.ImportPlan.Kind;
import dev.cachehit.deck.ImportPlan.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Imports in the database: planned first, then applied, then perhaps undone. Each step is one transaction. Safe for use
 * by many threads.
 */
public final class ImportStore {
    /** Plans that were not applied are kept for so long. */
    public static final Duration PLANS_KEPT = Duration.ofDays(1);

    /** So many imports can be undone. */
    public static final int IMPORTS_KEPT = 20;

    /** So many changes are told at a time. */
    static final int PAGE = 500;

    private final Database database;
    private final InstantSource clock;

    public ImportStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Finds what the import would do, and changes no card.
     *
     * @throws IllegalArgumentException when the reading has faults
     */
    public ImportPlan plan(ImportReading reading) {
        requireSound(reading);
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        return database.write(handle -> {
            forget(handle, now);
            ImportPlanningStore.plan(handle, id, reading, now);
            return find(handle, id, 0).orElseThrow();
        });
    }

    /**
     * What came of an update.
     *
     * @param plan what was done; empty when nothing had to be
     * @param faults why nothing could be done
     */
    public record Update(Optional<ImportPlan> plan, List<Fault> faults) {
        public Update {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Plans and applies at once; it leaves no trace when nothing is to be added or changed.
     *
     * @param others sources whose cards are not to be taken over by this one
     * @throws IllegalArgumentException when the reading has faults
     */
    public Update update(ImportReading reading, Set<String> others) {
        requireSound(reading);
        Instant now = clock.instant();
        return database.write(handle -> {
            forget(handle, now);
            String id = UUID.randomUUID().toString();
            ImportPlanningStore.plan(handle, id, reading, now);
            List<Fault> taken = ImportRowStore.takenOver(handle, id).stream()
                    .filter(row -> others.contains(row.sourceBefore()))
                    .map(row ->
                            ImportReading.twice(row.sourceAfter(), row.cardId(), String.valueOf(row.sourceBefore())))
                    .toList();
            if (!taken.isEmpty() || isIdle(ImportRowStore.counts(handle, id))) {
                handle.rollback();
                return new Update(Optional.empty(), taken);
            }
            apply(handle, id);
            return new Update(brief(handle, id), List.of());
        });
    }

    private static boolean isIdle(Map<Kind, Long> counts) {
        return !counts.containsKey(Kind.ADDED) && !counts.containsKey(Kind.CHANGED);
    }

    /** With its first {@link #PAGE} changes. */
    public Optional<ImportPlan> find(String id) {
        return find(id, 0);
    }

    /** With {@link #PAGE} of its changes after the first ones. */
    Optional<ImportPlan> find(String id, int from) {
        return database.read(handle -> find(handle, id, from));
    }

    /** All there are, latest first, without their changes. */
    public List<ImportPlan> list() {
        return database.read(handle -> ImportRowStore.ids(handle).stream()
                .map(id -> brief(handle, id))
                .flatMap(Optional::stream)
                .toList());
    }

    /** Does what the plan says, all of it or nothing. */
    public ImportOutcome apply(String id) {
        return database.write(handle -> {
            Optional<State> state = ImportRowStore.state(handle, id);
            if (state.isEmpty()) {
                return new Missing();
            }
            if (state.get() != State.PLANNED) {
                return new WrongState(state.get());
            }
            return apply(handle, id);
        });
    }

    /** Brings back what was before, but for cards that were edited since. */
    public ImportOutcome undo(String id) {
        return database.write(handle -> {
            Optional<State> state = ImportRowStore.state(handle, id);
            if (state.isEmpty()) {
                return new Missing();
            }
            if (state.get() != State.APPLIED) {
                return new WrongState(state.get());
            }
            return undo(handle, id);
        });
    }

    private static void requireSound(ImportReading reading) {
        if (!reading.faults().isEmpty()) {
            throw new IllegalArgumentException("what has faults cannot be imported: " + reading.faults());
        }
    }

    private ImportOutcome apply(Handle handle, String id) {
        List<String> stale = ImportRowStore.overtaken(handle, id);
        if (!stale.isEmpty()) {
            return new Stale(stale);
        }
        CardRowStore cards = new CardRowStore(handle, clock.instant());
        ImportRowStore.eachChanging(handle, id, rows -> {
            cards.insert(entries(rows, Kind.ADDED));
            cards.update(entries(rows, Kind.CHANGED));
        });
        if (!isIdle(ImportRowStore.counts(handle, id))) {
            cards.finish();
        }
        ImportRowStore.reached(handle, id, State.APPLIED, clock.instant());
        return new Done(brief(handle, id).orElseThrow(), List.of());
    }

    private ImportOutcome undo(Handle handle, String id) {
        List<String> edited = ImportRowStore.edited(handle, id);
        Set<String> skipped = new HashSet<>(edited);
        CardRowStore cards = new CardRowStore(handle, clock.instant());
        ImportRowStore.eachChanging(handle, id, rows -> {
            List<String> added = new ArrayList<>();
            List<CardRowStore.Entry> changed = new ArrayList<>();
            for (ImportRow row : rows) {
                if (!skipped.contains(row.cardId())) {
                    if (row.contentBefore() == null) {
                        added.add(row.cardId());
                    } else {
                        changed.add(CardRowStore.Entry.parse(
                                row.contentBefore(), Objects.requireNonNullElse(row.sourceBefore(), "")));
                    }
                }
            }
            cards.delete(added);
            cards.update(changed);
        });
        cards.finish();
        ImportRowStore.reached(handle, id, State.UNDONE, clock.instant());
        return new Done(brief(handle, id).orElseThrow(), edited);
    }

    private static List<CardRowStore.Entry> entries(List<ImportRow> rows, Kind kind) {
        return rows.stream()
                .filter(row -> row.kind() == kind)
                .map(row -> CardRowStore.Entry.parse(Objects.requireNonNull(row.contentAfter()), row.sourceAfter()))
                .toList();
    }

    private static Optional<ImportPlan> find(Handle handle, String id, int from) {
        return brief(handle, id).map(plan -> plan.with(plan.counts(), ImportRowStore.changes(handle, id, from, PAGE)));
    }

    private static Optional<ImportPlan> brief(Handle handle, String id) {
        return ImportRowStore.plan(handle, id).map(plan -> {
            Map<Kind, Long> counts = ImportRowStore.counts(handle, id);
            counts.putAll(plan.counts());
            return plan.with(counts, List.of());
        });
    }

    private static void forget(Handle handle, Instant now) {
        ImportRowStore.deletePlansBefore(handle, now.minus(PLANS_KEPT));
        ImportRowStore.keepApplied(handle, IMPORTS_KEPT - 1);
    }
}
