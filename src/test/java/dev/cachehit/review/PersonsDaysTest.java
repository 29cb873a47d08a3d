package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cachehit.fsrs.Phase;
import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.queue.Counts;
import dev.cachehit.review.queue.DeckPath;
import dev.cachehit.review.queue.QueueCard;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The person's clock, holidays and settings, as reviews on a real database follow them. */
class PersonsDaysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void open() {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        // 02:00 becomes 03:00 at 01:00Z, so the study day before has 23 hours.
        "4, 2026-03-28, 60,  120, 2026-03-29T01:59:59Z, 120, 2026-03-29T02:00:00Z",
        // There is no 02:00 in that night: the day begins at the change.
        "2, 2026-03-28, 60,  60,  2026-03-29T00:59:59Z, 120, 2026-03-29T01:00:00Z",
        // 03:00 becomes 02:00 at 01:00Z, so it has 25.
        "4, 2026-10-24, 120, 60,  2026-10-25T02:59:59Z, 60,  2026-10-25T03:00:00Z",
        // 02:00 comes twice: the day begins at the first, and the second is in it.
        "2, 2026-10-24, 120, 120, 2026-10-24T23:59:59Z, 120, 2026-10-25T00:00:00Z",
        "2, 2026-10-24, 120, 120, 2026-10-24T23:59:59Z, 60,  2026-10-25T01:00:00Z",
    })
    void inTheNightWhenTheClocksAreChangedTheDayStillEndsAtItsHour(
            int rollover,
            LocalDate day,
            int offsetBefore,
            int offsetAtNight,
            String night,
            int offsetAfter,
            String morning) {
        world.set("{\"time_zone\": \"Europe/Berlin\", \"rollover_hour\": " + rollover + "}");
        List.of("evening", "night", "morning").forEach(id -> world.cards.add(id, "Python"));

        gradeAt(day + "T20:00:00Z", "evening");
        gradeAt(night, "night");
        gradeAt(morning, "morning");

        assertRow("evening", day, offsetBefore);
        assertRow("night", day, offsetAtNight);
        assertRow("morning", day.plusDays(1), offsetAfter);
        for (String id : List.of("evening", "night", "morning")) {
            LogRow row = world.store.logOf(id).getFirst();
            LocalDate due = LocalDate.ofEpochDay(row.studyDay())
                    .plusDays(row.after().state().intervalDays());
            assertEquals(
                    due.atTime(rollover, 0).atZone(BERLIN).toInstant(),
                    row.after().state().due());
        }
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void ofABacklogThoseComeThatAreMostLikelyRememberedAndTheOthersOnADayWithRoom() {
        world.set("{\"fuzz\": false, \"reviews_per_day\": 2}");
        List<String> byAge = List.of("ancient", "old", "late");
        for (String id : byAge) {
            world.cards.add(id, "Python");
            world.grade(id, Rating.EASY);
            world.wait(Duration.ofDays(12));
        }

        assertEquals(Set.of("late", "old"), queue());
        world.wait(Duration.ofDays(1));
        assertEquals(Set.of("late", "old"), queue(), "nothing was done yesterday");
        world.grade("late", Rating.EASY);
        world.grade("old", Rating.EASY);
        assertEquals(Set.of(), queue());
        world.wait(Duration.ofDays(1));
        assertEquals(Set.of("ancient"), queue());
    }

    @Test
    void whatComesDueInAHolidayIsSpreadOverTheDaysAfterIt() {
        for (int i = 0; i < 12; i++) {
            world.cards.add("c" + i, "Python");
            world.grade("c" + i, Rating.EASY);
        }
        LocalDate lastDay = world.reviews.today().plusDays(30);

        assertEquals(12, world.reviews.spread("Python", Optional.empty(), lastDay, 4));

        world.wait(Duration.ofDays(30));
        assertEquals(lastDay, world.reviews.today());
        assertEquals(0, world.reviews.counts("Python").reviews());
        for (int day = 1; day <= 4; day++) {
            world.wait(Duration.ofDays(1));
            assertEquals(3 * day, world.reviews.counts("Python").reviews());
        }
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void aHolidayThatIsToldAheadMovesWhatComesDueInItAlone() {
        world.set("{\"fuzz\": false}");
        for (int i = 0; i < 15; i++) {
            world.cards.add("c" + i, "Python");
        }
        for (int i = 0; i < 15; i++) {
            if (i % 5 == 0) {
                world.wait(Duration.ofDays(i == 0 ? 0 : 4));
            }
            world.grade("c" + i, Rating.EASY);
        }
        LocalDate today = world.reviews.today();
        assertEquals(5, world.reviews.counts("Python").reviews(), "due today");

        // Five cards are due today, five after four days and five after eight.
        assertEquals(5, world.reviews.spread("Python", Optional.of(today.plusDays(2)), today.plusDays(6), 5));

        assertEquals(5, world.reviews.counts("Python").reviews(), "today is no day off");
        List<Integer> due = new ArrayList<>();
        for (int day = 1; day <= 11; day++) {
            world.wait(Duration.ofDays(1));
            due.add(world.reviews.counts("Python").reviews());
        }
        assertEquals(
                List.of(5, 5, 5, 5, 5, 5, 7, 12, 13, 14, 15),
                due,
                "none in the holiday, then evenly beside the others");
        assertEquals(5, world.reviews.undo(Optional.empty()).orElseThrow().size());
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void aStepThatIsOverAfterTheRolloverComesOnTheNextDay() {
        world.set("{\"time_zone\": \"UTC\", \"rollover_hour\": 4, \"new_per_day\": 1}");
        world.cards.add("step", "Python").add("other", "Python");
        world.wait(Duration.between(world.now(), Instant.parse("2026-03-03T03:55:00Z")));
        world.grade("step", Rating.GOOD);
        assertEquals(new Counts(0, 0, 0, 0), world.reviews.counts("Python"), "the day is done");

        world.wait(Duration.ofMinutes(5));
        assertEquals(new Counts(1, 0, 1, 0), world.reviews.counts("Python"), "04:00, a step that is over in 5 minutes");
        assertEquals("other", next());
        world.wait(Duration.ofMinutes(5));
        assertEquals("step", next());
        world.grade("step", Rating.GOOD);

        assertEquals(
                Phase.REVIEW, world.reviews.card("step").orElseThrow().state().phase());
        assertEquals(1, world.reviews.counts("Python").fresh(), "the step took no new card's place");
        assertEquals(
                List.of(
                        LocalDate.parse("2026-03-02").toEpochDay(),
                        LocalDate.parse("2026-03-03").toEpochDay()),
                world.store.logOf("step").stream()
                        .map(row -> (long) row.studyDay())
                        .toList());
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void aTravellersDaysAreThoseOfThePlaceAndNothingIsLost() {
        world.set("{\"time_zone\": \"Asia/Tokyo\", \"rollover_hour\": 4, \"new_per_day\": 1, \"fuzz\": false}");
        List.of("a", "b", "c", "d").forEach(id -> world.cards.add(id, "Python"));
        gradeAt("2026-03-02T09:00:00Z", "a"); // 18:00 of the second in Tokyo
        assertEquals(0, world.reviews.counts("Python").fresh());

        // Westward the second comes again: 20:00 in New York.
        world.set("{\"time_zone\": \"America/New_York\", \"rollover_hour\": 4, \"new_per_day\": 1, \"fuzz\": false}");
        world.wait(Duration.between(world.now(), Instant.parse("2026-03-03T01:00:00Z")));
        assertEquals(LocalDate.parse("2026-03-02"), world.reviews.today());
        assertEquals(0, world.reviews.counts("Python").fresh(), "the second had its new card");
        world.wait(Duration.ofHours(8));
        assertEquals(1, world.reviews.counts("Python").fresh());
        gradeAt("2026-03-03T09:00:00Z", "b"); // 04:00 of the third

        // Eastward the third is over sooner: 04:00 of the fourth in Tokyo.
        world.set("{\"time_zone\": \"Asia/Tokyo\", \"rollover_hour\": 4, \"new_per_day\": 1, \"fuzz\": false}");
        world.wait(Duration.between(world.now(), Instant.parse("2026-03-03T19:00:00Z")));
        assertEquals(LocalDate.parse("2026-03-04"), world.reviews.today());
        assertEquals(1, world.reviews.counts("Python").fresh());

        // Each is due eight days after it was learnt, on the day that it is where the person is.
        assertEquals(0, reviewsAt("2026-03-09T18:59:59Z"));
        assertEquals(1, reviewsAt("2026-03-09T19:00:00Z"));
        assertEquals(1, reviewsAt("2026-03-10T18:59:59Z"));
        assertEquals(2, reviewsAt("2026-03-10T19:00:00Z"));
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void aDecksOwnRetentionHoldsForItAndTheDecksInItThatSayNothingElse() {
        world.set("""
                {"fuzz": false, "decks": {"Ruby": {"desired_retention": 0.8},
                 "Ruby::Blocks": {"new_per_day": 5}, "Ruby::Text": {"desired_retention": 0.95}}}""");
        world.cards
                .add("python", "Python")
                .add("ruby", "Ruby")
                .add("blocks", "Ruby::Blocks")
                .add("text", "Ruby::Text::Lines")
                .add("rubygems", "Rubygems");
        List.of("python", "ruby", "blocks", "text", "rubygems").forEach(id -> world.grade(id, Rating.EASY));

        // The stability is 8.2956; the intervals for 0.9, 0.8 and 0.95 are by the formula of docs/scheduling.md.
        assertEquals(8, interval("python"));
        assertEquals(28, interval("ruby"));
        assertEquals(28, interval("blocks"));
        assertEquals(3, interval("text"));
        assertEquals(8, interval("rubygems"));
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void eachLimitAroundACardHoldsForIt() {
        world.set("""
                {"new_per_day": 6, "decks": {"Python": {"new_per_day": 3}, "Python::Lists": {"new_per_day": 1}}}""");
        for (String deck : List.of("Python::Lists", "Python::Text", "Ruby")) {
            for (int i = 0; i < 4; i++) {
                world.cards.add(deck.replace(':', '-') + i, deck);
            }
        }
        assertFresh(1, 3, 3, 4, 6);

        world.grade("Python--Lists0", Rating.EASY);
        assertFresh(0, 2, 2, 4, 5);
        world.grade("Python--Text0", Rating.GOOD);
        world.grade("Python--Text0", Rating.GOOD);
        assertFresh(0, 1, 1, 4, 4);
        world.grade("Python--Lists1", Rating.EASY); // Beyond the limit, as a person may who asks for the card.
        assertFresh(0, 0, 0, 3, 3);
        world.reviews.undo(Optional.empty());
        assertFresh(0, 1, 1, 4, 4);
        world.wait(Duration.ofDays(1));
        assertFresh(1, 3, 3, 4, 6);
    }

    @Test
    void eachLimitOfReviewsAroundACardHoldsForIt() {
        world.set("""
                {"fuzz": false, "reviews_per_day": 6, "decks": {"Python": {"reviews_per_day": 3},
                 "Python::Lists": {"reviews_per_day": 1}}}""");
        for (String deck : List.of("Python::Lists", "Python::Text", "Ruby")) {
            for (int i = 0; i < 4; i++) {
                world.cards.add(deck.replace(':', '-') + i, deck);
                world.grade(deck.replace(':', '-') + i, Rating.EASY);
            }
        }
        world.wait(Duration.ofDays(8));
        assertReviews(1, 3, 3, 4, 6);

        world.grade("Python--Lists0", Rating.EASY);
        assertReviews(0, 2, 2, 4, 5);
        world.grade("Python--Text0", Rating.AGAIN);
        world.grade("Python--Text0", Rating.GOOD); // A step, which takes no review's place.
        assertReviews(0, 1, 1, 4, 4);
        world.reviews.undo(Optional.empty());
        world.reviews.undo(Optional.empty());
        assertReviews(0, 2, 2, 4, 5);
        world.wait(Duration.ofDays(1));
        assertReviews(1, 3, 3, 4, 6);
    }

    private void assertFresh(int lists, int text, int python, int ruby, int all) {
        assertCounts(Counts::fresh, lists, text, python, ruby, all);
    }

    private void assertReviews(int lists, int text, int python, int ruby, int all) {
        assertCounts(Counts::reviews, lists, text, python, ruby, all);
    }

    private void assertCounts(ToIntFunction<Counts> kind, int lists, int text, int python, int ruby, int all) {
        Map<String, Integer> found = new TreeMap<>();
        world.reviews.countsByDeck().forEach((deck, counts) -> found.put(deck, kind.applyAsInt(counts)));
        assertEquals(
                Map.of(
                        "Python::Lists",
                        lists,
                        "Python::Text",
                        text,
                        "Python",
                        python,
                        "Ruby",
                        ruby,
                        DeckPath.EVERYTHING,
                        all),
                found);
    }

    private Set<String> queue() {
        Set<String> ids = new TreeSet<>();
        Optional<Reviews.Question> next = world.reviews.next("Python", ids).question();
        while (next.isPresent()) {
            ids.add(next.get().scheduled().id());
            next = world.reviews.next("Python", ids).question();
        }
        return ids;
    }

    private int reviewsAt(String time) {
        world.wait(Duration.between(world.now(), Instant.parse(time)));
        return world.reviews.counts("Python").reviews();
    }

    private String next() {
        return world.reviews.next("Python").question().orElseThrow().scheduled().id();
    }

    private void gradeAt(String time, String card) {
        world.wait(Duration.between(world.now(), Instant.parse(time)));
        world.grade(card, Rating.EASY);
    }

    private void assertRow(String card, LocalDate day, int offset) {
        LogRow row = world.store.logOf(card).getFirst();
        assertEquals(day.toEpochDay(), row.studyDay());
        assertEquals(offset, row.offsetMinutes());
    }

    private int interval(String card) {
        QueueCard scheduled = world.reviews.card(card).orElseThrow();
        return scheduled.state().intervalDays();
    }
}
