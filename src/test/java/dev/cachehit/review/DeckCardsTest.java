package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.db.Database;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.DeckStore;
import dev.cachehit.deck.ImportStarters;
import dev.cachehit.deck.ImportStore;
import dev.cachehit.deck.Section;
import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.queue.DeckPath;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collection as it is kept in the database. */
class DeckCardsTest {
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void aFreshCollectionHoldsTheStarterDecksAndOneThatWasChangedStaysAsItIs() {
        try (Database database = Database.open(folder.resolve("cachehit.db"), clock)) {
            DeckStore decks = new DeckStore(database, clock);
            ImportStore imports = new ImportStore(database, clock);
            ImportStarters.into(decks, imports);
            CardSource cards = new DeckCards(decks);
            List<CardBrief> briefs = new ArrayList<>();
            cards.each(briefs::add);
            assertEquals(120, briefs.size());

            String first = briefs.getFirst().id();
            decks.delete(first, 1);
            ImportStarters.into(decks, imports);

            briefs.clear();
            cards.each(briefs::add);
            assertEquals(119, briefs.size());
            assertEquals(Optional.empty(), cards.card(first));
        }
    }

    @Test
    void anEditedCardKeepsItsScheduleAndSiblingsAreKnownByTheirTag() {
        try (Database database = Database.open(folder.resolve("cachehit.db"), clock)) {
            DeckStore decks = new DeckStore(database, clock);
            Reviews reviews = new Reviews(
                    new DeckCards(decks),
                    new ReviewStore(database),
                    new SettingsKeeper(database, ZoneOffset.UTC, clock),
                    clock);
            decks.create(card("a", "What is it?"));
            decks.create(card("b", "What else is it?"));
            assertEquals(1, reviews.counts(DeckPath.EVERYTHING).fresh(), "one of two siblings");
            String first = reviews.next(DeckPath.EVERYTHING)
                    .question()
                    .orElseThrow()
                    .card()
                    .id();
            reviews.grade(new Grade("id", first, 0, Rating.EASY, false, OptionalLong.empty(), "[]"));

            decks.update(card(first, "What is it, again?"), 1);

            assertEquals(1, reviews.card(first).orElseThrow().version());
            assertEquals(0, reviews.counts(DeckPath.EVERYTHING).total());
            assertTrue(reviews.card("b").orElseThrow().topic().endsWith("python"));
        }
    }

    private static Card card(String id, String prompt) {
        return new Card(
                id,
                "Deck",
                List.of("python", "siblings:one"),
                id,
                List.of(new Section.Basic(prompt, "That.", List.of())),
                "",
                Optional.empty());
    }
}
