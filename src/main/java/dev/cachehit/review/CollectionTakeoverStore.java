package dev.cachehit.review;

import dev.cachehit.deck.CardShape;
import dev.cachehit.deck.CardTransferStore;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.Shape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Takes over a collection within one transaction. Rows of the log that are there stay as they are. A card's further rows
 * are added when they go on where its log here ends, and when the scheduler says the same as they do; a card whose log
 * here goes on in another way keeps it.
 */
final class CollectionTakeoverStore implements CollectionFile.Visitor {
    private static final int BATCH = 500;

    private final Handle handle;
    private final Function<Shape, ReviewSettings> readSettings;
    private final CardTransferStore cards;
    private final Map<Long, Integer> rulesIds = new HashMap<>();
    private final Map<Integer, Rules> rules = new HashMap<>();
    private final Map<String, ScheduleStore.Stored> schedules = new HashMap<>();
    private final Set<String> grown = new HashSet<>();
    private final Set<String> apart = new HashSet<>();
    private final boolean logIsEmpty;
    private final PreparedBatch rows;
    private final List<String> waiting = new ArrayList<>();
    private final Tally sums = new Tally();
    private Optional<ReviewSettings> settings = Optional.empty();
    private long nextSeq;
    private long added;
    private long known;

    /** With what makes settings of JSON, or refuses it. */
    CollectionTakeoverStore(Handle handle, Function<Shape, ReviewSettings> readSettings, Instant now) {
        this.handle = handle;
        this.readSettings = readSettings;
        this.cards = new CardTransferStore(handle, now);
        this.nextSeq = LogStore.nextSeq(handle);
        this.logIsEmpty = nextSeq == 1;
        this.rows = LogStore.appending(handle);
    }

    /** Whether nothing was learnt here before. */
    boolean logIsEmpty() {
        return logIsEmpty;
    }

    CollectionStore.Taken finish(String copy) {
        flush();
        SumsStore.write(handle, sums);
        ScheduleStore.put(handle, grown.stream().map(this::schedule).iterator());
        if (added > 0) {
            LogStore.takenOver(handle);
        }
        return new CollectionStore.Taken(
                cards.finish(), added, known, apart.stream().sorted().toList(), settings, copy);
    }

    @Override
    public void settings(Shape found) {
        settings = Optional.of(readSettings.apply(found));
    }

    @Override
    public void card(Shape shape) {
        cards.take(CardShape.read(shape));
    }

    @Override
    public void rules(Shape shape) {
        shape.only(Set.of("id", "rules"));
        long id = shape.whole("id", 0, Integer.MAX_VALUE);
        Rules read = SettingsJson.rules(shape.object("rules"));
        int here = RulesStore.id(handle, read);
        rulesIds.put(id, here);
        rules.put(here, read);
    }

    @Override
    public void review(Shape shape) {
        if (shape.has("undoes")) {
            flush();
        }
        Optional<LogRow> there = logIsEmpty ? Optional.empty() : LogStore.byId(handle, shape.text("id"));
        if (there.isPresent()) {
            requireSame(shape, there.get());
            known++;
            return;
        }
        String cardId = shape.text("card_id");
        if (apart.contains(cardId)) {
            return;
        }
        Optional<LogRow> undone = shape.optionalText("undoes").flatMap(id -> LogStore.byId(handle, id));
        LogRow row = LogJson.read(shape, nextSeq, undone.map(LogRow::seq).orElse(0L), rulesId(shape));
        ScheduleStore.Stored stored = schedule(cardId);
        boolean crammed =
                undone.orElse(row).event().map(Event.Crammed.class::isInstance).orElse(false);
        boolean goesOn =
                row.before().equals(stored.schedule()) && row.version() == stored.version() + (crammed ? 0 : 1);
        if (!goesOn && stored.version() > 0 && !grown.contains(cardId)) {
            apart.add(cardId);
            return;
        }
        requireTrue(shape, goesOn, "before", "the card's log does not end so before this row");
        if (row.event().isEmpty()) {
            requireTrue(
                    shape,
                    undone.map(other -> canBeUndone(other, row)).orElse(false),
                    "undoes",
                    "there is no row of this card before it that could be undone");
        }
        requireTrue(shape, row.after().equals(after(row, undone)), "after", "the scheduler says something else");
        add(row, undone, crammed);
    }

    private void add(LogRow row, Optional<LogRow> undone, boolean crammed) {
        LogStore.append(rows, row);
        waiting.add(row.id());
        if (waiting.size() == BATCH) {
            flush();
        }
        nextSeq++;
        added++;
        sums.count(row, 1);
        undone.ifPresent(other -> sums.count(other, -1));
        if (sums.isFull()) {
            SumsStore.write(handle, sums);
        }
        if (!crammed) {
            schedules.put(row.cardId(), new ScheduleStore.Stored(row.cardId(), row.version(), row.after()));
            grown.add(row.cardId());
        }
    }

    /** Writes the rows that wait, so that they can be looked up. */
    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        int[] written = rows.execute();
        for (int i = 0; i < written.length; i++) {
            if (written[i] == 0) {
                throw new ProblemException(Problem.of(
                        Problem.WRONG_SHAPE,
                        "`reviews`: two rows have the id '" + waiting.get(i)
                                + "', and no row of the log ever changes."));
            }
        }
        waiting.clear();
    }

    private Schedule after(LogRow row, Optional<LogRow> undone) {
        return row.event()
                .map(event -> event.after(row.before(), row.at(), Objects.requireNonNull(rules.get(row.rulesId()))))
                .orElseGet(() -> undone.orElseThrow().before());
    }

    /** An earlier row of the same card, after which the schedule is as it is now. */
    private boolean canBeUndone(LogRow other, LogRow row) {
        return other.event().isPresent()
                && other.cardId().equals(row.cardId())
                && other.after().equals(row.before())
                && !LogStore.isUndone(handle, other.seq());
    }

    private void requireSame(Shape shape, LogRow there) {
        long undoes = there.what() instanceof LogRow.What.Undone(long seq) ? seq : 0;
        boolean same = LogJson.read(shape, there.seq(), undoes, rulesId(shape)).equals(there)
                && (undoes == 0 || LogStore.idOf(handle, undoes).equals(shape.text("undoes")));
        requireTrue(shape, same, "id", "the log has another row of this id, and no row of it ever changes");
    }

    private int rulesId(Shape shape) {
        Integer here = rulesIds.get(shape.whole("rules", 0, Integer.MAX_VALUE));
        if (here == null) {
            throw shape.wrong("rules", "the file has no rules of this number");
        }
        return here;
    }

    private ScheduleStore.Stored schedule(String cardId) {
        return schedules.computeIfAbsent(cardId, id -> ScheduleStore.get(handle, id));
    }

    private static void requireTrue(Shape shape, boolean holds, String name, String otherwise) {
        if (!holds) {
            throw shape.wrong(name, otherwise);
        }
    }
}
