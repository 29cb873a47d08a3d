package dev.cachehit.deck.json;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.Check;
import dev.cachehit.deck.Check.ExpectedOutput;
import dev.cachehit.deck.Check.ExpectedOutput.Trial;
import dev.cachehit.deck.Check.Tests;
import dev.cachehit.deck.Check.Values;
import dev.cachehit.deck.Check.Values.Expression;
import dev.cachehit.deck.Parameters;
import dev.cachehit.deck.Refusal;
import dev.cachehit.deck.Section;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Cards from the JSON that {@link CardWriter} writes. */
public final class CardParser {
    private static final Set<String> CARD = Set.of("id", "deck", "tags", "title", "sections", "notes", "parameters");
    private static final Set<String> CODE =
            Set.of("type", "prompt", "hints", "language", "starter", "reference", "check");

    private CardParser() {}

    /**
     * Reads one card.
     *
     * @throws IllegalArgumentException naming the member that is wrong, and what was expected
     */
    public static Card parse(JsonValue value) {
        Members card = Members.of(value, "").only(CARD);
        Optional<Parameters> parameters =
                card.has("parameters") ? Optional.of(parameters(card.objects("parameters"))) : Optional.empty();
        return new Card(
                card.text("id"),
                card.text("deck"),
                card.texts("tags"),
                card.text("title"),
                card.objects("sections").stream()
                        .map(section -> at(section, CardParser::section))
                        .toList(),
                card.textOr("notes", ""),
                parameters);
    }

    private static Section section(Members section) {
        String prompt = section.textOr("prompt", "");
        List<String> hints = section.texts("hints");
        return switch (section.text("type")) {
            case "write" -> {
                section.only(CODE);
                yield new Section.Write(
                        prompt,
                        section.text("language"),
                        section.textOr("starter", ""),
                        section.text("reference"),
                        at(section.object("check"), CardParser::check),
                        hints);
            }
            case "fix" -> {
                section.only(CODE);
                yield new Section.Fix(
                        prompt,
                        section.text("language"),
                        section.text("starter"),
                        section.text("reference"),
                        at(section.object("check"), CardParser::check),
                        hints);
            }
            case "output" -> {
                section.only(Set.of("type", "prompt", "hints", "language", "program", "expected"));
                yield new Section.Output(
                        prompt, section.text("language"), section.text("program"), section.text("expected"), hints);
            }
            case "cloze" -> {
                section.only(Set.of("type", "prompt", "hints", "text"));
                yield new Section.Cloze(prompt, section.text("text"), hints);
            }
            case "review" -> {
                section.only(Set.of("type", "prompt", "hints", "language", "snippet", "faulty"));
                yield new Section.Review(
                        prompt,
                        section.text("language"),
                        section.text("snippet"),
                        new LinkedHashSet<>(section.wholes("faulty")),
                        hints);
            }
            case "basic" -> {
                section.only(Set.of("type", "prompt", "hints", "answer"));
                yield new Section.Basic(prompt, section.text("answer"), hints);
            }
            default ->
                throw new Refusal("bad-section-type", "`type` must be one of write, fix, output, cloze, review, basic");
        };
    }

    private static Check check(Members check) {
        return switch (check.text("type")) {
            case "tests" -> {
                check.only(Set.of("type", "solution_path", "tests", "support"));
                yield new Tests(check.text("solution_path"), files(check, "tests"), files(check, "support"));
            }
            case "output" -> {
                check.only(Set.of("type", "cases"));
                yield new ExpectedOutput(check.objects("cases").stream()
                        .map(each -> each.only(Set.of("stdin", "arguments", "stdout")))
                        .map(each -> new Trial(each.textOr("stdin", ""), each.texts("arguments"), each.text("stdout")))
                        .toList());
            }
            case "values" -> {
                check.only(Set.of("type", "cases"));
                yield new Values(check.objects("cases").stream()
                        .map(each -> each.only(Set.of("call", "expected", "tolerance")))
                        .map(each -> at(
                                each,
                                at -> new Expression(at.text("call"), at.text("expected"), at.number("tolerance"))))
                        .toList());
            }
            default -> throw new Refusal("bad-check-type", "`type` must be one of tests, output, values");
        };
    }

    private static Map<String, String> files(Members check, String name) {
        return check.has(name) ? at(check.object(name), Members::texts) : Map.of();
    }

    private static Parameters parameters(List<Members> rows) {
        return new Parameters(rows.stream().map(Members::texts).toList());
    }

    private static <T> T at(Members members, Function<Members, T> reader) {
        try {
            return reader.apply(members);
        } catch (IllegalArgumentException e) {
            throw members.at(e);
        }
    }
}
