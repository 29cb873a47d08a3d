package dev.cachehit.deck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is drawn from a card for lists and look-ups. */
public final class CardFacts {
    private CardFacts() {}

    /** Kinds of its sections: write, fix, output, cloze, review, basic. */
    public static List<String> types(Card card) {
        return card.sections().stream().map(CardFacts::type).toList();
    }

    /** Languages of its sections, each once. */
    public static List<String> languages(Card card) {
        Set<String> languages = new LinkedHashSet<>();
        for (Section section : card.sections()) {
            switch (section) {
                case Section.Code code -> languages.add(code.language());
                case Section.Output output -> languages.add(output.language());
                case Section.Review review -> languages.add(review.language());
                case Section.Cloze cloze -> {}
                case Section.Basic basic -> {}
            }
        }
        return List.copyOf(languages);
    }

    /** All that is asked and told, in lower case: title, prompts, code that is shown, notes. */
    static String searchText(Card card) {
        List<String> texts = new ArrayList<>();
        texts.add(card.title());
        for (Section section : card.sections()) {
            texts.add(section.prompt());
            switch (section) {
                case Section.Code code -> texts.add(code.starter());
                case Section.Output output -> texts.add(output.program());
                case Section.Review review -> texts.add(review.snippet());
                case Section.Cloze cloze -> texts.add(cloze.text());
                case Section.Basic basic -> texts.add(basic.answer());
            }
        }
        texts.add(card.notes());
        return key(String.join("\n", texts));
    }

    /** The form in which texts are compared. */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String type(Section section) {
        return switch (section) {
            case Section.Write write -> "write";
            case Section.Fix fix -> "fix";
            case Section.Output output -> "output";
            case Section.Cloze cloze -> "cloze";
            case Section.Review review -> "review";
            case Section.Basic basic -> "basic";
        };
    }
}
