package dev.cachehit.deck;

import static dev.cachehit.deck.TestCards.basic;
import static dev.cachehit.deck.TestCards.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cachehit.db.Database;
import dev.cachehit.deck.ImportOutcome.Done;
import dev.cachehit.deck.ImportOutcome.Missing;
import dev.cachehit.deck.ImportOutcome.Stale;
import dev.cachehit.deck.ImportOutcome.WrongState;
import dev.cachehit.deck.ImportPlan.Kind;
import dev.cachehit.deck.ImportPlan.State;
import dev.cachehit.deck.markdown.MarkdownReader;
import dev.cachehit.deck.markdown.MarkdownWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportStoreTest {
    @TempDir
    private Path directory;

    private Database database;
    private DeckStore decks;
    private ImportStore imports;

    @BeforeEach
    void open() {
        database = TestCards.database(directory);
        decks = new DeckStore(database, TestCards.CLOCK);
        imports = new ImportStore(database, TestCards.CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPlanChangesNothing() {
        ImportPlan plan = imports.plan(reading("f.md", basic("a", "D", "1")));
        assertEquals(State.PLANNED, plan.state());
        assertEquals(Optional.empty(), decks.card("a"));
        assertEquals(0, decks.version());
    }

    @Test
    void importedAgainACardIsUpdatedAndNeverDoubled() {
        apply(reading("f.md", basic("a", "D", "1"), basic("b", "D", "1"), basic("c", "D", "1")));
        ImportPlan again =
                imports.plan(reading("f.md", basic("a", "D", "1"), basic("b", "D", "2"), basic("d", "D", "1")));
        assertEquals(Map.of(Kind.UNCHANGED, 1L, Kind.CHANGED, 1L, Kind.ADDED, 1L, Kind.KEPT, 1L), again.counts());
        assertEquals(
                List.of("CHANGED b", "ADDED d", "KEPT c"),
                again.changes().stream()
                        .map(change -> change.kind() + " " + change.cardId())
                        .toList());
        assertInstanceOf(Done.class, imports.apply(again.id()));
        assertEquals(List.of("a", "b", "c", "d"), ids());
        assertEquals(1, decks.card("a").orElseThrow().version());
        assertEquals(2, decks.card("b").orElseThrow().version());
    }

    @Test
    void aLeechStaysOneOverImports() {
        apply(reading("f.md", basic("a", "D", "1", "t")));
        database.execute(handle -> LeechTagStore.add(handle, "a", TestCards.CLOCK.instant()));

        assertEquals(
                Map.of(Kind.UNCHANGED, 1L),
                imports.plan(reading("f.md", basic("a", "D", "1", "t"))).counts());
        apply(reading("f.md", basic("a", "D", "2", "u")));
        assertEquals(List.of("u", "leech"), decks.card("a").orElseThrow().card().tags());
    }

    @Test
    void anUndoneImportLeavesWhatWasBefore() {
        apply(reading("f.md", basic("a", "D", "1", "t"), basic("b", "D", "1")));
        ImportPlan plan = apply(reading("g.md", basic("a", "E", "2"), basic("c", "E", "1")));
        Done undone = assertInstanceOf(Done.class, imports.undo(plan.id()));
        assertEquals(State.UNDONE, undone.plan().state());
        assertEquals(List.of(), undone.skipped());
        assertEquals(List.of("a", "b"), ids());
        StoredCard a = decks.card("a").orElseThrow();
        assertEquals(basic("a", "D", "1", "t"), a.card());
        assertEquals("f.md", a.source());
        assertEquals(
                1,
                decks.search(SearchQuery.parse("tag:t"), id -> true, 0, 9)
                        .cards()
                        .size());
    }

    @Test
    void anUndoLeavesLaterEditsAlone() {
        ImportPlan plan = apply(reading("f.md", basic("a", "D", "1"), basic("b", "D", "1")));
        decks.update(basic("a", "D", "edited"), 1);
        assertEquals(
                List.of("a"),
                assertInstanceOf(Done.class, imports.undo(plan.id())).skipped());
        assertEquals(List.of("a"), ids());
    }

    @Test
    void aPlanThatTheCardsHaveOvertakenIsNotApplied() {
        apply(reading("f.md", basic("a", "D", "1")));
        ImportPlan plan = imports.plan(reading("f.md", basic("a", "D", "2"), basic("b", "D", "1")));
        decks.update(basic("a", "D", "edited"), 1);
        assertEquals(new Stale(List.of("a")), imports.apply(plan.id()));
        assertEquals(List.of("a"), ids());
    }

    @Test
    void aStepIsTakenOnce() {
        ImportPlan plan = apply(reading("f.md", basic("a", "D", "1")));
        assertEquals(new WrongState(State.APPLIED), imports.apply(plan.id()));
        imports.undo(plan.id());
        assertEquals(new WrongState(State.UNDONE), imports.undo(plan.id()));
        assertEquals(new Missing(), imports.apply("nothing"));
    }

    @Test
    void whatHasFaultsIsNotPlanned() {
        Source source = new Source("f.md", List.of(basic("a", "D", "1")));
        Source other = new Source("g.md", List.of(basic("a", "D", "2")));
        ImportReading reading = new ImportReading("both", List.of(source, other), List.of());
        assertEquals(
                "g.md: the card `a` is in f.md too; keep one of them",
                reading.faults().getFirst().toString());
        assertThrows(IllegalArgumentException.class, () -> imports.plan(reading));
    }

    @Test
    void oldPlansAreForgotten() {
        ImportPlan plan = imports.plan(reading("f.md", basic("a", "D", "1")));
        ImportStore later = new ImportStore(
                database,
                () -> TestCards.CLOCK.instant().plus(ImportStore.PLANS_KEPT).plus(Duration.ofSeconds(1)));
        later.plan(reading("g.md", basic("b", "D", "1")));
        assertEquals(Optional.empty(), imports.find(plan.id()));
    }

    @Test
    void tenThousandMarkdownCardsComeAndGoAsOne() {
        List<Card> python = StarterDecks.read("python").cards();
        List<Card> cards = IntStream.range(0, 10_000)
                .mapToObj(i -> {
                    Card card = python.get(i % python.size());
                    return new Card(
                            card.id() + "-" + i,
                            card.deck(),
                            card.tags(),
                            card.title(),
                            card.sections(),
                            card.notes(),
                            card.parameters());
                })
                .toList();
        byte[] file = MarkdownWriter.write(cards).getBytes(StandardCharsets.UTF_8);
        ImportPlan plan = apply(ImportReading.of("many.md", MarkdownReader.read("many.md", "Many", file)));
        assertEquals(cards.stream().map(Card::id).toList(), decks.ids(SearchQuery.parse(""), id -> true));
        assertEquals(
                cards.getLast(), decks.card(cards.getLast().id()).orElseThrow().card());

        ImportPlan end = imports.find(plan.id(), 9_990).orElseThrow();
        assertEquals(10_000, end.changed());
        assertEquals(
                cards.subList(9_990, 10_000).stream().map(Card::id).toList(),
                end.changes().stream().map(ImportPlan.Change::cardId).toList());
        decks.delete(cards.get(7_000).id(), 1);
        assertEquals(
                List.of(cards.get(7_000).id()),
                assertInstanceOf(Done.class, imports.undo(plan.id())).skipped());
        assertEquals(List.of(), ids());
    }

    private ImportPlan apply(ImportReading reading) {
        return assertInstanceOf(Done.class, imports.apply(imports.plan(reading).id()))
                .plan();
    }

    private List<String> ids() {
        return decks.summaries().stream().map(CardSummary::id).toList();
    }
}
