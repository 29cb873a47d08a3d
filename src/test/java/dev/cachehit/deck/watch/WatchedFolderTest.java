package dev.cachehit.deck.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.ImportSettings;
import dev.cachehit.config.SettingsReader;
import dev.cachehit.db.Database;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.CardSummary;
import dev.cachehit.deck.DeckStore;
import dev.cachehit.deck.Fault;
import dev.cachehit.deck.ImportStore;
import dev.cachehit.deck.SaveOutcome;
import dev.cachehit.deck.Section;
import dev.cachehit.deck.StoredCard;
import dev.cachehit.testing.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
    private static final ImportSettings LIMITS = SettingsReader.read(Map.of()).imports();

    @TempDir
    private Path directory;

    private Path folder;
    private Database database;
    private DeckStore decks;
    private WatchStore store;
    private WatchedFolder watched;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectories(directory.resolve("decks"));
        database = Database.open(directory.resolve("cards.db"), InstantSource.system());
        decks = new DeckStore(database, InstantSource.system());
        store = new WatchStore(database);
        watched = watched();
    }

    @AfterEach
    void close() {
        watched.close();
        database.close();
    }

    @Test
    void aFileIsImportedOnceItNoLongerChanges() throws IOException {
        write("python/lists.md", card("First", "1"));
        watched.look();
        write("python/lists.md", card("First", "1") + card("Second", "2"));
        watched.look();
        assertEquals(List.of(), ids());
        watched.look();
        assertEquals(List.of("python-lists.first", "python-lists.second"), ids());
    }

    @Test
    void anEditedFileUpdatesItsCards() throws IOException {
        write("a.md", card("First", "1"));
        settle();
        write("a.md", card("First", "changed"));
        settle();
        assertEquals("changed", answer("a.first"));
        assertEquals(2, decks.card("a.first").orElseThrow().version());
    }

    @Test
    void aBrokenFileLeavesWhatWasImportedAndTellsItsFault() throws IOException {
        write("a.md", card("First", "1"));
        write("b.md", card("Other", "1"));
        settle();
        write("a.md", card("First", "changed") + "## Second\n\n### Wirte\n");
        write("b.md", card("Other", "changed"));
        settle();
        assertEquals("1", answer("a.first"));
        assertEquals("changed", answer("b.other"));
        assertTrue(faults().getFirst().startsWith("a.md:13: `### Wirte` is no section"), faults()::toString);
        write("a.md", card("First", "mended"));
        settle();
        assertEquals("mended", answer("a.first"));
        assertEquals(List.of(), faults());
    }

    @Test
    void theCardsOfAFileThatIsRemovedStay() throws IOException {
        write("a.md", card("First", "1"));
        settle();
        Files.delete(folder.resolve("a.md"));
        settle();
        assertEquals(List.of("a.first"), ids());
        assertEquals(List.of(), store.list());
    }

    @Test
    void aFileThatWasMovedKeepsItsCards() throws IOException {
        write("a.md", "# Deck\n\n" + card("First", "1"));
        settle();
        Files.move(folder.resolve("a.md"), folder.resolve("b.md"));
        settle();
        assertEquals(List.of("deck.first"), ids());
        assertEquals("b.md", decks.card("deck.first").orElseThrow().source());
    }

    @Test
    void aFileNamedAnewWithoutIdsIsADeckOfItsOwnAndTheOldCardsStay() throws IOException {
        write("a.md", card("First", "1"));
        settle();
        Files.move(folder.resolve("a.md"), folder.resolve("b.md"));
        settle();
        assertEquals(List.of("a.first", "b.first"), ids());
    }

    @Test
    void aFileThatComesBackIsTheSameAgain() throws IOException {
        write("a.md", card("First", "1"));
        settle();
        Files.delete(folder.resolve("a.md"));
        settle();
        write("a.md", card("First", "1"));
        settle();
        assertEquals(List.of("a.first"), ids());
        assertEquals(1, decks.card("a.first").orElseThrow().version());
    }

    @Test
    void halfAFileThatStaysSoIsAFaultAndItsRestMendsIt() throws IOException {
        byte[] whole = ("{\"format\": \"cachehit\", \"version\": 1, \"cards\": [{\"id\": \"one\", \"deck\": \"D\","
                        + " \"title\": \"One\", \"sections\": [{\"type\": \"basic\", \"prompt\": \"é?\","
                        + " \"answer\": \"1\"}]}]}")
                .getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("a.json");
        for (int length : List.of(0, whole.length / 2, whole.length - 3)) {
            Files.write(file, Arrays.copyOf(whole, length));
            settle();
            assertEquals(List.of(), ids());
            assertEquals(1, faults().size(), () -> length + ": " + faults());
        }
        Files.write(file, whole);
        settle();
        assertEquals(List.of("one"), ids());
        assertEquals(List.of(), faults());
    }

    @Test
    void aCardThatWasEditedHereStaysUntilItsFileChanges() throws IOException {
        write("a.md", card("First", "1"));
        settle();
        StoredCard stored = decks.card("a.first").orElseThrow();
        Card edited = new Card(
                stored.card().id(),
                stored.card().deck(),
                List.of(),
                "First",
                List.of(new Section.Basic("Question?", "edited here", List.of())),
                "",
                stored.card().parameters());
        assertTrue(decks.update(edited, stored.version()) instanceof SaveOutcome.Saved);
        watched = watched();
        settle();
        Files.setLastModifiedTime(folder.resolve("a.md"), FileTime.fromMillis(1));
        settle();
        assertEquals("edited here", answer("a.first"));
    }

    @Test
    void aCardThatTwoFilesHaveStaysWithTheFirst() throws IOException {
        write("a.md", "# Deck\n\n" + card("First", "1"));
        settle();
        write("b.md", "# Deck\n\n" + card("First", "2"));
        settle();
        assertEquals("1", answer("deck.first"));
        assertEquals(List.of("b.md: the card `deck.first` is in a.md too; keep one of them"), faults());
    }

    @Test
    void aFolderOfExercisesIsImportedAsAWhole() throws IOException {
        copy(Path.of("src/integration-test/resources/exercism/ruby"), folder.resolve("exercism/ruby-main"));
        settle();
        assertEquals(List.of("exercism-ruby.word-tally", "exercism-ruby.ticket-line"), ids());
        assertEquals(
                List.of("exercism/ruby-main"),
                store.list().stream().map(WatchedDeck::path).toList());
        Path hint = folder.resolve("exercism/ruby-main/exercises/practice/word-tally/.docs/hints.md");
        Files.writeString(hint, "# Hints\n\n## General\n\n- Look at tally.\n");
        settle();
        assertEquals(
                List.of("Look at tally."),
                decks.card("exercism-ruby.word-tally")
                        .orElseThrow()
                        .card()
                        .sections()
                        .getFirst()
                        .hints());
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.md"), card("Secret", "1"));
        Files.createSymbolicLink(folder.resolve("link.md"), secret);
        settle();
        assertEquals(List.of(), ids());
        assertTrue(faults().getFirst().startsWith("link.md: this is a link or no file"), faults()::toString);
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        write("README.md", "# About these decks\n");
        write(".git/HEAD", "ref");
        write("picture.png", "png");
        settle();
        assertEquals(List.of(), store.list());
    }

    @Test
    void aFolderThatIsGoneIsAFaultUntilItIsBack() throws IOException {
        Files.delete(folder);
        assertThrows(IOException.class, () -> watched.look());
        Files.createDirectories(folder);
        write("a.md", card("First", "1"));
        settle();
        assertEquals(List.of("a.first"), ids());
    }

    @Test
    void onceStartedItLooksByItself() throws IOException {
        Files.delete(folder);
        watched.start();
        Await.until("the folder is made", Duration.ofSeconds(30), () -> Files.isDirectory(folder));
        write("a.md", card("First", "1"));
        Await.until("it is imported", Duration.ofSeconds(30), () -> ids().equals(List.of("a.first")));
    }

    private void settle() throws IOException {
        watched.look();
        watched.look();
    }

    private WatchedFolder watched() {
        return new WatchedFolder(
                folder,
                Duration.ofMillis(20),
                LIMITS,
                new ImportStore(database, InstantSource.system()),
                store,
                InstantSource.system());
    }

    private List<String> ids() {
        return decks.summaries().stream().map(CardSummary::id).toList();
    }

    private String answer(String id) {
        return decks.card(id).orElseThrow().card().sections().getFirst() instanceof Section.Basic basic
                ? basic.answer()
                : "";
    }

    private List<String> faults() {
        return store.list().stream()
                .flatMap(deck -> deck.faults().stream())
                .map(Fault::toString)
                .toList();
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String card(String title, String answer) {
        return "## " + title + "\n\n### Basic\n\nQuestion?\n\n#### Answer\n\n" + answer + "\n\n";
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
