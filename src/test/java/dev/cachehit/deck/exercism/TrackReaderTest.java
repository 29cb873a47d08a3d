package dev.cachehit.deck.exercism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.SettingsReader;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.Check;
import dev.cachehit.deck.DeckFile;
import dev.cachehit.deck.DeckFiles;
import dev.cachehit.deck.Fault;
import dev.cachehit.deck.ImportReading;
import dev.cachehit.deck.Section;
import dev.cachehit.deck.Source;
import dev.cachehit.deck.archive.FolderReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** On two little tracks of our own; {@code ExercismIT} judges what comes of them. */
class TrackReaderTest {
    private static final Path TRACKS = Path.of("src/integration-test/resources/exercism");

    @Test
    void aTrackIsADeckInItsOwnOrder() {
        ImportReading reading = read(files("python", "python-main/"));
        assertEquals(List.of(), reading.faults());
        assertEquals(List.of(), reading.notes());
        Source source = reading.sources().getFirst();
        assertEquals("exercism/python", source.name());
        assertEquals(
                List.of(
                        "exercism-python.sum-up Sum It Up [exercism, difficulty-1, lists]",
                        "exercism-python.parcel-desk Parcel Desk [exercism, difficulty-6, classes, dicts]",
                        "exercism-python.bill-printer Bill Printer [exercism, difficulty-4]"),
                source.cards().stream()
                        .map(card -> card.id() + " " + card.title() + " " + card.tags())
                        .toList());
        assertEquals("Exercism::Python", source.cards().getFirst().deck());
    }

    @Test
    void theSameTrackIsTheSameWhereverItsFolderIs() {
        ImportReading expected = read(files("python", ""));
        assertEquals(expected.sources(), read(files("python", "python-main/")).sources());
        assertEquals(expected.sources(), read(files("python", "a/b/")).sources());
    }

    @Test
    void aCardHasAllThatTheExerciseSays() {
        Card card = card("exercism-python.sum-up");
        Section.Write write =
                assertInstanceOf(Section.Write.class, card.sections().getFirst());
        assertEquals("""
                Two numbers make a third.

                Write `sum_up`, which adds the numbers of a list.

                ## Nothing

                The sum of no numbers is 0.

                Raise a `ValueError` with a message for what is no number:

                ```python
                raise ValueError("only numbers add up")
                ```""", write.prompt());
        assertEquals("def sum_up(numbers):\n    pass\n", write.starter());
        assertTrue(write.reference().contains("return sum(numbers)"));
        assertEquals(
                List.of(
                        "There is a function for this.",
                        "It begins with\n  an s.",
                        "**2. Nothing** What does it say of an empty list?"),
                write.hints());
        assertEquals("A bus ride, <https://example.org/bus>", card.notes());
        Check.Tests tests = assertInstanceOf(Check.Tests.class, write.check());
        assertEquals("sum_up.py", tests.solutionPath());
        assertEquals(Set.of("sum_up_test.py"), tests.tests().keySet());
        assertEquals(Map.of(), tests.support());
    }

    @Test
    void eachFileToWriteIsASectionInWhichTheOthersAreGiven() {
        List<Section> sections = card("exercism-python.parcel-desk").sections();
        Check.Tests desk = tests(sections.get(0));
        Check.Tests prices = tests(sections.get(1));
        assertEquals(2, sections.size());
        assertEquals("desk.py", desk.solutionPath());
        assertEquals("prices.py", prices.solutionPath());
        assertEquals(
                List.of("desk_test.py", "test_helpers.py"),
                List.copyOf(desk.tests().keySet()));
        assertEquals(Set.of("zones.csv", "prices.py"), desk.support().keySet());
        assertEquals(Set.of("zones.csv", "desk.py"), prices.support().keySet());
        assertTrue(desk.support().getOrDefault("prices.py", "").contains("csv.DictReader"));
        assertTrue(sections.get(1).prompt().endsWith("Write the file `prices.py`; the others are given."));
    }

    @Test
    void codeThatIsToBeRefactoredIsShownAndNotStartedFrom() {
        Section.Write write = assertInstanceOf(
                Section.Write.class,
                card("exercism-python.bill-printer").sections().getFirst());
        assertEquals("", write.starter());
        assertTrue(write.prompt().contains("The code to rewrite:\n\n```python\ndef bill(items):"), write.prompt());
    }

    @Test
    void codeThatIsToBeAddedToIsStartedFrom() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("steps/.meta/config.json", "{\"blurb\": \"Refactor the stairs, and add a lift.\"}");
        texts.put("steps/.meta/example.py", "def climb(): return 1\n\n\ndef lift(): return 2\n");
        texts.put("steps/steps.py", "def climb(): return 1\n");
        texts.put("steps/steps_test.py", "import unittest\n");
        Section.Write write =
                assertInstanceOf(Section.Write.class, only(texts).sections().getFirst());
        assertEquals("def climb(): return 1\n", write.starter());
        assertEquals("Refactor the stairs, and add a lift.", write.prompt());
    }

    @Test
    void skipsAreTakenOutOfRubyTests() {
        Check.Tests tests = tests(card("exercism-ruby.word-tally").sections().getFirst());
        String test = tests.tests().getOrDefault("word_tally_test.rb", "");
        assertEquals(List.of("  def test_many_workers_are_faster_than_one\n    skip"), withSkips(test));
        assertTrue(test.contains("def test_a_file\n    sea = File.read("), test);
        assertEquals(
                Set.of("data/sea.txt", "word_tally_benchmark_test.rb"),
                tests.support().keySet());
    }

    @Test
    void whatOnlyLooksLikeASkipStays() {
        String code = "    skip if RUBY_VERSION < '3'\n    skip_ahead\n    list.skip\n    # skip these words\n";
        assertEquals(code, TrackLanguage.RUBY.unskipped(code));
        assertEquals("a\n", TrackLanguage.RUBY.unskipped("  skip\r\na\n\t# skip\n skip 'x'\nskip # z\nskip(\"y\")"));
    }

    @Test
    void furtherExamplesAndTestsBelongToTheCard() {
        Check.Tests tests = tests(card("exercism-ruby.ticket-line").sections().getFirst());
        assertEquals(
                List.of("ticket_line_test.rb", "ticket_line_rules_test.rb"),
                List.copyOf(tests.tests().keySet()));
        assertEquals(Set.of("person.rb"), tests.support().keySet());
    }

    @Test
    void anotherWayToSolveItIsNotGiven() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "steps/.meta/config.json",
                "{\"blurb\": \"Climb.\", \"files\": {\"example\": [\".meta/example.rb\", \".meta/example_2.rb\", \".meta/stairs.rb\"]}}");
        texts.put("steps/.meta/example.rb", "require_relative 'stairs'\n");
        texts.put("steps/.meta/example_2.rb", "def climb = 1\n");
        texts.put("steps/.meta/stairs.rb", "STAIRS = 1\n");
        texts.put("steps/steps_test.rb", "require 'minitest/autorun'\n");
        assertEquals(
                Set.of("stairs.rb"),
                tests(only(texts).sections().getFirst()).support().keySet());
    }

    @Test
    void boxesOfTextAreQuoted() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("steps/.meta/config.json", "{}");
        texts.put("steps/.meta/example.rb", "def climb = 1\n");
        texts.put("steps/steps_test.rb", "require 'minitest/autorun'\n");
        texts.put("steps/.docs/instructions.md", """
                # Instructions

                Climb.

                ~~~~exercism/caution
                Mind the $gap:

                ```ruby
                climb
                ```
                ~~~~

                ~~~text
                up
                ~~~
                """);
        assertEquals(
                """
                Climb.

                > **Caution**
                >
                > Mind the $gap:
                >
                > ```ruby
                > climb
                > ```

                ~~~text
                up
                ~~~""",
                assertInstanceOf(Section.Write.class, only(texts).sections().getFirst())
                        .prompt());
    }

    @Test
    void linksHaveTheirAddressesWithThem() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("steps/.meta/config.json", "{}");
        texts.put("steps/.meta/example.py", "def climb(): return 1\n");
        texts.put("steps/steps_test.py", "import unittest\n");
        texts.put("steps/.docs/instructions.md", """
                # Instructions

                <!-- for the shop -->
                Climb [`the` stairs][Way  up], [down][], [Tower], ![a map [old]][tower], [here](https://example.org/).
                Read [concept:python/two-words](), [nothing][none], [1], `[Tower]` and x[0][1].

                <br>

                ```python
                steps[tower][way up]  # <br>
                [tower]: https://example.org/code
                ```

                ~~~~exercism/note
                Or [jump][].

                [jump]: https://example.org/jump
                ~~~~

                [way up]: https://example.org/up
                [down]: <https://example.org/down> "Down"
                [tower]: https://example.org/tower_(old)
                """);
        texts.put("steps/.docs/hints.md", """
                # Hints

                ## General

                - Take the [lift][lift].
                - Or [not][lift].

                [lift]: https://example.org/lift
                """);
        Section.Write write =
                assertInstanceOf(Section.Write.class, only(texts).sections().getFirst());
        assertEquals("""
                Climb [`the` stairs](https://example.org/up), [down](https://example.org/down), \
                [Tower](https://example.org/tower_(old)), ![a map [old]](https://example.org/tower_(old)), \
                [here](https://example.org/).
                Read [two words](https://exercism.org/tracks/python/concepts/two-words), [nothing][none], [1], \
                `[Tower]` and x[0][1].



                ```python
                steps[tower][way up]  # <br>
                [tower]: https://example.org/code
                ```

                > **Note**
                >
                > Or [jump](https://example.org/jump).
                >""", write.prompt());
        assertEquals(
                List.of("Take the [lift](https://example.org/lift).", "Or [not](https://example.org/lift)."),
                write.hints());
    }

    @Test
    void emptyListsOfFilesMeanTheUsualOnes() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "steps/.meta/config.json",
                "{\"blurb\": \"Climb.\", \"files\": {\"solution\": [], \"test\": [], \"example\": []}}");
        texts.put("steps/.meta/example.py", "def climb(): return 1\n");
        texts.put("steps/steps_test.py", "import unittest\n");
        texts.put("steps/test_utils.py", "STAIRS = 1\n");
        Check.Tests tests = tests(only(texts).sections().getFirst());
        assertEquals("steps.py", tests.solutionPath());
        assertEquals(Set.of("steps_test.py"), tests.tests().keySet());
        assertEquals(Set.of("test_utils.py"), tests.support().keySet());
    }

    @Test
    void anExerciseOnItsOwnIsTheSameCard() {
        String folder = "exercises/practice/ticket-line/";
        List<DeckFile> files = new ArrayList<>();
        for (DeckFile file : files("ruby", "")) {
            if (file.path().startsWith(folder)) {
                files.add(new DeckFile(file.path().substring(folder.length()), file.bytes()));
            }
        }
        ImportReading reading = DeckFiles.read("ticket-line.zip", files);
        assertEquals(List.of(), reading.faults());
        assertEquals("exercism/ruby/ticket-line", reading.sources().getFirst().name());
        Card card = reading.sources().getFirst().cards().getFirst();
        assertEquals(card("exercism-ruby.ticket-line").sections(), card.sections());
        assertEquals("exercism-ruby.ticket-line", card.id());
        assertEquals("Ticket Line", card.title());
    }

    @Test
    void anExerciseThatLacksSomethingIsLeftOutAndNoted() {
        List<DeckFile> files = new ArrayList<>(files("python", ""));
        files.removeIf(file -> file.path().equals("exercises/practice/sum-up/.meta/example.py"));
        ImportReading reading = read(files);
        assertEquals(List.of(), reading.faults());
        assertEquals(2, reading.sources().getFirst().cards().size());
        assertEquals(
                List.of("exercises/practice/sum-up/.meta/config.json: the exercise cannot be a card: there is no"
                        + " `.meta/example.py`"),
                reading.notes().stream().map(Fault::toString).toList());
    }

    @Test
    void anExerciseThatDoesNotSayWhatToDoIsLeftOutAndNoted() {
        List<DeckFile> files = new ArrayList<>(files("python", ""));
        String folder = "exercises/practice/sum-up/";
        files.removeIf(file -> file.path().startsWith(folder + ".docs/") && !file.is("hints.md"));
        files.replaceAll(file -> file.path().equals(folder + ".meta/config.json")
                ? new DeckFile(file.path(), "{}".getBytes(StandardCharsets.UTF_8))
                : file);
        ImportReading reading = read(files);
        assertEquals(List.of(), reading.faults());
        assertEquals(
                List.of(folder
                        + ".meta/config.json: the exercise cannot be a card: there is no `.docs/instructions.md`"),
                reading.notes().stream().map(Fault::toString).toList());
    }

    @Test
    void testsOfAnotherFrameworkAreNone() {
        List<DeckFile> files = new ArrayList<>(files("python", ""));
        String folder = "exercises/practice/sum-up/";
        files.replaceAll(file -> file.path().equals(folder + "sum_up_test.py")
                ? new DeckFile(file.path(), "def test_none(): assert True\n".getBytes(StandardCharsets.UTF_8))
                : file);
        ImportReading reading = read(files);
        assertEquals(
                List.of(folder
                        + ".meta/config.json: the exercise cannot be a card: it has no tests in Python (unittest)"),
                reading.notes().stream().map(Fault::toString).toList());
        assertEquals(2, reading.sources().getFirst().cards().size());
    }

    @Test
    void nothingOfATrackIsReadWhenAFileIsBroken() {
        assertEquals(
                "exercises/practice/sum-up/.meta/config.json: the exercise is broken:"
                        + " exercises/practice/sum-up/sum_up_test.py:1: the byte 0xFF is not UTF-8; save the file with the"
                        + " encoding UTF-8",
                faultWith("exercises/practice/sum-up/sum_up_test.py", new byte[] {(byte) 0xFF, (byte) 0xFE}));
        String fault = faultWith("config.json", "{".getBytes(StandardCharsets.UTF_8));
        assertTrue(fault.startsWith("config.json: `config.json` is not JSON: "), fault);
    }

    @Test
    void aTrackOfAnotherLanguageIsAFault() {
        List<DeckFile> files = new ArrayList<>(files("ruby", ""));
        files.removeIf(file -> file.path().equals("config.json"));
        files.add(new DeckFile("config.json", "{\"slug\": \"cobol\"}".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "upload.zip: the track `cobol` is in no language whose tracks can be imported; those are Python and Ruby",
                read(files).faults().getFirst().toString());
    }

    @Test
    void anExerciseWithoutItsExampleIsAFaultOnItsOwn() {
        ImportReading reading = read(List.of(
                new DeckFile("leap/.meta/config.json", "{}".getBytes(StandardCharsets.UTF_8)),
                new DeckFile("leap/leap_test.py", "import unittest".getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                "leap/.meta/config.json: the exercise cannot be a card: there is no `.meta/example.py`",
                reading.faults().getFirst().toString());
    }

    private static String faultWith(String path, byte[] bytes) {
        List<DeckFile> files = new ArrayList<>(files("python", ""));
        files.replaceAll(file -> file.path().equals(path) ? new DeckFile(path, bytes) : file);
        return read(files).faults().getFirst().toString();
    }

    private static Check.Tests tests(Section section) {
        return assertInstanceOf(
                Check.Tests.class,
                assertInstanceOf(Section.Write.class, section).check());
    }

    private static Card card(String id) {
        List<DeckFile> files = new ArrayList<>(files("python", "python/"));
        files.addAll(files("ruby", "ruby/"));
        return read(files).sources().stream()
                .flatMap(source -> source.cards().stream())
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Lines with skips, and those before them. */
    private static List<String> withSkips(String test) {
        return Pattern.compile(".*\\n.*skip.*")
                .matcher(test)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Of an exercise on its own. */
    private static Card only(Map<String, String> texts) {
        List<DeckFile> files = texts.entrySet().stream()
                .map(file -> new DeckFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return read(files).sources().getFirst().cards().getFirst();
    }

    private static ImportReading read(List<DeckFile> files) {
        return DeckFiles.read("upload.zip", files);
    }

    private static List<DeckFile> files(String track, String prefix) {
        try {
            return new FolderReader(SettingsReader.read(Map.of()).imports())
                    .read(TRACKS.resolve(track)).files().stream()
                            .map(file -> new DeckFile(prefix + file.path(), file.bytes()))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
