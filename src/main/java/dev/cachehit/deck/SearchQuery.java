package dev.cachehit.deck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A search for cards, such as {@code deck:Python tag:regex -lang:ruby is:due "two words"}: all terms must hold; a minus turns
 * one round; case does not matter. A deck stands for the decks within it too.
 *
 * @param terms in the order of the text
 */
public record SearchQuery(List<Term> terms) {
    private static final Pattern WORD = Pattern.compile("(-?)(?:([a-z]+):(?!:))?(?:\"([^\"]*)\"|(\\S+))");
    private static final int MOST_TERMS = 20;
    private static final int LONGEST = 500;

    /** What a term looks at. */
    public enum Field {
        DECK,
        TAG,
        LANG,
        /** A {@link Standing}. */
        IS,
        TEXT
    }

    /**
     * One condition.
     *
     * @param negated holds when the rest does not
     */
    public record Term(Field field, String value, boolean negated) {}

    public SearchQuery {
        terms = List.copyOf(terms);
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException naming what cannot be searched for
     */
    public static SearchQuery parse(String text) {
        CardText.require(text.length() <= LONGEST, "search-long", "a search may have at most {0} characters", LONGEST);
        List<Term> terms = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String value = CardText.exact(word.group(3) == null ? word.group(4) : word.group(3));
            Field field = field(word.group(2));
            if (field == Field.IS) {
                requireStanding(value);
            }
            terms.add(new Term(field, value, !word.group(1).isEmpty()));
        }
        CardText.require(terms.size() <= MOST_TERMS, "search-terms", "a search may have at most {0} terms", MOST_TERMS);
        return new SearchQuery(terms);
    }

    private static Field field(@Nullable String name) {
        return switch (name) {
            case null -> Field.TEXT;
            case "deck" -> Field.DECK;
            case "tag" -> Field.TAG;
            case "lang" -> Field.LANG;
            case "is" -> Field.IS;
            case "text" -> Field.TEXT;
            default ->
                throw new Refusal(
                        "search-field",
                        "`{0}` cannot be searched for; there are deck:, tag:, lang:, is: and text:, and quotes around"
                                + " what has a colon itself",
                        name + ":");
        };
    }

    private static void requireStanding(String name) {
        List<String> names = Arrays.stream(Standing.values())
                .map(standing -> CardFacts.key(standing.name()))
                .toList();
        CardText.require(
                names.contains(CardFacts.key(name)),
                "search-standing",
                "`is:{0}` cannot be searched for; there are {1}",
                name,
                names);
    }
}
