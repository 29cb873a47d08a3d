package dev.cachehit.deck;

import static dev.cachehit.deck.TestCards.basic;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cachehit.db.Database;
import dev.cachehit.deck.SaveOutcome.Conflict;
import dev.cachehit.deck.SaveOutcome.Missing;
import dev.cachehit.deck.SaveOutcome.Saved;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeckStoreTest {
    @TempDir
    private Path directory;

    private Database database;
    private DeckStore store;

    @BeforeEach
    void open() {
        database = TestCards.database(directory);
        store = new DeckStore(database, TestCards.CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCardComesBackAsItWas() {
        for (String name : StarterDecks.NAMES) {
            for (Card card : StarterDecks.read(name).cards()) {
                store.create(card);
                assertEquals(card, store.card(card.id()).orElseThrow().card());
            }
        }
        assertEquals(120, store.summaries().size());
        assertEquals(120, store.version());
    }

    @Test
    void anIdIsTakenOnce() {
        Card first = basic("a", "D", "one");
        assertInstanceOf(Saved.class, store.create(first));
        Conflict conflict = assertInstanceOf(Conflict.class, store.create(basic("a", "D", "two")));
        assertEquals(first, conflict.current().card());
    }

    @Test
    void ofTwoEditorsTheSecondIsTold() {
        store.create(basic("a", "D", "one", "old"));
        Saved saved = assertInstanceOf(Saved.class, store.update(basic("a", "E", "two", "new"), 1));
        assertEquals(2, saved.card().version());
        assertInstanceOf(Conflict.class, store.update(basic("a", "D", "three"), 1));
        assertInstanceOf(Conflict.class, store.delete("a", 1));
        assertInstanceOf(Missing.class, store.update(basic("b", "D", "x"), 1));
        assertEquals(List.of(), found("tag:old"));
        assertEquals(List.of("a"), found("tag:new deck:E"));
        assertInstanceOf(Saved.class, store.delete("a", 2));
        assertEquals(Optional.empty(), store.card("a"));
        assertEquals(List.of(), found("tag:new"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', textBlock = """
            '';                              a b c d
            deck:python;                     a b
            deck:Python::Strings;            b
            deck:Pyth;                       ''
            -deck:Python;                    c d
            tag:Regex;                       b c
            tag:regex -deck:python;          c
            lang:ruby;                       d
            100%;                            a
            'text:"to be"';                  b
            'text:"be to"';                  ''
            to be;                           b
            größe;                           c
            Title_of;                        ''
            """)
    void searchesAsWritten(String query, String ids) {
        store.create(basic("a", "Python", "100% sure"));
        store.create(basic("b", "Python::Strings", "to be", "regex"));
        store.create(basic("c", "Pythonic", "Die GRÖSSE? Größe!", "REGEX"));
        store.create(new Card(
                "d",
                "Ruby",
                List.of(),
                "Prints",
                List.of(new Section.Output("", "ruby", "p 1", "1", List.of())),
                "",
                Optional.empty()));
        assertEquals(ids, String.join(" ", found(query)));
    }

    @Test
    void whatCannotBeSearchedForIsNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> SearchQuery.parse("due:now"))
                .getMessage();
        assertEquals(
                "`due:` cannot be searched for; there are deck:, tag:, lang:, is: and text:,"
                        + " and quotes around what has a colon itself",
                message);
        assertEquals(
                SearchQuery.Field.TEXT,
                SearchQuery.parse("std::map").terms().getFirst().field());
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 5; i++) {
            store.create(basic("c" + i, "D", "x"));
        }
        List<String> seen = new ArrayList<>();
        long after = 0;
        for (int i = 0; i < 3; i++) {
            CardPage page = store.search(SearchQuery.parse(""), id -> true, after, 2);
            page.cards().forEach(card -> seen.add(card.id()));
            after = page.next().orElse(-1L);
        }
        assertEquals(List.of("c0", "c1", "c2", "c3", "c4"), seen);
        assertEquals(-1, after);
    }

    @Test
    void decksCountWhatIsWithinThem() {
        store.create(basic("a", "Python::Strings", "x"));
        store.create(basic("b", "Python::Strings", "x"));
        store.create(basic("c", "Python::Lists", "x"));
        store.create(basic("d", "Ruby", "x"));
        assertEquals(
                List.of(
                        new DeckCount("Python", 0, 3),
                        new DeckCount("Python::Lists", 1, 1),
                        new DeckCount("Python::Strings", 2, 2),
                        new DeckCount("Ruby", 1, 1)),
                store.decks());
    }

    private List<String> found(String query) {
        return store.search(SearchQuery.parse(query), id -> true, 0, 100).cards().stream()
                .map(CardSummary::id)
                .toList();
    }
}
