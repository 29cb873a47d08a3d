package dev.cachehit.review;

import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.queue.DayCards;
import dev.cachehit.review.queue.Done;
import dev.cachehit.review.queue.QueueCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All cards with their schedules, in memory, as of one version of the cards and of the settings and for one study day;
 * kept up to date change by change. About 250 bytes a card. Reading is safe for many threads, changing for one at a time.
 */
final class Desk {
    private volatile long cardsVersion;
    private final int settingsVersion;
    private final ReviewSettings settings;
    private final Map<String, Rules> rules = new ConcurrentHashMap<>();
    private final Map<String, QueueCard> cards = new ConcurrentHashMap<>();
    private final Map<Long, String> crammed = new ConcurrentHashMap<>();
    private volatile DayCards day;
    private volatile long nextUnburied = Long.MAX_VALUE;

    private Desk(long cardsVersion, SettingsKeeper.Versioned versioned, DayCards empty) {
        this.cardsVersion = cardsVersion;
        this.settingsVersion = versioned.version();
        this.settings = versioned.settings();
        this.day = empty;
    }

    static Desk load(CardSource source, ReviewStore store, SettingsKeeper.Versioned versioned, Instant now) {
        ReviewSettings settings = versioned.settings();
        LocalDate today = settings.days().dayOf(now);
        Instant end = settings.days().endOf(today);
        long version = source.version();
        DayCards empty = DayCards.of(today.toEpochDay(), now, end, card -> 0, List.of(), List.of());
        Desk desk = new Desk(version, versioned, empty);
        source.each(brief -> desk.cards.put(brief.id(), queueCard(brief, Schedule.fresh(brief.id()), 0)));
        store.eachSchedule(stored -> desk.cards.computeIfPresent(
                stored.cardId(), (id, card) -> queueCard(brief(card), stored.schedule(), stored.version())));
        List<Done> done = new ArrayList<>();
        for (LogRow row : store.gradesOfDay(Math.toIntExact(today.toEpochDay()))) {
            if (row.event().orElseThrow() instanceof Event.Graded) {
                done.add(done(row));
            } else if (desk.isCrammed(row)) {
                desk.crammed.put(row.seq(), row.cardId());
            }
        }
        desk.day = DayCards.of(today.toEpochDay(), now, end, card -> desk.recall(card, now), desk.cards.values(), done);
        desk.cards.values().forEach(card -> desk.buried(card, now));
        return desk;
    }

    /** Whether it still shows how things are. A bury ends within a day when the person's time zone has changed since. */
    boolean isCurrent(long cards, int settingsNow, Instant now) {
        return cards == cardsVersion
                && settingsNow == settingsVersion
                && now.isBefore(day.end())
                && now.toEpochMilli() < nextUnburied
                && settings.days().dayOf(now).toEpochDay() == day.day();
    }

    ReviewSettings settings() {
        return settings;
    }

    DayCards day() {
        return day;
    }

    Collection<QueueCard> cards() {
        return cards.values();
    }

    Optional<QueueCard> card(String id) {
        return Optional.ofNullable(cards.get(id));
    }

    /** Cards that were practised outside their schedule on this day, and remembered. */
    Set<String> crammed() {
        return new HashSet<>(crammed.values());
    }

    Rules rules(String deck) {
        return rules.computeIfAbsent(deck, settings::rules);
    }

    /** The chance that the card is remembered at that moment; 0 for a new card. */
    double recall(QueueCard card, Instant now) {
        return rules(card.deck()).scheduler().retrievability(card.state(), now);
    }

    /** Follows the one change of a card that a grade itself makes: its tag, of which nothing here depends. */
    void tagged(long cards) {
        if (cards == cardsVersion + 1) {
            cardsVersion = cards;
        }
    }

    /** Takes over what rows of the log have changed. */
    void apply(List<LogRow> rows, Instant now) {
        for (LogRow row : rows) {
            QueueCard card = cards.get(row.cardId());
            if (card != null) {
                QueueCard changed = queueCard(brief(card), row.after(), row.version());
                cards.put(card.id(), changed);
                buried(changed, now);
                day = day.with(card, changed, now);
            }
            row.event().ifPresent(event -> happened(event, row));
        }
    }

    /** Takes over what an undo did; one that arrived twice did nothing the second time. */
    void undo(ReviewStore.Undoing undoing, Instant now) {
        if (undoing.undone().isEmpty()) {
            return;
        }
        apply(undoing.rows(), now);
        for (LogRow row : undoing.undone()) {
            if (row.studyDay() == day.day() && row.event().orElseThrow() instanceof Event.Graded) {
                day = day.minus(done(row));
            }
            crammed.remove(row.seq());
        }
    }

    static CardBrief brief(QueueCard card) {
        return new CardBrief(card.id(), card.deck(), card.topic(), card.siblings(), card.position());
    }

    private void buried(QueueCard card, Instant now) {
        if (card.buriedUntil() > now.toEpochMilli()) {
            nextUnburied = Math.min(nextUnburied, card.buriedUntil());
        }
    }

    private void happened(Event event, LogRow row) {
        if (event instanceof Event.Graded) {
            day = day.plus(done(row));
        } else if (isCrammed(row)) {
            crammed.put(row.seq(), row.cardId());
        }
    }

    private boolean isCrammed(LogRow row) {
        return row.event().orElseThrow() instanceof Event.Crammed(Rating rating) && rating != Rating.AGAIN;
    }

    private static QueueCard queueCard(CardBrief brief, Schedule schedule, int version) {
        return new QueueCard(
                brief.id(),
                brief.deck(),
                brief.topic(),
                brief.siblings(),
                brief.position(),
                schedule.state(),
                schedule.suspended(),
                schedule.buriedUntil(),
                version);
    }

    private static Done done(LogRow row) {
        Done.Kind kind = switch (row.before().state().phase()) {
            case NEW -> Done.Kind.FRESH;
            case REVIEW -> Done.Kind.REVIEW;
            case LEARNING, RELEARNING -> Done.Kind.STEP;
        };
        return new Done(row.cardId(), row.deck(), row.siblings(), kind);
    }
}
