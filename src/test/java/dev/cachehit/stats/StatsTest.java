package dev.cachehit.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.db.Database;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.Section;
import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.CardBrief;
import dev.cachehit.review.CardSource;
import dev.cachehit.review.Grade;
import dev.cachehit.review.ReviewStore;
import dev.cachehit.review.Reviews;
import dev.cachehit.review.SettingsKeeper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @TempDir
    Path folder;

    private Instant now = FIRST.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private Database database;
    private Reviews reviews;
    private SettingsKeeper settings;
    private StatsStore store;

    @BeforeEach
    void open() {
        InstantSource clock = () -> now;
        database = Database.open(folder.resolve("cachehit.db"), clock);
        settings = new SettingsKeeper(database, ZoneOffset.UTC, clock);
        reviews = new Reviews(new Three(), new ReviewStore(database), settings, clock);
        store = new StatsStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void daysHoursAndTimesAreCountedAndUndoneGradesAreNot() {
        grade("a", Rating.EASY, 3_000);
        grade("b", Rating.EASY, 100_000);
        now = now.plus(Duration.ofHours(16)); // 01:00 belongs to the first study day
        grade("c", Rating.EASY, 5_000);
        reviews.undo(Optional.empty());
        grade("c", Rating.GOOD, 4_000);

        Period all = new Period("", FIRST, FIRST);
        assertEquals(List.of(new StatsStore.Day(FIRST, 3, 107_000)), store.days(all));
        assertEquals(List.of(new StatsStore.Hour(1, 1, 0, 0), new StatsStore.Hour(9, 2, 0, 0)), store.hours(all));
        assertEquals(
                List.of(new StatsStore.Times(2, 4, 1), new StatsStore.Times(4, 8, 1), new StatsStore.Times(64, 128, 1)),
                store.times(all));
        assertEquals(
                1, store.days(new Period("Python", FIRST, FIRST)).getFirst().reviews());
        assertEquals(List.of(), store.days(new Period("Pyt", FIRST, FIRST)));
        assertEquals(List.of(), store.days(new Period("", FIRST.plusDays(1), FIRST.plusDays(9))));
    }

    @Test
    void retentionIsWhatWasRememberedBesideWhatWasPredicted() {
        grade("a", Rating.EASY, 1);
        grade("b", Rating.EASY, 1);
        now = now.plus(Duration.ofDays(8));
        grade("a", Rating.GOOD, 1);
        grade("b", Rating.AGAIN, 1);

        List<StatsStore.Retention> months = store.retention(new Period("", FIRST, FIRST.plusDays(30)));

        assertEquals(1, months.size());
        StatsStore.Retention march = months.getFirst();
        assertEquals(FIRST.withDayOfMonth(1), march.month());
        assertEquals(2, march.reviews());
        assertEquals(1, march.remembered());
        assertEquals(0.9, march.predicted(), 0.02);
    }

    @Test
    void cardsAreCountedByRipenessAndByTheDayTheyAreDue() {
        grade("a", Rating.EASY, 1);
        now = now.plus(Duration.ofDays(8));
        grade("a", Rating.EASY, 1);
        grade("b", Rating.AGAIN, 1);

        assertEquals(
                Map.of(
                        "Python::Lists", new Collection.Maturity(0, 0, 0, 1, 0),
                        "Ruby", new Collection.Maturity(1, 1, 0, 0, 0)),
                Collection.maturity(reviews.cards(), ""));
        Collection.Forecast today =
                Collection.forecast(reviews.cards(), "", settings.current().days(), reviews.today(), 2);
        assertArrayEquals(new int[] {1, 0}, today.days());
        assertEquals(0, today.overdue());
        Collection.Forecast later = Collection.forecast(
                reviews.cards(), "Python", settings.current().days(), FIRST.plusYears(9), 2);
        assertEquals(1, later.overdue());
        assertTrue(Collection.maturity(reviews.cards(), "None").isEmpty());
    }

    private void grade(String card, Rating rating, long millis) {
        int version = reviews.card(card).orElseThrow().version();
        reviews.grade(
                new Grade(UUID.randomUUID().toString(), card, version, rating, false, OptionalLong.of(millis), "[]"));
    }

    /** One card in a deck within Python, two in Ruby. */
    private static final class Three implements CardSource {
        @Override
        public long version() {
            return 1;
        }

        @Override
        public void each(Consumer<CardBrief> consumer) {
            consumer.accept(new CardBrief("a", "Python::Lists", "", "", 0));
            consumer.accept(new CardBrief("b", "Ruby", "", "", 1));
            consumer.accept(new CardBrief("c", "Ruby", "", "", 2));
        }

        @Override
        public Optional<Card> card(String id) {
            Section section = new Section.Basic("What?", "That.", List.of());
            return Optional.of(new Card(id, "Ruby", List.of(), id, List.of(section), "", Optional.empty()));
        }
    }
}
