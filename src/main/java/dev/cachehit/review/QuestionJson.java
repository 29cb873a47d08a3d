package dev.cachehit.review;

import dev.cachehit.deck.Blanks;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.Section;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** A card as a question: what its answer is, and everything that would give it away, stays out. */
final class QuestionJson {
    private QuestionJson() {}

    static JsonObjectBuilder of(Card card) {
        JsonArrayBuilder sections = JsonText.array();
        card.sections().forEach(section -> sections.add(section(section)));
        return JsonText.object()
                .add("id", card.id())
                .add("deck", card.deck())
                .add("tags", texts(card.tags()))
                .add("title", card.title())
                .add("sections", sections);
    }

    private static JsonObjectBuilder section(Section section) {
        JsonObjectBuilder json =
                JsonText.object().add("prompt", section.prompt()).add("hints", texts(section.hints()));
        return switch (section) {
            case Section.Write write ->
                json.add("type", "write").add("language", write.language()).add("starter", write.starter());
            case Section.Fix fix ->
                json.add("type", "fix").add("language", fix.language()).add("starter", fix.starter());
            case Section.Output output ->
                json.add("type", "output").add("language", output.language()).add("program", output.program());
            case Section.Cloze cloze -> json.add("type", "cloze").add("text", Blanks.emptied(cloze.text()));
            case Section.Review review ->
                json.add("type", "review").add("language", review.language()).add("snippet", review.snippet());
            case Section.Basic _ -> json.add("type", "basic");
        };
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        JsonArrayBuilder array = JsonText.array();
        texts.forEach(array::add);
        return array;
    }
}
