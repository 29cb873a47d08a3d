package dev.cachehit.deck.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.Check.ExpectedOutput;
import dev.cachehit.deck.Check.ExpectedOutput.Trial;
import dev.cachehit.deck.Check.Tests;
import dev.cachehit.deck.Check.Values;
import dev.cachehit.deck.Check.Values.Expression;
import dev.cachehit.deck.DeckReading;
import dev.cachehit.deck.Fault;
import dev.cachehit.deck.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    @Test
    void headingsGiveDeckTagsTitleAndId() {
        Card card = card("""
                # Python::Strings {.python}
                For readers only.
                ## Swap {two} {#swap-1 .idiom .python}
                ### Basic
                How?
                #### Answer
                `a, b = b, a`
                #### Hint
                No third name.
                ### Notes
                Tuples.
                """);
        assertEquals("Python::Strings", card.deck());
        assertEquals("Swap {two}", card.title());
        assertEquals("swap-1", card.id());
        assertEquals(List.of("python", "idiom"), card.tags());
        assertEquals(List.of(new Section.Basic("How?", "`a, b = b, a`", List.of("No third name."))), card.sections());
        assertEquals("Tuples.", card.notes());
    }

    @Test
    void aDerivedIdHoldsOnToDeckAndTitleOnly() {
        String first =
                card("# A::B\n## Über uns!\n### Basic\nx\n#### Answer\ny\n").id();
        String edited = card("# A::B {.t}\n## Über uns! {.new}\n### Basic\nother\n#### Answer\nz\n")
                .id();
        assertEquals("a-b.uber-uns", first);
        assertEquals(first, edited);
    }

    @Test
    void valuesAreReadWithTheirTolerance() {
        Section.Code code = (Section.Code) section("""
                Write it.
                ```javascript solution
                const f = (x) => x;
                ```
                ```javascript values
                f(1)   // => 1

                f(0.1) // => 0.1 ± 1e-9
                ```
                """);
        assertEquals(
                new Values(List.of(
                        new Expression("f(1)", "1", Optional.empty()),
                        new Expression("f(0.1)", "0.1", Optional.of(1e-9)))),
                code.check());
        assertEquals("", code.starter());
    }

    @Test
    void argumentsAndInputBelongToTheNextOutput() {
        Section.Code code = (Section.Code) section("""
                Echo.
                ```python solution
                print(input())
                ```
                ```text arguments
                -n
                two words
                ```
                ```text input
                a
                ```
                ```text output
                a
                ```
                ```text input quoted
                "b"
                ```
                ```text output
                b
                ```
                """);
        assertEquals(
                new ExpectedOutput(
                        List.of(new Trial("a\n", List.of("-n", "two words"), "a\n"), new Trial("b", List.of(), "b\n"))),
                code.check());
    }

    @Test
    void testsHaveFileNames() {
        Section.Code code = (Section.Code) section("""
                Leap.
                ```python starter
                def leap(year):
                    pass
                ```
                ```python solution leap.py
                def leap(year):
                    return year % 4 == 0
                ```
                ```python tests leap_test.py
                import leap
                ```
                ```text file data/years.txt
                # not a heading
                ```
                """);
        assertEquals(
                new Tests(
                        "leap.py",
                        Map.of("leap_test.py", "import leap\n"),
                        Map.of("data/years.txt", "# not a heading\n")),
                code.check());
    }

    @Test
    void linesOfASnippetAreNamedByNumbersAndRanges() {
        Card card = card("## R\n### Review\n```diff snippet faulty=1,3-4\n-a\n+b\n+c\n+d\n```\n");
        assertEquals(
                List.of(new Section.Review("", "diff", "-a\n+b\n+c\n+d\n", Set.of(1, 3, 4), List.of())),
                card.sections());
    }

    @Test
    void aClozeWithoutPartsIsAllText() {
        assertEquals(
                List.of(new Section.Cloze("", "```python\nlen({{items}})\n```", List.of())),
                card("## C\n### Cloze\n```python\nlen({{items}})\n```\n").sections());
        assertEquals(
                List.of(new Section.Cloze("Which?", "{{this}}", List.of())),
                card("## C\n### Cloze\nWhich?\n#### Text\n{{this}}\n").sections());
    }

    @Test
    void parametersAreATable() {
        Card card = card("""
                ## P
                ### Output
                ```python program
                print(${a} + ${other})
                ```
                ```text output
                ${a}
                ```
                ### Parameters
                | a | other |
                |---|:-----:|
                | 1 | x\\|y |
                | 2 | |
                """);
        assertEquals(
                List.of(Map.of("a", "1", "other", "x|y"), Map.of("a", "2", "other", "")),
                card.parameters().orElseThrow().rows());
    }

    @Test
    void parametersThatCannotBeFilledAreAFaultOfTheirLine() {
        assertEquals(
                List.of(
                        "deck.md:4: the parameter `a` stands nowhere; write ${a} where its values belong, or remove it"),
                faults("## P\n### Cloze\n{{a${b}}}\n### Parameters\n| a |\n|---|\n| 1 |\n"));
        assertEquals(
                List.of("deck.md:4: row 1 of the parameters makes no card: a card's title must be one line without"
                        + " control characters"),
                faults(
                        "## P ${a}\n### Cloze\n{{a}}\n### Parameters\n```json parameters quoted\n[{\"a\": \"1\\n2\"}]\n```\n"));
    }

    @Test
    void everyFaultIsNamedWithItsLine() {
        DeckReading reading = MarkdownReader.read("deck.md", "Deck", """
                ### Write
                ## One {#same}
                ### Wrote
                Anything.
                ## Two {#same}
                ### Write
                Do it.
                ```python solutoin
                x
                ```
                ## Three {#same}
                ### Review
                ```python snippet faulty=9
                x = 1
                ```
                ## Four {#no id}
                ### Fix
                Mend.
                ```python starter
                a
                ```
                ```ruby solution
                b
                ```
                ```ruby values
                b
                ```
                ```text output
                b
                ```
                ## Five
                ```python
                never closed
                """);
        assertEquals(
                List.of(1, 3, 6, 6, 8, 13, 16, 17, 32, 32),
                reading.faults().stream().map(Fault::line).toList(),
                reading.faults().toString());
        assertTrue(reading.faults()
                .get(1)
                .toString()
                .startsWith("deck.md:3: `### Wrote` is no section; there are ### Write"));
    }

    @Test
    void theSameIdTwiceIsAFault() {
        DeckReading reading = MarkdownReader.read("deck.md", "Deck", """
                ## A
                ### Basic
                q
                #### Answer
                a
                ## a!
                ### Basic
                q
                #### Answer
                a
                """);
        assertEquals(
                List.of("deck.md:6: the id `deck.a` is that of the card in line 1 too; give this one its own:"
                        + " ## a! {#another-id}"),
                reading.faults().stream().map(Fault::toString).toList());
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirLine() {
        byte[] latin = "## A\nGr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                List.of("deck.md:2: the byte 0xFC is not UTF-8; save the file with the encoding UTF-8"),
                MarkdownReader.read("deck.md", "Deck", latin).faults().stream()
                        .map(Fault::toString)
                        .toList());
    }

    @Test
    void aByteOrderMarkAndForeignLineEndsDoNotMatter() {
        byte[] bytes = "\uFEFF## A\r\n### Basic\r\nq\r\n#### Answer\r\na\r\n".getBytes(StandardCharsets.UTF_8);
        DeckReading reading = MarkdownReader.read("deck.md", "Deck", bytes);
        assertEquals(List.of(), reading.faults());
        assertEquals("A", reading.cards().getFirst().title());
    }

    @Test
    void aFileWithoutCardsSaysSo() {
        assertEquals(
                List.of("deck.md: the file has no card; begin one with a heading such as ## Title"),
                MarkdownReader.read("deck.md", "Deck", "Only words.").faults().stream()
                        .map(Fault::toString)
                        .toList());
    }

    private static Section section(String body) {
        return card("## T\n### Write\n" + body).sections().getFirst();
    }

    private static Card card(String text) {
        DeckReading reading = MarkdownReader.read("deck.md", "Deck", text);
        assertEquals(List.of(), reading.faults());
        return reading.cards().getFirst();
    }

    private static List<String> faults(String text) {
        return MarkdownReader.read("deck.md", "Deck", text).faults().stream()
                .map(Fault::toString)
                .toList();
    }
}
