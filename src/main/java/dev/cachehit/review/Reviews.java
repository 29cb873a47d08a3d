package dev.cachehit.review;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.Standing;
import dev.cachehit.deck.Standings;
import dev.cachehit.fsrs.Phase;
import dev.cachehit.fsrs.Preview;
import dev.cachehit.review.queue.Counts;
import dev.cachehit.review.queue.Cram;
import dev.cachehit.review.queue.DayQueue;
import dev.cachehit.review.queue.DeckPath;
import dev.cachehit.review.queue.QueueCard;
import dev.cachehit.review.queue.Spread;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reviewing: what comes next, grades, undo, and what takes cards out of the queue. Safe for use by many threads; changes
 * happen one after the other.
 */
public final class Reviews implements Standings {
    private static final int DAYS_FOR_MEDIAN = 365;
    private static final int TIMES_FOR_MEDIAN = 100;
    private static final int FEWEST_FOR_MEDIAN = 5;

    private final CardSource source;
    private final ReviewStore store;
    private final SettingsKeeper settings;
    private final InstantSource clock;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile @Nullable Desk desk;

    public Reviews(CardSource source, ReviewStore store, SettingsKeeper settings, InstantSource clock) {
        this.source = source;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A card to be answered.
     *
     * @param card the card
     * @param scheduled its schedule
     * @param leech whether it was forgotten so often that it should be rewritten
     * @param preview what each rating would do now
     */
    public record Question(Card card, QueueCard scheduled, boolean leech, Preview preview) {}

    /**
     * What comes up.
     *
     * @param question the next card, if there is one
     * @param counts of the queue that the card is the first of
     * @param nextWaiting when the next learning step comes up that is not in the queue yet
     */
    public record Next(Optional<Question> question, Counts counts, Optional<Instant> nextWaiting) {}

    /** The next card of a deck, or of {@link DeckPath#EVERYTHING}. */
    public Next next(String deck) {
        return next(deck, Set.of());
    }

    /**
     * The next card of a deck, so that it can be fetched while another one is still being answered.
     *
     * @param deck the deck, or {@link DeckPath#EVERYTHING}
     * @param except cards to pass over; the counts still have them
     */
    public Next next(String deck, Set<String> except) {
        Instant now = clock.instant();
        Desk current = current(now);
        DayQueue queue = queue(current, deck, now);
        return new Next(
                first(queue.cards(), except).flatMap(card -> question(current, card, now)),
                queue.counts(),
                queue.nextWaiting());
    }

    /** A card as a question, whether or not it is in a queue; empty when there is no such card. */
    public Optional<Question> question(String cardId) {
        Instant now = clock.instant();
        Desk current = current(now);
        return current.card(cardId).flatMap(card -> question(current, card, now));
    }

    /** A card, whole. */
    public Optional<Card> whole(String cardId) {
        return source.card(cardId);
    }

    /**
     * The next card to be practised outside the schedule: each card of the deck that was ever learnt comes once a day,
     * until it is remembered.
     *
     * @param days only cards that come due within so many days; empty for all
     * @param except cards to pass over; the counts still have them
     */
    public Next nextToCram(String deck, OptionalInt days, Set<String> except) {
        Instant now = clock.instant();
        Desk current = current(now);
        Optional<Instant> until = days.isPresent()
                ? Optional.of(current.settings()
                        .days()
                        .endOf(LocalDate.ofEpochDay(current.day().day() + days.getAsInt())))
                : Optional.empty();
        List<QueueCard> cards = Cram.of(
                current.cards(), deck, until, current.crammed(), current.day().day());
        return new Next(
                first(cards, except).flatMap(card -> question(current, card, now)),
                new Counts(0, cards.size(), 0, 0),
                Optional.empty());
    }

    /** The counts of a deck's queue. */
    public Counts counts(String deck) {
        Instant now = clock.instant();
        return queue(current(now), deck, now).counts();
    }

    /** The counts of every deck, of the decks they lie in, and of everything. */
    public Map<String, Counts> countsByDeck() {
        Instant now = clock.instant();
        Desk current = current(now);
        Set<String> decks = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        decks.add(DeckPath.EVERYTHING);
        for (QueueCard card : current.cards()) {
            if (seen.add(card.deck())) {
                decks.addAll(DeckPath.upTo(card.deck()));
            }
        }
        Map<String, Counts> counts = new TreeMap<>();
        decks.forEach(deck -> counts.put(deck, queue(current, deck, now).counts()));
        return counts;
    }

    /** Grades a card. */
    public GradeOutcome grade(Grade grade) {
        return changing(now -> {
            Desk current = current(now);
            Optional<QueueCard> card = current.card(grade.cardId());
            if (card.isEmpty()) {
                return store.known(grade).orElseGet(GradeOutcome.NoCard::new);
            }
            GradeOutcome outcome = store.grade(
                    grade, Desk.brief(card.get()), current.rules(card.get().deck()), now);
            if (outcome instanceof GradeOutcome.Accepted(LogRow row, boolean repeated, boolean leech) && !repeated) {
                current.apply(List.of(row), now);
                if (leech) {
                    current.tagged(source.version());
                }
            }
            return outcome;
        });
    }

    /**
     * Undoes what was done last.
     *
     * @param operation what the caller believes that to be, so that an undo that arrives twice is one
     * @return the rows that undo; none when there is nothing to undo; empty when something else was done last
     */
    public Optional<List<LogRow>> undo(Optional<String> operation) {
        return changing(now -> {
            Desk current = current(now);
            Optional<ReviewStore.Undoing> undoing = store.undo(operation, current.rules(DeckPath.EVERYTHING), now);
            undoing.ifPresent(done -> current.undo(done, now));
            return undoing.map(ReviewStore.Undoing::rows);
        });
    }

    /** Holds a card, or lets go of it; empty when there is no such card. */
    public Optional<QueueCard> hold(String cardId, Hold hold) {
        return hold(cardId, hold, newOperation());
    }

    /**
     * Holds a card, or lets go of it; empty when there is no such card.
     *
     * @param operation an id to undo it by; one that was done already is not done again
     */
    public Optional<QueueCard> hold(String cardId, Hold hold, String operation) {
        hold(List.of(cardId), hold, operation);
        return card(cardId);
    }

    /**
     * Holds many cards, or lets go of them, as one operation that is undone as one.
     *
     * @return how many cards it changed; ids that no card has do not count
     */
    public int hold(Collection<String> cardIds, Hold hold) {
        return hold(cardIds, hold, newOperation());
    }

    private int hold(Collection<String> cardIds, Hold hold, String operation) {
        return changing(now -> {
            Desk current = current(now);
            List<ReviewStore.Change> changes = cardIds.stream()
                    .map(current::card)
                    .flatMap(Optional::stream)
                    .map(card -> change(current, card, hold.event(current.day().end())))
                    .toList();
            List<LogRow> rows = store.apply(changes, operation, now);
            current.apply(rows, now);
            return rows.size();
        });
    }

    @Override
    public Predicate<String> are(Standing standing) {
        Instant now = clock.instant();
        Desk current = current(now);
        return id ->
                current.card(id).map(card -> is(current, card, standing, now)).orElse(false);
    }

    /**
     * Spreads cards in review over days: a backlog, or what a holiday leaves undone.
     *
     * @param deck whose cards, or {@link DeckPath#EVERYTHING}
     * @param from cards due before this day stay; empty for none
     * @param until cards due on this day or before are spread
     * @param days over so many days after it, at least 1
     * @return how many cards were moved
     */
    public int spread(String deck, Optional<LocalDate> from, LocalDate until, int days) {
        return changing(now -> {
            Desk current = current(now);
            long start = from.map(current.settings().days()::startOf)
                    .map(Instant::toEpochMilli)
                    .orElse(Long.MIN_VALUE);
            long end = current.settings().days().endOf(until).toEpochMilli();
            List<QueueCard> late = current.cards().stream()
                    .filter(card -> isInReview(card, deck)
                            && card.state().dueAt() >= start
                            && card.state().dueAt() < end)
                    .sorted(Comparator.comparingDouble((QueueCard card) -> current.recall(card, now))
                            .reversed()
                            .thenComparing(QueueCard::id))
                    .toList();
            List<Integer> places = Spread.over(late.size(), load(current, deck, until, days));
            List<ReviewStore.Change> changes = new ArrayList<>();
            for (int i = 0; i < late.size(); i++) {
                QueueCard card = late.get(i);
                Instant due = current.settings().days().startOf(until.plusDays(1L + places.get(i)));
                changes.add(change(current, card, new Event.Moved(due)));
            }
            int moved = store.apply(changes, now).size();
            desk = null;
            return moved;
        });
    }

    /** The person's study day now. */
    public LocalDate today() {
        Instant now = clock.instant();
        return settings.current().days().dayOf(now);
    }

    /** All cards with their schedules; a view that changes as they do. */
    public Collection<QueueCard> cards() {
        return current(clock.instant()).cards();
    }

    /** A card's schedule. */
    public Optional<QueueCard> card(String id) {
        return current(clock.instant()).card(id);
    }

    /** A rating that the evidence speaks for; empty also when there is no such card. */
    public Optional<Suggestion> suggest(String cardId, List<Evidence> sections) {
        return card(cardId).flatMap(card -> Suggestion.of(sections, usualTime(card)));
    }

    /** Does what changes schedules without this class; nothing else changes meanwhile. */
    <T> T apart(Supplier<T> change) {
        return changing(now -> {
            T result = change.get();
            desk = null;
            return result;
        });
    }

    /**
     * The median of the last {@value #TIMES_FOR_MEDIAN} times within a year that the innermost deck has of those around the
     * card; a deck has the times of the decks in it too, and with fewer than {@value #FEWEST_FOR_MEDIAN} it has none. Other
     * decks have no say. In a step time says nothing: the card was seen a moment ago.
     */
    private OptionalLong usualTime(QueueCard card) {
        if (!settings.current().timeCounts() || card.isLearning()) {
            return OptionalLong.empty();
        }
        int after = Math.toIntExact(today().toEpochDay()) - DAYS_FOR_MEDIAN;
        return DeckPath.upTo(card.deck()).reversed().stream()
                .filter(deck -> !deck.equals(DeckPath.EVERYTHING))
                .map(deck -> store.lastTimes(deck, after, TIMES_FOR_MEDIAN))
                .filter(times -> times.size() >= FEWEST_FOR_MEDIAN)
                .mapToLong(Reviews::median)
                .findFirst();
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static Optional<QueueCard> first(List<QueueCard> cards, Set<String> except) {
        return cards.stream().filter(card -> !except.contains(card.id())).findFirst();
    }

    private Optional<Question> question(Desk current, QueueCard card, Instant now) {
        Rules rules = current.rules(card.deck());
        return source.card(card.id())
                .map(whole -> new Question(
                        whole,
                        card,
                        rules.isLeech(card.state().lapses()),
                        rules.scheduler().preview(card.state(), now)));
    }

    private static String newOperation() {
        return UUID.randomUUID().toString();
    }

    private static ReviewStore.Change change(Desk current, QueueCard card, Event event) {
        return new ReviewStore.Change(Desk.brief(card), event, current.rules(card.deck()));
    }

    private static boolean is(Desk current, QueueCard card, Standing standing, Instant now) {
        Phase phase = card.state().phase();
        return switch (standing) {
            case NEW -> phase == Phase.NEW && !card.isHeld(now);
            case LEARNING -> card.isLearning();
            case REVIEW -> phase == Phase.REVIEW;
            case DUE ->
                phase != Phase.NEW
                        && !card.isHeld(now)
                        && card.state().due().isBefore(current.day().end());
            case SUSPENDED -> card.suspended();
            case BURIED -> card.isHeld(now) && !card.suspended();
            case LEECH -> current.rules(card.deck()).isLeech(card.state().lapses());
        };
    }

    private static List<Integer> load(Desk current, String deck, LocalDate until, int days) {
        int[] load = new int[days];
        for (QueueCard card : current.cards()) {
            if (isInReview(card, deck)) {
                long day = current.settings().days().dayOf(card.state().due()).toEpochDay() - until.toEpochDay() - 1;
                if (day >= 0 && day < days) {
                    load[(int) day]++;
                }
            }
        }
        return Arrays.stream(load).boxed().toList();
    }

    private static boolean isInReview(QueueCard card, String deck) {
        return card.state().phase() == Phase.REVIEW && !card.suspended() && DeckPath.isIn(card.deck(), deck);
    }

    private static DayQueue queue(Desk current, String deck, Instant now) {
        return DayQueue.of(
                current.day(),
                current.settings().limits(),
                deck,
                now,
                current.settings().ahead());
    }

    private <T> T changing(Function<Instant, T> change) {
        changing.lock();
        try {
            return change.apply(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (RuntimeException | Error fault) {
            // Whether the change was made is not known; the next request looks.
            desk = null;
            throw fault;
        } finally {
            changing.unlock();
        }
    }

    private Desk current(Instant now) {
        Desk known = desk;
        if (known != null && known.isCurrent(source.version(), settings.latest().version(), now)) {
            return known;
        }
        changing.lock();
        try {
            known = desk;
            if (known == null
                    || !known.isCurrent(source.version(), settings.latest().version(), now)) {
                // Lest two of them are in memory.
                desk = null;
                known = null;
                known = Desk.load(source, store, settings.latest(), now);
                desk = known;
            }
            return known;
        } finally {
            changing.unlock();
        }
    }
}
