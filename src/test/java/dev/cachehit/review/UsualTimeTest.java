package dev.cachehit.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.fsrs.Rating;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Shape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which answers make the time that a person usually takes, on a real database. */
class UsualTimeTest {
    @TempDir
    Path folder;

    private World world;
    private int answered;

    @BeforeEach
    void open() {
        world = new World(folder);
        Shape shape = Shape.of(JsonText.parse("{\"time_counts\": true}".getBytes(StandardCharsets.UTF_8))
                .asJsonObject());
        assertTrue(world.settings.put(0, world.settings.read(shape)).isPresent());
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void gradesThatWereUndoneHaveNoSay() {
        answers(5, 4_000, "Python");
        world.cards.add("asked", "Python");
        answers(11, 100_000, "Python");
        assertEquals(Rating.EASY, suggested("asked", 3_000), "the usual time is long now");

        for (int i = 0; i < 11; i++) {
            assertTrue(world.reviews.undo(Optional.empty()).isPresent());
        }

        assertEquals(Rating.GOOD, suggested("asked", 3_000));
        assertEquals(List.of(), new CheckStore(world.database).check().faults());
    }

    @Test
    void aDeckHasTheTimesOfTheDecksInItAndNotThoseOfOthersThatAreNamedAlike() {
        answers(3, 10_000, "Python::Strings");
        answers(2, 10_000, "Python::Lists::Slices");
        answers(50, 90_000, "Pythonic");
        world.cards.add("asked", "Python");

        assertEquals(Rating.EASY, suggested("asked", 4_999));
        assertEquals(Rating.GOOD, suggested("asked", 20_000));
        assertEquals(Rating.HARD, suggested("asked", 20_001));
    }

    @Test
    void whereADeckHasTooFewTheDeckAroundItSpeaksButNoOther() {
        answers(4, 10_000, "Python::Strings");
        answers(6, 60_000, "Python::Lists");
        answers(50, 300_000, "Ruby");
        world.cards.add("asked", "Python::Strings").add("alone", "Go::Channels");

        assertEquals(Rating.HARD, suggested("asked", 120_001), "of ten answers in Python the sixth took a minute");
        assertEquals(Rating.GOOD, suggested("asked", 100_000));
        answers(1, 10_000, "Python::Strings");
        assertEquals(Rating.HARD, suggested("asked", 20_001), "Strings has five of its own");
        assertEquals(Rating.GOOD, suggested("alone", 1), "nothing is known of Go");
    }

    @Test
    void stepsHaveNoSayInItAndItHasNoneInSteps() {
        world.cards.add("asked", "Python").add("step", "Python");
        for (int i = 0; i < 5; i++) {
            world.cards.add("learnt" + i, "Python");
            grade("learnt" + i, Rating.GOOD, 60_000);
            for (int again = 0; again < 4; again++) {
                grade("learnt" + i, Rating.HARD, 2_000);
            }
        }
        grade("step", Rating.AGAIN, 60_000);

        assertEquals(Rating.GOOD, suggested("asked", 30_000));
        assertEquals(Rating.EASY, suggested("asked", 29_999));
        assertEquals(Rating.GOOD, suggested("step", 2_000), "it was seen a minute ago");
    }

    @Test
    void aDeckThatRestedHasItsTimesStillForAYear() {
        answers(5, 10_000, "Python");
        world.cards.add("asked", "Python");

        world.wait(Duration.ofDays(364));
        assertEquals(Rating.HARD, suggested("asked", 20_001));
        world.wait(Duration.ofDays(1));
        assertEquals(Rating.GOOD, suggested("asked", 20_001), "a year later they say little");
    }

    @Test
    void ofTheLastHundredAnswersAndNoOthersItIsTheMedian() {
        answers(80, 10_000, "Python");
        answers(60, 60_000, "Python");
        world.cards.add("asked", "Python");

        assertEquals(Rating.GOOD, suggested("asked", 30_000));
        assertEquals(Rating.EASY, suggested("asked", 29_999));
    }

    private void answers(int many, long millis, String deck) {
        for (int i = 0; i < many; i++) {
            String card = "answered" + answered++;
            world.cards.add(card, deck);
            grade(card, Rating.EASY, millis);
        }
    }

    private void grade(String card, Rating rating, long millis) {
        Grade grade = world.gradeOf(card, rating);
        world.reviews.grade(new Grade(grade.id(), card, grade.version(), rating, false, OptionalLong.of(millis), "[]"));
    }

    private Rating suggested(String card, long millis) {
        Evidence right = new Evidence(Evidence.Verdict.PASSED, 1, 0, false, OptionalLong.of(millis));
        return world.reviews.suggest(card, List.of(right)).orElseThrow().rating();
    }
}
