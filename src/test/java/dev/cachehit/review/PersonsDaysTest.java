package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.queue.QueueCard;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Shape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void inTheNightWhenTheClocksAreChangedTheDayStillEndsAtFour() {
        set("{\"time_zone\": \"Europe/Berlin\", \"rollover_hour\": 4}");
        List.of("evening", "night", "morning").forEach(id -> world.cards.add(id, "Python"));

        gradeAt("2026-03-28T20:00:00Z", "evening");
        gradeAt("2026-03-29T01:30:00Z", "night");
        gradeAt("2026-03-29T02:30:00Z", "morning");

        assertRow("evening", "2026-03-28", 60);
        assertRow("night", "2026-03-28", 120);
        assertRow("morning", "2026-03-29", 120);
        for (String id : List.of("evening", "night", "morning")) {
            LogRow row = world.store.logOf(id).getFirst();
            LocalDate due = LocalDate.ofEpochDay(row.studyDay())
                    .plusDays(row.after().state().intervalDays());
            assertEquals(
                    due.atTime(4, 0).atZone(BERLIN).toInstant(),
                    row.after().state().due());
        }
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void whatComesDueInAHolidayIsSpreadOverTheDaysAfterIt() {
        for (int i = 0; i < 12; i++) {
            world.cards.add("c" + i, "Python");
            world.grade("c" + i, Rating.EASY);
        }
        LocalDate lastDay = world.reviews.today().plusDays(30);

        assertEquals(12, world.reviews.spread("Python", lastDay, 4));

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
    void aDecksOwnRetentionAndLimitHoldForItAndTheDecksInItAlone() {
        set("""
                {"fuzz": false, "decks": {"Ruby": {"desired_retention": 0.8, "new_per_day": 1}}}""");
        world.cards.add("python", "Python").add("ruby", "Ruby::Blocks").add("second", "Ruby");
        assertEquals(1, world.reviews.counts("Ruby").fresh());

        world.grade("python", Rating.EASY);
        world.grade("ruby", Rating.EASY);

        assertTrue(interval("ruby") > interval("python"), interval("ruby") + " and " + interval("python"));
        assertEquals(0, world.reviews.counts("Ruby").fresh());
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    private void set(String json) {
        Shape shape =
                Shape.of(JsonText.parse(json.getBytes(StandardCharsets.UTF_8)).asJsonObject());
        assertTrue(world.settings.put(0, world.settings.read(shape)).isPresent());
    }

    private void gradeAt(String time, String card) {
        world.wait(Duration.between(world.now(), Instant.parse(time)));
        world.grade(card, Rating.EASY);
    }

    private void assertRow(String card, String day, int offset) {
        LogRow row = world.store.logOf(card).getFirst();
        assertEquals(LocalDate.parse(day).toEpochDay(), row.studyDay());
        assertEquals(offset, row.offsetMinutes());
    }

    private int interval(String card) {
        QueueCard scheduled = world.reviews.card(card).orElseThrow();
        return scheduled.state().intervalDays();
    }
}
