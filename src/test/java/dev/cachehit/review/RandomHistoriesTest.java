package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cachehit.fsrs.Rating;
import dev.cachehit.review.queue.DeckPath;
import dev.cachehit.review.queue.QueueCard;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Shape;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a collection: its log replays to what is stored, and memory shows what the database holds. */
class RandomHistoriesTest {
    private static final List<String> DECKS = List.of("Python", "Python::Lists", "Ruby");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theLogReplaysToWhatIsStored(long seed, @TempDir Path folder) {
        Random random = new Random(seed);
        try (World world = new World(folder)) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                ids.add("card-" + i);
                world.cards.add("card-" + i, DECKS.get(i % 3), i % 5 == 0 ? "group" : "");
            }
            for (int step = 0; step < 250; step++) {
                act(world, ids.get(random.nextInt(ids.size())), random);
                world.wait(Duration.ofSeconds(random.nextInt(10) == 0 ? random.nextInt(400_000) : random.nextInt(90)));
            }

            CheckStore.Result result = new CheckStore(world.database).check();

            assertEquals(List.of(), result.faults());
            assertEquals(world.another().countsByDeck(), world.reviews.countsByDeck());
            assertEquals(
                    List.copyOf(world.another().cards()).stream()
                            .sorted(Comparator.comparing(QueueCard::id))
                            .toList(),
                    world.reviews.cards().stream()
                            .sorted(Comparator.comparing(QueueCard::id))
                            .toList());
        }
    }

    static void act(World world, String card, Random random) {
        Rating rating = Rating.of(1 + random.nextInt(4));
        switch (random.nextInt(20)) {
            case 0 -> world.reviews.hold(card, Hold.BURY);
            case 1 -> world.reviews.hold(card, Hold.SUSPEND);
            case 2, 3 -> world.reviews.hold(card, Hold.RESUME);
            case 4 -> world.reviews.hold(card, Hold.RESET);
            case 5, 6, 7 -> world.reviews.undo(Optional.empty());
            case 8 ->
                world.reviews.spread(
                        random.nextBoolean() ? "Python" : DeckPath.EVERYTHING,
                        random.nextBoolean() ? Optional.of(world.reviews.today()) : Optional.empty(),
                        world.reviews.today().plusDays(random.nextInt(5) - 1),
                        1 + random.nextInt(9));
            case 9 -> {
                Grade grade = world.gradeOf(card, rating);
                world.reviews.grade(
                        new Grade(grade.id(), card, grade.version(), rating, true, OptionalLong.empty(), "[]"));
            }
            case 10 ->
                world.settings.put(
                        world.settings.latest().version(),
                        world.settings.read(Shape.of(JsonText.object()
                                .add("desired_retention", 0.8 + random.nextInt(15) / 100.0)
                                .add("time_zone", random.nextBoolean() ? "Asia/Tokyo" : "America/New_York")
                                .add("leech_threshold", 1 + random.nextInt(3))
                                .add("new_per_day", random.nextInt(9))
                                .build())));
            default -> world.grade(card, rating);
        }
    }
}
