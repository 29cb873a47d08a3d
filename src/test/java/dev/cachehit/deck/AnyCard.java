package dev.cachehit.deck;

import dev.cachehit.deck.Check.ExpectedOutput;
import dev.cachehit.deck.Check.ExpectedOutput.Trial;
import dev.cachehit.deck.Check.Tests;
import dev.cachehit.deck.Check.Values;
import dev.cachehit.deck.Check.Values.Expression;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any card, with a leaning to texts that look like the Markdown format's own marks. */
public final class AnyCard {
    private AnyCard() {}

    private static final Arbitrary<String> PIECE = Arbitraries.frequencyOf(
            Tuple.of(
                    6,
                    Arbitraries.of(
                            "# Deck",
                            "## Title {#id}",
                            "### Write",
                            "#### Hint",
                            "##### deep",
                            "```",
                            "````",
                            "~~~",
                            "```python starter",
                            "```python odd",
                            "  ```text",
                            "| a | b |",
                            "|---|",
                            "a\\|b",
                            "f(1)  # => 2",
                            "f(1) // => 2 ± 0.5",
                            "x ± 3",
                            "{{hidden}}",
                            "${n}",
                            "$$x^2$$",
                            "    indented",
                            "\t",
                            " ",
                            "",
                            "---",
                            "<!-- note -->",
                            "\uFEFF",
                            "\u2028",
                            "\r",
                            "\r\n",
                            "\\",
                            "\"",
                            "😀")),
            Tuple.of(2, Arbitraries.strings().withCharRange('\u0001', '\uD7FF').ofMaxLength(12)));

    private static final Arbitrary<String> TEXT = PIECE.list()
            .ofMaxSize(6)
            .flatMap(pieces -> Arbitraries.of("\n", "", "\n\n").map(separator -> String.join(separator, pieces)));
    private static final Arbitrary<String> SAID = TEXT.map(text -> text.isBlank() ? "something" : text);
    private static final Arbitrary<List<String>> HINTS = TEXT.list().ofMaxSize(2);
    private static final Arbitrary<String> LANGUAGE = Arbitraries.of("python", "ruby", "javascript", "sql", "c++");
    private static final Arbitrary<String> LINE = PIECE.map(AnyCard::line);
    private static final Arbitrary<Map<String, String>> FILES =
            Arbitraries.maps(Arbitraries.of("a_test.py", "b/c.txt", "d"), TEXT).ofMaxSize(2);

    private static final Arbitrary<Trial> TRIAL =
            Combinators.combine(TEXT, TEXT.list().ofMaxSize(2), TEXT).as(Trial::new);
    private static final Arbitrary<Expression> EXPRESSION = Combinators.combine(
                    SAID, SAID, Arbitraries.of(0.5, 1e-9, 1000.0).optional(0.3))
            .as(Expression::new);
    private static final Arbitrary<Check> CHECK = Arbitraries.oneOf(
            Combinators.combine(FILES, FILES).as((tests, support) -> {
                Map<String, String> some = tests.isEmpty() ? Map.of("t.py", "pass\n") : tests;
                return new Tests(
                        "the/solution.py",
                        some,
                        support.keySet().stream().anyMatch(some::containsKey) ? Map.of() : support);
            }),
            TRIAL.list().ofMinSize(1).ofMaxSize(3).map(ExpectedOutput::new),
            EXPRESSION.list().ofMinSize(1).ofMaxSize(3).map(Values::new));

    private static final Arbitrary<Section> SECTION = Arbitraries.oneOf(
            Combinators.combine(SAID, LANGUAGE, TEXT, SAID, CHECK, HINTS)
                    .as((prompt, language, starter, reference, check, hints) ->
                            new Section.Write(prompt, language, starter, "solved\n" + reference, check, hints)),
            Combinators.combine(SAID, LANGUAGE, SAID, SAID, CHECK, HINTS)
                    .as((prompt, language, starter, reference, check, hints) -> new Section.Fix(
                            prompt, language, "faulty\n" + starter, "mended\n" + reference, check, hints)),
            Combinators.combine(TEXT, LANGUAGE, SAID, TEXT, HINTS)
                    .as((prompt, language, program, expected, hints) ->
                            new Section.Output(prompt, language, "run\n" + program, expected, hints)),
            Combinators.combine(TEXT, TEXT, HINTS)
                    .as((prompt, text, hints) -> new Section.Cloze(prompt, text + "{{blank}}", hints)),
            Combinators.combine(TEXT, LANGUAGE, TEXT, HINTS)
                    .as((prompt, language, snippet, hints) ->
                            new Section.Review(prompt, language, "first\nsecond\n" + snippet, Set.of(1, 2), hints)),
            Combinators.combine(SAID, SAID, HINTS).as(Section.Basic::new));

    private static final Arbitrary<Parameters> PARAMETERS = Combinators.combine(TEXT, LINE)
            .as((first, second) -> Map.of("n", first, "other_1", second))
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(Parameters::new);

    private static String line(String text) {
        String line = text.replaceAll("\\p{Cc}", "").strip();
        return line.isEmpty() ? "Title" : line;
    }

    /** Any card with a number in its id, so that several can be told apart. */
    public static Arbitrary<Card> card(int number) {
        return Combinators.combine(
                        Arbitraries.of("Python", "Python::Strings", "R: b::C # d"),
                        Arbitraries.of("tag", "a.b", "#c", "größe", "lang:x")
                                .list()
                                .ofMaxSize(3),
                        LINE,
                        SECTION.list().ofMinSize(1).ofMaxSize(3),
                        TEXT,
                        PARAMETERS.optional(0.3))
                .as((deck, tags, title, sections, notes, parameters) -> new Card(
                        "card-" + number,
                        deck,
                        tags,
                        title,
                        sections,
                        parameters.isPresent() ? "${n} and ${other_1}\n" + notes : notes,
                        parameters))
                .filter(AnyCard::canBeFilled);
    }

    private static boolean canBeFilled(Card card) {
        try {
            return CardInstance.checked(card).equals(card);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Some cards with ids of their own. */
    public static Arbitrary<List<Card>> cards() {
        return Combinators.combine(card(1), card(2), card(3)).as(List::of);
    }
}
