package dev.cachehit.deck;

import dev.cachehit.deck.Check.ExpectedOutput.Trial;
import dev.cachehit.deck.Check.Values.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A card with the values of its parameters filled in. */
public final class CardInstance {
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private CardInstance() {}

    /** The same for the same card and seed; seeds that follow each other walk through the rows. */
    public static Card of(Card card, long seed) {
        return card.parameters()
                .map(parameters -> fill(
                        card,
                        parameters
                                .rows()
                                .get(Math.floorMod(seed, parameters.rows().size()))))
                .orElse(card);
    }

    /**
     * The card itself, once it is sure that each row of its parameters makes a card.
     *
     * @throws IllegalArgumentException naming the row that does not, or a parameter that stands nowhere
     */
    public static Card checked(Card card) {
        card.parameters().ifPresent(parameters -> {
            requireUse(card, parameters);
            for (int i = 0; i < parameters.rows().size(); i++) {
                try {
                    fill(card, parameters.rows().get(i));
                } catch (IllegalArgumentException e) {
                    throw Refusal.of(
                            e,
                            Wording.of("row-makes-no-card", "row {0} of the parameters makes no card", i + 1)
                                    .because(Wording.of(e)));
                }
            }
        });
        return card;
    }

    private static void requireUse(Card card, Parameters parameters) {
        Map<String, String> unused = new LinkedHashMap<>(parameters.rows().getFirst());
        UnaryOperator<String> look = text -> {
            NAME.matcher(text).results().forEach(found -> unused.remove(found.group(1)));
            return text;
        };
        walk(card, look);
        for (String name : unused.keySet()) {
            throw new Refusal(
                    "unused-parameter",
                    "the parameter `{0}` stands nowhere; write ${{1}} where its values belong, or remove it",
                    name,
                    name);
        }
    }

    /**
     * With the values of one row. Names that the row does not have stay as they are.
     *
     * @throws IllegalArgumentException when the card would ask nothing any more
     */
    static Card fill(Card card, Map<String, String> row) {
        return walk(
                card,
                text -> NAME.matcher(text)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(row.getOrDefault(found.group(1), found.group()))));
    }

    /** With each text as the function makes it. */
    private static Card walk(Card card, UnaryOperator<String> fill) {
        return new Card(
                card.id(),
                card.deck(),
                card.tags(),
                fill.apply(card.title()),
                card.sections().stream().map(section -> fill(section, fill)).toList(),
                fill.apply(card.notes()),
                Optional.empty());
    }

    private static Section fill(Section section, UnaryOperator<String> fill) {
        String prompt = fill.apply(section.prompt());
        List<String> hints = section.hints().stream().map(fill).toList();
        return switch (section) {
            case Section.Write write ->
                new Section.Write(
                        prompt,
                        write.language(),
                        fill.apply(write.starter()),
                        fill.apply(write.reference()),
                        fill(write.check(), fill),
                        hints);
            case Section.Fix fix ->
                new Section.Fix(
                        prompt,
                        fix.language(),
                        fill.apply(fix.starter()),
                        fill.apply(fix.reference()),
                        fill(fix.check(), fill),
                        hints);
            case Section.Output output ->
                new Section.Output(
                        prompt, output.language(), fill.apply(output.program()), fill.apply(output.expected()), hints);
            case Section.Cloze cloze -> new Section.Cloze(prompt, fill.apply(cloze.text()), hints);
            case Section.Review review ->
                new Section.Review(prompt, review.language(), fill.apply(review.snippet()), review.faulty(), hints);
            case Section.Basic basic -> new Section.Basic(prompt, fill.apply(basic.answer()), hints);
        };
    }

    private static Check fill(Check check, UnaryOperator<String> fill) {
        return switch (check) {
            case Check.Tests tests ->
                new Check.Tests(tests.solutionPath(), fill(tests.tests(), fill), fill(tests.support(), fill));
            case Check.ExpectedOutput output ->
                new Check.ExpectedOutput(output.cases().stream()
                        .map(each -> new Trial(
                                fill.apply(each.stdin()),
                                each.arguments().stream().map(fill).toList(),
                                fill.apply(each.stdout())))
                        .toList());
            case Check.Values values ->
                new Check.Values(values.cases().stream()
                        .map(each ->
                                new Expression(fill.apply(each.call()), fill.apply(each.expected()), each.tolerance()))
                        .toList());
        };
    }

    private static Map<String, String> fill(Map<String, String> files, UnaryOperator<String> fill) {
        Map<String, String> filled = new LinkedHashMap<>();
        files.forEach((path, content) -> filled.put(path, fill.apply(content)));
        return filled;
    }
}
