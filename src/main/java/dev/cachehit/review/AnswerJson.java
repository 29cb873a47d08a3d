package dev.cachehit.review;

import dev.cachehit.deck.Blanks;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.Section;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** What {@link QuestionJson} leaves out: the answer of each section, and the card's notes. */
final class AnswerJson {
    private AnswerJson() {}

    static JsonObjectBuilder of(Card card) {
        JsonArrayBuilder sections = JsonText.array();
        card.sections().forEach(section -> sections.add(section(section)));
        return JsonText.object().add("sections", sections).add("notes", card.notes());
    }

    private static JsonObjectBuilder section(Section section) {
        JsonObjectBuilder json = JsonText.object();
        return switch (section) {
            case Section.Code code -> json.add("reference", code.reference());
            case Section.Output output -> json.add("expected", output.expected());
            case Section.Cloze cloze -> {
                JsonArrayBuilder blanks = JsonText.array();
                Blanks.in(cloze.text()).forEach(blanks::add);
                yield json.add("blanks", blanks);
            }
            case Section.Review review -> {
                JsonArrayBuilder lines = JsonText.array();
                review.faulty().forEach(line -> lines.add(line));
                yield json.add("faulty", lines);
            }
            case Section.Basic basic -> json.add("answer", basic.answer());
        };
    }
}
