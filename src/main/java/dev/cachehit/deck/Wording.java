package dev.cachehit.deck;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sentence for people, taken apart so that it can be said in another language, too.
 *
 * @param code which sentence it is; empty for one that has no code
 * @param arguments what is filled into it, in order
 * @param text the English sentence, with the reason behind it
 * @param because why, where the sentence has a reason of its own
 */
public record Wording(String code, List<String> arguments, String text, Optional<Wording> because) {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final int LONGEST_ARGUMENT = 200;

    public Wording {
        arguments = List.copyOf(arguments);
    }

    /** With {@code {0}}, {@code {1}} and so on in the template as places of the arguments, of which long ones are cut. */
    public static Wording of(String code, String template, Object... arguments) {
        List<String> filled =
                Stream.of(arguments).map(String::valueOf).map(Wording::cut).toList();
        String text = PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(filled.get(Integer.parseInt(place.group(1)))));
        return new Wording(code, filled, text, Optional.empty());
    }

    /** A sentence that is said in English alone. */
    private static Wording plain(String text) {
        return new Wording("", List.of(), text, Optional.empty());
    }

    /** Why something was refused. */
    public static Wording of(IllegalArgumentException refused) {
        return refused instanceof Refusal refusal ? refusal.wording() : plain(String.valueOf(refused.getMessage()));
    }

    /** With a reason after a colon. */
    public Wording because(Wording reason) {
        return new Wording(code, arguments, text + ": " + reason.text(), Optional.of(reason));
    }

    private static String cut(String argument) {
        if (argument.length() <= LONGEST_ARGUMENT) {
            return argument;
        }
        boolean parted = Character.isHighSurrogate(argument.charAt(LONGEST_ARGUMENT - 1));
        return argument.substring(0, parted ? LONGEST_ARGUMENT - 1 : LONGEST_ARGUMENT) + " …";
    }
}
