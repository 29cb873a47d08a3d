package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Card;
import dev.cachehit.deck.Parameters;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a Markdown deck. {@link MarkdownReader} reads it as the same cards. */
public final class MarkdownWriter {
    private final Page page = new Page();

    private MarkdownWriter() {}

    /** The cards in their order; ids are always written. */
    public static String write(List<Card> cards) {
        MarkdownWriter writer = new MarkdownWriter();
        String deck = "";
        for (Card card : cards) {
            if (!card.deck().equals(deck)) {
                deck = card.deck();
                writer.page.heading(1, deck);
            }
            writer.card(card);
        }
        return writer.page.toString();
    }

    /** What stands below the card's heading. */
    static String text(Card card) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.below(card);
        return writer.page.toString();
    }

    private void card(Card card) {
        page.heading(2, new HeadingText(card.title(), Optional.of(card.id()), card.tags()).toString());
        below(card);
    }

    private void below(Card card) {
        SectionWriter sections = new SectionWriter(page);
        card.sections().forEach(sections::write);
        if (!card.notes().isEmpty()) {
            page.heading(3, SectionKind.NOTES.word());
            page.text(Role.NOTES, card.notes());
        }
        card.parameters().ifPresent(this::parameters);
    }

    private void parameters(Parameters parameters) {
        page.heading(3, SectionKind.PARAMETERS.word());
        String table = ParameterTable.write(parameters);
        if (page.isPlain(table) && readsAs(table, parameters)) {
            page.paragraph(table);
            return;
        }
        JsonArrayBuilder rows = JsonText.array();
        for (Map<String, String> row : parameters.rows()) {
            JsonObjectBuilder object = JsonText.object();
            row.forEach(object::add);
            rows.add(object);
        }
        page.fence("json", Role.PARAMETERS, Block.Fence.QUOTED, rows.build() + "\n");
    }

    private static boolean readsAs(String table, Parameters parameters) {
        try {
            return ParameterTable.read(table).equals(parameters);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
