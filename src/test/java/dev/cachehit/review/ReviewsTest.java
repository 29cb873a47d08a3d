package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.db.Backups;
import dev.cachehit.db.Database;
import dev.cachehit.db.DatabaseException;
import dev.cachehit.fsrs.Phase;
import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.queue.Counts;
import dev.cachehit.review.queue.DeckPath;
import dev.cachehit.review.queue.QueueCard;
import dev.cachehit.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewsTest {
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

    @Test
    void aGradedCardGoesWhereItsPreviewSaid() {
        world.cards.add("a", "Python");
        Reviews.Question question =
                world.reviews.next(DeckPath.EVERYTHING).question().orElseThrow();

        GradeOutcome.Accepted accepted = accepted(world.grade("a", Rating.EASY));

        assertEquals(question.preview().easy().state(), accepted.row().after().state());
        assertEquals(
                accepted.row().after().state(),
                world.reviews.card("a").orElseThrow().state());
        assertEquals(new Counts(0, 0, 0, 0), world.reviews.counts(DeckPath.EVERYTHING));
    }

    @Test
    void aRepeatedGradeIsTheSameGrade() {
        world.cards.add("a", "Python");
        Grade grade = world.gradeOf("a", Rating.GOOD);

        GradeOutcome.Accepted first = accepted(world.reviews.grade(grade));
        world.wait(Duration.ofMinutes(1));
        GradeOutcome.Accepted second = accepted(world.reviews.grade(grade));

        assertFalse(first.repeated());
        assertTrue(second.repeated());
        assertEquals(first.row(), second.row());
        assertEquals(1, world.store.logOf("a").size());
    }

    @Test
    void aRepeatedGradeIsFoundAlsoWhenTheCardWasRemoved() {
        world.cards.add("a", "Python");
        Grade grade = world.gradeOf("a", Rating.GOOD);
        world.reviews.grade(grade);
        world.cards.remove("a");

        assertTrue(accepted(world.reviews.grade(grade)).repeated());
        assertInstanceOf(
                GradeOutcome.NoCard.class,
                world.reviews.grade(new Grade("x", "a", 1, Rating.GOOD, false, OptionalLong.empty(), "[]")));
    }

    @Test
    void anIdOfAnotherGradeIsRefused() {
        world.cards.add("a", "Python");
        Grade grade = world.gradeOf("a", Rating.GOOD);
        world.reviews.grade(grade);

        Grade other = new Grade(grade.id(), "a", 1, Rating.AGAIN, false, OptionalLong.empty(), "[]");

        assertInstanceOf(GradeOutcome.IdTaken.class, world.reviews.grade(other));
    }

    @Test
    void twoWindowsCannotGradeOneCardTwiceUnawares() {
        world.cards.add("a", "Python");
        Grade inOneWindow = world.gradeOf("a", Rating.GOOD);
        Grade inAnother = world.gradeOf("a", Rating.AGAIN);

        accepted(world.reviews.grade(inOneWindow));

        assertEquals(new GradeOutcome.Stale(1), world.reviews.grade(inAnother));
        assertEquals(1, world.store.logOf("a").size());
    }

    @Test
    void undoGoesBackAWholeDayAndItsLastCardToo() {
        for (int i = 0; i < 20; i++) {
            world.cards.add("c" + i, i % 2 == 0 ? "Python" : "Ruby");
        }
        List<Counts> counts = new ArrayList<>();
        List<Map<String, QueueCard>> before = new ArrayList<>();
        while (world.reviews.counts(DeckPath.EVERYTHING).total() > 0) {
            counts.add(world.reviews.counts(DeckPath.EVERYTHING));
            before.add(schedules());
            world.gradeNext(Rating.of(1 + counts.size() % 4));
        }
        assertTrue(counts.size() > 25, "graded " + counts.size());

        for (int i = counts.size() - 1; i >= 0; i--) {
            assertEquals(1, world.reviews.undo(Optional.empty()).orElseThrow().size());
            assertEquals(counts.get(i), world.reviews.counts(DeckPath.EVERYTHING));
            assertEquals(states(before.get(i)), states(schedules()));
        }
        assertEquals(List.of(), world.reviews.undo(Optional.empty()).orElseThrow());
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void undoGoesBackOverTheRolloverToo() {
        for (int i = 0; i < 24; i++) {
            world.cards.add("c" + i, i % 2 == 0 ? "Python" : "Ruby");
        }
        Map<String, QueueCard> first = schedules();
        for (int day = 0; day < 2; day++) {
            for (int i = 0; i < 12; i++) {
                world.gradeNext(Rating.of(1 + i % 4));
            }
            world.wait(Duration.ofDays(1 - day));
        }

        for (int i = 0; i < 24; i++) {
            assertEquals(1, world.reviews.undo(Optional.empty()).orElseThrow().size());
            assertEquals(world.another().countsByDeck(), world.reviews.countsByDeck());
        }

        assertEquals(states(first), states(schedules()));
        assertEquals(new Counts(0, 0, 20, 0), world.reviews.counts(DeckPath.EVERYTHING));
        assertEquals(List.of(), world.reviews.undo(Optional.empty()).orElseThrow());
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void anUndoThatArrivesTwiceIsOne() {
        world.cards.add("a", "Python").add("b", "Python");
        accepted(world.grade("a", Rating.GOOD));
        String last = accepted(world.grade("b", Rating.GOOD)).row().id();

        List<LogRow> first = world.reviews.undo(Optional.of(last)).orElseThrow();
        List<LogRow> second = world.reviews.undo(Optional.of(last)).orElseThrow();

        assertEquals(first, second);
        assertEquals(
                Phase.LEARNING, world.reviews.card("a").orElseThrow().state().phase());
        assertEquals(Optional.empty(), world.reviews.undo(Optional.of("no such")));
    }

    @Test
    void undoBringsTheCodeBackOfEachAttempt() {
        world.cards.add("a", "Python");
        write("first");
        world.grade("a", Rating.AGAIN);
        assertEquals(List.of(), world.drafts.ofCard("a"));
        write("second");
        world.grade("a", Rating.AGAIN);

        world.reviews.undo(Optional.empty());
        assertEquals("second", world.drafts.get("a", 0).orElseThrow().body());
        world.reviews.undo(Optional.empty());
        assertEquals("first", world.drafts.get("a", 0).orElseThrow().body());
    }

    @Test
    void aDraftOfAnotherWindowIsNotOverwrittenUnawares() {
        assertEquals(1, write("mine").orElseThrow().version());

        assertEquals(Optional.empty(), world.drafts.put("a", 0, "theirs", Optional.of(0), world.now()));
        assertEquals("mine", world.drafts.get("a", 0).orElseThrow().body());
    }

    @Test
    void aBuriedCardIsBackOnTheNextStudyDay() {
        world.cards.add("a", "Python");

        world.reviews.hold("a", Hold.BURY);
        assertEquals(0, world.reviews.counts(DeckPath.EVERYTHING).total());
        world.wait(Duration.ofHours(18));
        assertEquals(0, world.reviews.counts(DeckPath.EVERYTHING).total(), "03:00 belongs to the day before");
        world.wait(Duration.ofHours(1));
        assertEquals(1, world.reviews.counts(DeckPath.EVERYTHING).total());
    }

    @Test
    void aSuspendedCardIsBackWhenItIsResumedOrThatIsUndone() {
        world.cards.add("a", "Python");

        world.reviews.hold("a", Hold.SUSPEND);
        world.wait(Duration.ofDays(400));
        assertEquals(0, world.reviews.counts(DeckPath.EVERYTHING).total());
        world.reviews.hold("a", Hold.RESUME);
        assertEquals(1, world.reviews.counts(DeckPath.EVERYTHING).total());
        world.reviews.undo(Optional.empty());
        assertEquals(0, world.reviews.counts(DeckPath.EVERYTHING).total());
        assertEquals(Optional.empty(), world.reviews.hold("none", Hold.SUSPEND));
    }

    @Test
    void aLeechIsSuspended() {
        world.cards.add("a", "Python");
        world.grade("a", Rating.EASY);
        for (int lapse = 1; lapse <= 8; lapse++) {
            assertFalse(world.reviews.card("a").orElseThrow().suspended(), "before lapse " + lapse);
            world.wait(Duration.ofDays(100));
            world.grade("a", Rating.AGAIN);
            world.grade("a", Rating.EASY);
        }

        assertTrue(world.reviews.card("a").orElseThrow().suspended());
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void cramLeavesTheScheduleAloneAndEndsWhenAllIsRemembered() {
        world.cards.add("a", "Python").add("b", "Python").add("new", "Python");
        world.grade("a", Rating.EASY);
        world.grade("b", Rating.EASY);
        Map<String, QueueCard> before = schedules();
        Set<String> crammed = new TreeSet<>();

        for (Rating rating : List.of(Rating.AGAIN, Rating.GOOD, Rating.GOOD)) {
            QueueCard card = world.reviews
                    .nextToCram("Python", OptionalInt.empty(), Set.of())
                    .question()
                    .orElseThrow()
                    .scheduled();
            crammed.add(card.id());
            Grade grade = world.gradeOf(card.id(), rating);
            accepted(world.reviews.grade(
                    new Grade(grade.id(), card.id(), grade.version(), rating, true, OptionalLong.empty(), "[]")));
        }

        assertEquals(Set.of("a", "b"), crammed);
        assertEquals(
                0,
                world.reviews
                        .nextToCram("Python", OptionalInt.empty(), Set.of())
                        .counts()
                        .total());
        assertEquals(before, schedules());
        assertEquals(before.keySet(), schedules().keySet());
        assertEquals(
                0,
                world.another()
                        .nextToCram("Python", OptionalInt.empty(), Set.of())
                        .counts()
                        .total());
    }

    @Test
    void aBacklogIsSpreadOverTheDaysToComeAndBackInOneUndo() {
        for (int i = 0; i < 12; i++) {
            world.cards.add("c" + i, "Python");
            world.grade("c" + i, Rating.EASY);
        }
        world.wait(Duration.ofDays(60));
        LocalDate today = world.reviews.today();
        assertEquals(12, world.reviews.counts("Python").reviews());

        assertEquals(12, world.reviews.spread("Python", Optional.empty(), today.minusDays(1), 4));

        assertEquals(3, world.reviews.counts("Python").reviews());
        world.wait(Duration.ofDays(3));
        assertEquals(12, world.reviews.counts("Python").reviews());
        assertEquals(12, world.reviews.undo(Optional.empty()).orElseThrow().size());
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void aCopyThatIsMadeWhileGradingIsWholeAndHasWhatWasAcknowledged() throws Exception {
        for (int i = 0; i < 40; i++) {
            world.cards.add("c" + i, "Python");
        }
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        Thread grading = Thread.ofVirtual().start(() -> {
            for (int i = 0; !enough.get(); i++) {
                world.grade("c" + i % 40, Rating.of(1 + i % 4));
                acknowledged.incrementAndGet();
            }
        });
        Await.until("grading has begun", Duration.ofSeconds(30), () -> acknowledged.get() > 0);
        for (int i = 0; i < 3; i++) {
            int before = acknowledged.get();
            Path copy = folder.resolve("copy-" + i + ".db");

            Backups.make(world.database.file(), copy);

            try (Database copied = Database.open(copy, world.clock())) {
                CheckStore.Result result = new CheckStore(copied).check();
                assertEquals(List.of(), result.faults());
                assertTrue(result.rows() >= before, result.rows() + " of " + before);
            }
        }
        enough.set(true);
        grading.join();
        assertEquals(acknowledged.get(), new CheckStore(world.database).check().rows());
    }

    @Test
    void theLogCannotBeChanged() {
        world.cards.add("a", "Python");
        world.grade("a", Rating.GOOD);

        assertThrows(
                DatabaseException.class,
                () -> world.database.execute(handle -> handle.execute("UPDATE review_log SET rating = 4")));
        assertThrows(
                DatabaseException.class,
                () -> world.database.execute(handle -> handle.execute("DELETE FROM review_log")));
        assertEquals(1, world.store.logOf("a").size());
    }

    @Test
    void aScheduleThatWasChangedBesideTheLogIsFound() {
        world.cards.add("a", "Python");
        world.grade("a", Rating.GOOD);
        world.database.execute(handle -> handle.execute("UPDATE review_schedule SET stability = 99"));
        world.database.execute(handle -> handle.execute("UPDATE review_sums SET good = 7"));

        assertEquals(2, new CheckStore(world.database).check().faults().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE review_sums SET hour = 3 WHERE deck = 'Python'",
                "UPDATE review_sums SET stage = 1 WHERE deck = 'Python'",
                "UPDATE review_sums SET hard = 1, good = 0 WHERE deck = ''",
                "UPDATE review_sums SET duration_ms = duration_ms + 1 WHERE deck = 'Python::Lists'",
                "UPDATE review_sums SET recall_millionths = 1 WHERE deck = ''",
                "UPDATE review_sums SET study_day = study_day + 1",
                "UPDATE review_answer_times SET answers = 2 WHERE deck = 'Python'",
                "DELETE FROM review_answer_times WHERE deck = 'Python::Lists'",
                "INSERT INTO review_answer_times (deck, study_day, slot, answers) VALUES ('None', 9, 1, 1)",
            })
    void eachSumThatWasChangedBesideTheLogIsFound(String change) {
        world.cards.add("a", "Python::Lists");
        world.grade("a", Rating.GOOD);
        assertEquals(List.of(), new CheckStore(world.database).check().faults());

        world.database.execute(handle -> handle.execute(change));

        assertFalse(new CheckStore(world.database).check().faults().isEmpty());
    }

    @Test
    void sumsThatAreMissingAreMadeFromTheLog() {
        world.cards.add("a", "Python");
        world.grade("a", Rating.GOOD);
        world.grade("a", Rating.GOOD);
        world.reviews.undo(Optional.empty());
        world.database.execute(handle -> handle.execute("DELETE FROM review_sums"));
        world.database.execute(handle -> handle.execute("DELETE FROM review_answer_times"));
        assertEquals(1, new CheckStore(world.database).check().faults().size());

        world.store.fillSums();
        world.store.fillSums();

        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void newCardsAndRemovedOnesAreSeen() {
        world.cards.add("a", "Python");
        assertEquals(1, world.reviews.counts("Python").fresh());
        world.cards.add("b", "Python");
        assertEquals(2, world.reviews.counts("Python").fresh());
        world.cards.remove("a");
        assertEquals(1, world.reviews.counts("Python").fresh());
    }

    private Optional<DraftStore.Draft> write(String body) {
        return world.drafts.put("a", 0, body, Optional.empty(), world.now());
    }

    private Map<String, QueueCard> schedules() {
        return world.reviews.cards().stream().collect(Collectors.toMap(QueueCard::id, card -> card));
    }

    private static Map<String, Object> states(Map<String, QueueCard> cards) {
        Map<String, Object> states = new TreeMap<>();
        cards.forEach((id, card) -> states.put(id, card.state()));
        return states;
    }

    private static GradeOutcome.Accepted accepted(GradeOutcome outcome) {
        return assertInstanceOf(GradeOutcome.Accepted.class, outcome);
    }
}
