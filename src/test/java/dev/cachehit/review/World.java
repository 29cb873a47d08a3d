package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.db.Database;
import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.queue.DeckPath;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Shape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.UUID;

/** A person's collection on a database of its own, with a clock that the test turns. */
final class World implements AutoCloseable {
    final FakeCards cards = new FakeCards();
    final Database database;
    final ReviewStore store;
    final DraftStore drafts;
    final SettingsKeeper settings;
    final Reviews reviews;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    World(Path folder) {
        database = Database.open(folder.resolve("cachehit.db"), clock());
        store = new ReviewStore(database);
        drafts = new DraftStore(database);
        settings = new SettingsKeeper(database, ZoneOffset.UTC, clock());
        reviews = another();
    }

    /** The same collection, as a service that was just started sees it. */
    Reviews another() {
        return new Reviews(cards, store, settings, clock());
    }

    InstantSource clock() {
        return () -> now;
    }

    Instant now() {
        return now;
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    /** The person's settings in the place of those before, as the API takes them. */
    void set(String json) {
        Shape shape =
                Shape.of(JsonText.parse(json.getBytes(StandardCharsets.UTF_8)).asJsonObject());
        assertTrue(
                settings.put(settings.latest().version(), settings.read(shape)).isPresent());
    }

    GradeOutcome grade(String cardId, Rating rating) {
        return reviews.grade(gradeOf(cardId, rating));
    }

    Grade gradeOf(String cardId, Rating rating) {
        int version = reviews.card(cardId).orElseThrow().version();
        return new Grade(UUID.randomUUID().toString(), cardId, version, rating, false, OptionalLong.of(12_000), "[]");
    }

    /** Grades what comes up next. */
    String gradeNext(Rating rating) {
        String id = reviews.next(DeckPath.EVERYTHING)
                .question()
                .orElseThrow()
                .scheduled()
                .id();
        grade(id, rating);
        return id;
    }

    @Override
    public void close() {
        database.close();
    }
}
