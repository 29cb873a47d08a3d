package dev.cachehit.deck;

import dev.cachehit.db.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Cards and a database for the tests of this room. */
final class TestCards {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));

    private TestCards() {}

    static Database database(Path directory) {
        return Database.open(directory.resolve("cards.db"), CLOCK);
    }

    static Card basic(String id, String deck, String answer, String... tags) {
        return new Card(
                id,
                deck,
                List.of(tags),
                "Title of " + id,
                List.of(new Section.Basic("Question?", answer, List.of())),
                "",
                Optional.empty());
    }

    static ImportReading reading(String source, Card... cards) {
        return ImportReading.of(source, new DeckReading(List.of(cards), List.of()));
    }
}
