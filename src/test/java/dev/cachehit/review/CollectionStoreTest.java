package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.fsrs.Rating;
import dev.cachehit.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log goes from one database to another without a change. */
class CollectionStoreTest {
    private static final List<String> CARDS = List.of("a", "b", "c", "d", "e", "f");

    @TempDir
    Path here;

    @TempDir
    Path there;

    private World from;
    private World to;

    @BeforeEach
    void open() {
        from = new World(here);
        to = new World(there);
        CARDS.forEach(id -> {
            from.cards.add(id, "Python::Lists", id.compareTo("c") < 0 ? "twins" : "");
            to.cards.add(id, "Python::Lists", "");
        });
    }

    @AfterEach
    void close() {
        from.close();
        to.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverHappenedComesBackToTheLastBit(long seed) {
        happen(seed, 250);

        CollectionStore.Taken taken = take(export());

        assertEquals(from.database.read(ScheduleStore::all), to.database.read(ScheduleStore::all));
        assertEquals(rows(from), rows(to));
        assertEquals(rows(from).size(), taken.added());
        assertEquals(List.of(), new CheckStore(to.database).check().faults());
        assertArrayEquals(export(), export(to, from.settings.current()));
    }

    @Test
    void theSameFileAgainAddsNothingAndALaterOneOnlyWhatIsNew() {
        happen(4, 60);
        take(export());
        int before = rows(to).size();

        CollectionStore.Taken again = take(export());
        assertEquals(List.of(0L, (long) before), List.of(again.added(), again.known()));
        assertEquals(before, rows(to).size());

        happen(5, 60);
        CollectionStore.Taken later = take(export());
        assertEquals(List.of((long) rows(from).size() - before, (long) before), List.of(later.added(), later.known()));
        assertEquals(rows(from), rows(to));
    }

    @Test
    void aCardWhoseLogGoesOnDifferentlyKeepsItsOwn() {
        from.grade("a", Rating.GOOD);
        from.grade("b", Rating.GOOD);
        take(export());
        to.grade("a", Rating.AGAIN);
        List<LogRow> own = to.store.logOf("a");
        from.wait(Duration.ofDays(1));
        from.grade("a", Rating.EASY);
        from.grade("a", Rating.GOOD);
        from.grade("b", Rating.EASY);

        CollectionStore.Taken taken = take(export());

        assertEquals(List.of("a"), taken.apart());
        assertEquals(1, taken.added());
        assertEquals(own, to.store.logOf("a"));
        assertEquals(List.of(), new CheckStore(to.database).check().faults());
    }

    @Test
    void whatTwoHaveUndoneInTheirOwnWaysIsKeptApart() {
        from.grade("a", Rating.GOOD);
        take(export());
        from.reviews.undo(Optional.empty());
        to.grade("a", Rating.EASY);
        to.reviews.undo(Optional.empty());

        assertEquals(List.of("a"), take(export()).apart());
        assertEquals(List.of(), new CheckStore(to.database).check().faults());
    }

    @Test
    void anUndoReachesOnlyWhatWasDoneHereSince() {
        to.grade("c", Rating.GOOD);
        from.grade("a", Rating.GOOD);
        from.grade("b", Rating.GOOD);
        take(export());
        assertEquals(Optional.of(List.of()), to.reviews.undo(Optional.empty()));

        to.grade("b", Rating.AGAIN);
        take(export());
        assertEquals(
                List.of("b"),
                to.reviews.undo(Optional.empty()).orElseThrow().stream()
                        .map(LogRow::cardId)
                        .toList());
        assertEquals(Optional.of(List.of()), to.reviews.undo(Optional.empty()));
        assertEquals(List.of(), new CheckStore(to.database).check().faults());
    }

    @Test
    void aFileWithARowTwiceIsRefused() {
        from.grade("a", Rating.GOOD);
        from.reviews.grade(
                new Grade(UUID.randomUUID().toString(), "a", 1, Rating.GOOD, true, OptionalLong.empty(), "[]"));
        String file = new String(export(), StandardCharsets.UTF_8);
        String crammed = file.substring(file.lastIndexOf("{\"id\""), file.lastIndexOf("]}"));

        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> take(file.replace(crammed, crammed + "," + crammed).getBytes(StandardCharsets.UTF_8)));

        assertTrue(
                refused.problem().detail().contains("two rows have the id"),
                refused.problem().detail());
        assertEquals(List.of(), rows(to));
    }

    @Test
    void aTrialTellsTheSameAndChangesNothing() {
        happen(6, 40);
        CollectionStore.Taken trial = take(export(), true);

        assertEquals(rows(from).size(), trial.added());
        assertEquals(List.of(), rows(to));
        assertEquals(rows(from).size(), take(export()).added());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "rating":3          | "rating":4               | `reviews[0].after`
            "event":"graded"    | "event":"dreamt"         | `reviews[0].event`
            "version":1,"before"| "version":2,"before"     | `reviews[0].before`
            "rules":1,          | "rules":7,               | `reviews[0].rules`
            "evidence":[]       | "evidence":{}            | `reviews[0].evidence`
            "at":"2026          | "at":"tomorrow 2026      | `reviews[0].at`
            "rules":{"desired_retention":0.9 | "rules":{"desired_retention":9 | `rules[0].rules`
            "operation"         | "colour"                 | `reviews[0].colour`
            """)
    void aFileThatWasTamperedWithChangesNothing(String original, String changed, String place) {
        from.grade("b", Rating.GOOD);
        String file = new String(export(), StandardCharsets.UTF_8);
        assertTrue(file.contains(original), file);

        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> take(file.replace(original, changed).getBytes(StandardCharsets.UTF_8)));

        assertTrue(refused.problem().detail().contains(place), refused.problem().detail());
        assertEquals(List.of(), rows(to));
    }

    @Test
    void aRowOfTheLogNeverBecomesAnother() {
        from.grade("a", Rating.GOOD);
        take(export());
        List<LogRow> before = rows(to);
        String file =
                new String(export(), StandardCharsets.UTF_8).replace("\"duration_ms\":12000", "\"duration_ms\":1");

        ProblemException refused =
                assertThrows(ProblemException.class, () -> take(file.getBytes(StandardCharsets.UTF_8)));

        assertTrue(
                refused.problem().detail().contains("no row of it ever changes"),
                refused.problem().detail());
        assertEquals(before, rows(to));
    }

    private void happen(long seed, int steps) {
        Random random = new Random(seed);
        for (int step = 0; step < steps; step++) {
            RandomHistoriesTest.act(from, CARDS.get(random.nextInt(CARDS.size())), random);
            from.wait(Duration.ofSeconds(random.nextInt(10) == 0 ? random.nextInt(400_000) : random.nextInt(90)));
        }
    }

    private byte[] export() {
        return export(from, from.settings.current());
    }

    private static byte[] export(World world, ReviewSettings settings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CollectionStore(world.database, world.clock()).write(settings, out);
        return out.toByteArray();
    }

    private CollectionStore.Taken take(byte[] file) {
        return take(file, false);
    }

    private CollectionStore.Taken take(byte[] file, boolean tryOnly) {
        CollectionStore store = new CollectionStore(to.database, to.clock());
        return to.reviews.apart(() -> store.read(new ByteArrayInputStream(file), to.settings::read, tryOnly));
    }

    private static List<LogRow> rows(World world) {
        List<LogRow> rows = new ArrayList<>();
        world.store.eachLogRow(rows::add);
        return rows;
    }
}
