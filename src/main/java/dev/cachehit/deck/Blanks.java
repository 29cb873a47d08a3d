package dev.cachehit.deck;

import java.util.List;
import java.util.regex.Pattern;

/** The blanks of a cloze text: {@code {{hidden}}} hides one run of text within a line. */
public final class Blanks {
    /** Closing braces that belong to the hidden text stay in it: <code>{{ {a: {}} }}</code>. */
    private static final Pattern BLANK = Pattern.compile("\\{\\{(.+?)}}(?!})");

    private Blanks() {}

    /** What is hidden, in the order of the text, without spaces around it. */
    public static List<String> in(String text) {
        return BLANK.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    /** The text with nothing in its blanks. */
    public static String emptied(String text) {
        return BLANK.matcher(text).replaceAll("{{}}");
    }
}
