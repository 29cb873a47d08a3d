package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.fsrs.Rating;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an undo takes back and what it leaves, and how long a bury lasts, on a real database. */
class UndoneAndHeldTest {
    private static final Instant END_OF_TOKYOS_DAY = Instant.parse("2026-06-10T19:00:00Z");

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
    void anUndoneGradeBringsNoCrammedCardBack() {
        world.cards.add("a", "Python");
        world.grade("a", Rating.EASY);
        cram("a");
        assertEquals(0, leftToCram());
        world.grade("a", Rating.GOOD);

        assertTrue(world.reviews.undo(Optional.empty()).isPresent());

        assertEquals(0, leftToCram());
        assertTrue(world.reviews.undo(Optional.empty()).isPresent());
        assertEquals(1, leftToCram(), "now the cramming itself has been undone");
    }

    @Test
    void anUndoOfOneCrammingLeavesThoseBeforeIt() {
        world.cards.add("a", "Python").add("b", "Python");
        world.grade("a", Rating.EASY);
        world.grade("b", Rating.EASY);
        cram("a");
        cram("a");

        assertTrue(world.reviews.undo(Optional.empty()).isPresent());
        assertEquals(1, leftToCram(), "a was remembered before that too");

        cram("b");
        world.wait(Duration.ofDays(1));
        cram("b");
        cram("a");
        for (int left = 1; left <= 2; left++) {
            assertTrue(world.reviews.undo(Optional.empty()).isPresent());
            assertEquals(left, leftToCram());
        }
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void aBuryEndsWithItsDayThoughTheTimeZoneHasChanged() {
        buryAtNoonInTokyo();
        world.set("{\"time_zone\": \"America/Los_Angeles\", \"rollover_hour\": 4}");

        world.wait(Duration.between(world.now(), END_OF_TOKYOS_DAY.minusSeconds(1)));
        assertEquals(0, world.reviews.counts("Python").fresh());
        world.wait(Duration.ofSeconds(1));

        assertEquals(1, world.reviews.counts("Python").fresh(), "its day would go on for 16 hours");
    }

    @Test
    void aBuryThatAnUndoBringsBackEndsWithItsDayToo() {
        buryAtNoonInTokyo();
        assertTrue(world.reviews.hold("a", Hold.RESUME).isPresent());
        world.set("{\"time_zone\": \"America/Los_Angeles\", \"rollover_hour\": 4}");
        world.wait(Duration.ofHours(9));
        assertEquals(1, world.reviews.counts("Python").fresh(), "05:00 of the day in which the bury ends");

        assertTrue(world.reviews.undo(Optional.empty()).isPresent());

        assertEquals(0, world.reviews.counts("Python").fresh());
        world.wait(Duration.between(world.now(), END_OF_TOKYOS_DAY));
        assertEquals(1, world.reviews.counts("Python").fresh());
    }

    private void buryAtNoonInTokyo() {
        world.set("{\"time_zone\": \"Asia/Tokyo\", \"rollover_hour\": 4}");
        world.cards.add("a", "Python");
        world.wait(Duration.between(world.now(), Instant.parse("2026-06-10T03:00:00Z")));
        assertTrue(world.reviews.hold("a", Hold.BURY).isPresent());
    }

    private void cram(String card) {
        Grade grade = world.gradeOf(card, Rating.GOOD);
        world.reviews.grade(
                new Grade(grade.id(), card, grade.version(), Rating.GOOD, true, OptionalLong.empty(), "[]"));
    }

    private int leftToCram() {
        return world.reviews
                .nextToCram("Python", OptionalInt.empty(), Set.of())
                .counts()
                .total();
    }
}
