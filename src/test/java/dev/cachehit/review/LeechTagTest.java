package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.db.Database;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.DeckStore;
import dev.cachehit.deck.Section;
import dev.cachehit.fsrs.Rating;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Shape;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leeches as those who come from Anki expect them: a tag on the card, and out of the queue unless set otherwise. */
class LeechTagTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private Database database;
    private DeckStore decks;
    private SettingsKeeper settings;
    private Reviews reviews;

    @BeforeEach
    void open() {
        InstantSource clock = () -> now;
        database = Database.open(folder.resolve("cachehit.db"), clock);
        decks = new DeckStore(database, clock);
        settings = new SettingsKeeper(database, ZoneOffset.UTC, clock);
        reviews = new Reviews(new DeckCards(decks), new ReviewStore(database), settings, clock);
        decks.create(new Card(
                "a",
                "Deck",
                List.of("python"),
                "Card",
                List.of(new Section.Basic("Question?", "Answer", List.of())),
                "",
                Optional.empty()));
        grade(Rating.EASY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theEighthLapseTagsAndSuspendsAndItsUndoTakesBothBack() {
        for (int lapse = 1; lapse < 8; lapse++) {
            assertFalse(lapse().leech(), "lapse " + lapse);
            grade(Rating.EASY);
        }
        assertEquals(List.of("python"), tags());

        assertTrue(lapse().leech());
        assertEquals(List.of("python", "leech"), tags());
        assertTrue(reviews.card("a").orElseThrow().suspended());
        assertEquals("Deck python", reviews.card("a").orElseThrow().topic());
        decks.eachOutline(card -> assertEquals("Deck python", CardBrief.of(card).topic()));
        assertNoFaults();

        reviews.undo(Optional.empty());
        assertEquals(List.of("python"), tags());
        assertFalse(reviews.card("a").orElseThrow().suspended());
        assertNoFaults();

        assertTrue(lapse().leech());
        assertEquals(List.of("python", "leech"), tags());
        assertNoFaults();
    }

    @Test
    void whereLeechesAreNotSuspendedTheTagIsAllAndThePersonMayTakeItAway() {
        settings.put(
                0,
                settings.read(Shape.of(JsonText.object()
                        .add("leech_threshold", 2)
                        .add("leeches_are_suspended", false)
                        .build())));
        lapse();
        grade(Rating.EASY);
        assertTrue(lapse().leech());
        assertFalse(reviews.card("a").orElseThrow().suspended());

        Card tagged = decks.card("a").orElseThrow().card();
        Card cleaned = new Card(
                "a",
                tagged.deck(),
                List.of("python"),
                tagged.title(),
                tagged.sections(),
                tagged.notes(),
                tagged.parameters());
        decks.update(cleaned, decks.card("a").orElseThrow().version());
        grade(Rating.EASY);
        assertEquals(List.of("python"), tags());

        assertTrue(lapse().leech(), "told again after half the threshold");
        grade(Rating.EASY);
        assertFalse(lapse().leech(), "tagged already");
        reviews.undo(Optional.empty());
        assertEquals(List.of("python", "leech"), tags(), "a leech before what was undone");
        assertNoFaults();
    }

    private GradeOutcome.Accepted lapse() {
        now = now.plus(Duration.ofDays(100));
        return grade(Rating.AGAIN);
    }

    private GradeOutcome.Accepted grade(Rating rating) {
        int version = reviews.card("a").orElseThrow().version();
        return (GradeOutcome.Accepted) reviews.grade(
                new Grade(UUID.randomUUID().toString(), "a", version, rating, false, OptionalLong.empty(), "[]"));
    }

    private List<String> tags() {
        return decks.card("a").orElseThrow().card().tags();
    }

    private void assertNoFaults() {
        assertEquals(List.of(), new CheckStore(database).check().faults());
    }
}
