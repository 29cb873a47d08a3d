package dev.cachehit.deck.json;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.Check;
import dev.cachehit.deck.Section;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Map;

/** Cards to JSON; {@link CardParser} gives the same cards again. */
public final class CardWriter {
    private CardWriter() {}

    public static JsonObject write(Card card) {
        JsonArrayBuilder sections = JsonText.array();
        card.sections().forEach(section -> sections.add(write(section)));
        JsonObjectBuilder json = JsonText.object()
                .add("id", card.id())
                .add("deck", card.deck())
                .add("tags", texts(card.tags()))
                .add("title", card.title())
                .add("sections", sections)
                .add("notes", card.notes());
        card.parameters().ifPresent(parameters -> {
            JsonArrayBuilder rows = JsonText.array();
            parameters.rows().forEach(row -> rows.add(texts(row)));
            json.add("parameters", rows);
        });
        return json.build();
    }

    private static JsonObjectBuilder write(Section section) {
        JsonObjectBuilder json =
                JsonText.object().add("prompt", section.prompt()).add("hints", texts(section.hints()));
        return switch (section) {
            case Section.Write write -> code(json.add("type", "write"), write);
            case Section.Fix fix -> code(json.add("type", "fix"), fix);
            case Section.Output output ->
                json.add("type", "output")
                        .add("language", output.language())
                        .add("program", output.program())
                        .add("expected", output.expected());
            case Section.Cloze cloze -> json.add("type", "cloze").add("text", cloze.text());
            case Section.Review review -> {
                JsonArrayBuilder faulty = JsonText.array();
                review.faulty().forEach(faulty::add);
                yield json.add("type", "review")
                        .add("language", review.language())
                        .add("snippet", review.snippet())
                        .add("faulty", faulty);
            }
            case Section.Basic basic -> json.add("type", "basic").add("answer", basic.answer());
        };
    }

    private static JsonObjectBuilder code(JsonObjectBuilder json, Section.Code code) {
        return json.add("language", code.language())
                .add("starter", code.starter())
                .add("reference", code.reference())
                .add("check", check(code.check()));
    }

    private static JsonObjectBuilder check(Check check) {
        return switch (check) {
            case Check.Tests tests ->
                JsonText.object()
                        .add("type", "tests")
                        .add("solution_path", tests.solutionPath())
                        .add("tests", texts(tests.tests()))
                        .add("support", texts(tests.support()));
            case Check.ExpectedOutput output -> {
                JsonArrayBuilder cases = JsonText.array();
                output.cases()
                        .forEach(each -> cases.add(JsonText.object()
                                .add("stdin", each.stdin())
                                .add("arguments", texts(each.arguments()))
                                .add("stdout", each.stdout())));
                yield JsonText.object().add("type", "output").add("cases", cases);
            }
            case Check.Values values -> {
                JsonArrayBuilder cases = JsonText.array();
                values.cases().forEach(each -> {
                    JsonObjectBuilder json =
                            JsonText.object().add("call", each.call()).add("expected", each.expected());
                    each.tolerance().ifPresent(tolerance -> json.add("tolerance", tolerance));
                    cases.add(json);
                });
                yield JsonText.object().add("type", "values").add("cases", cases);
            }
        };
    }

    private static JsonArrayBuilder texts(Collection<String> texts) {
        JsonArrayBuilder array = JsonText.array();
        texts.forEach(array::add);
        return array;
    }

    private static JsonObjectBuilder texts(Map<String, String> texts) {
        JsonObjectBuilder object = JsonText.object();
        texts.forEach(object::add);
        return object;
    }
}
