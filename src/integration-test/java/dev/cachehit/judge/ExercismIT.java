package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cachehit.config.SettingsReader;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.ImportReading;
import dev.cachehit.deck.archive.ImportReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cards made of Exercism's exercises: each example solution passes, each stub does not. The tracks are little ones of our
 * own, and further folders that the environment variable EXERCISM_TRACKS names, parted by colons.
 */
@ExtendWith(LiveJudge.class)
class ExercismIT {
    private static final String MORE = "EXERCISM_TRACKS";

    private final CheckCard check;

    ExercismIT(Judge judge) {
        this.check = new CheckCard(judge);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsRightAndEveryStubIsNot() throws IOException {
        ImportReader reader = new ImportReader(SettingsReader.read(Map.of()).imports());
        List<Card> cards = new ArrayList<>();
        for (Path folder : folders()) {
            ImportReading reading = reader.folder(folder);
            assertEquals(List.of(), reading.faults());
            reading.notes().forEach(System.out::println);
            reading.sources().forEach(source -> cards.addAll(source.cards()));
        }
        return cards.stream().map(this::right);
    }

    private DynamicTest right(Card card) {
        return DynamicTest.dynamicTest(card.id(), () -> assertEquals(List.of(), check.check(card.sections())));
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>(List.of(Path.of("src/integration-test/resources/exercism")));
        Optional.ofNullable(System.getenv(MORE)).stream()
                .flatMap(paths -> Stream.of(paths.split(":", -1)))
                .map(Path::of)
                .forEach(folders::add);
        return folders;
    }
}
