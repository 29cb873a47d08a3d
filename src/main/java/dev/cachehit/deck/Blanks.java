package dev.cachehit.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blanks of a cloze text: {@code {{hidden}}} hides one run of text within a line. */
public final class Blanks {
    /** A blank whose braces do not come in pairs; each of those that do begins where this finds one. */
    private static final Pattern BLANK = Pattern.compile("\\{\\{(.+?)}}(?!})");

    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private Blanks() {}

    /**
     * A blank with its braces.
     *
     * @param end the first place after it
     */
    private record Blank(int start, int end) {
        String hidden(String text) {
            return text.substring(start + OPEN.length(), end - CLOSE.length()).strip();
        }
    }

    /** What is hidden, in the order of the text, without spaces around it. */
    public static List<String> in(String text) {
        return blanks(text).stream().map(blank -> blank.hidden(text)).toList();
    }

    /** The text with nothing in its blanks. */
    public static String emptied(String text) {
        StringBuilder emptied = new StringBuilder();
        int done = 0;
        for (Blank blank : blanks(text)) {
            emptied.append(text, done, blank.start()).append(OPEN).append(CLOSE);
            done = blank.end();
        }
        return emptied.append(text, done, text.length()).toString();
    }

    private static List<Blank> blanks(String text) {
        List<Blank> blanks = new ArrayList<>();
        Matcher found = BLANK.matcher(text);
        for (int from = 0; found.find(from); from = blanks.getLast().end()) {
            int end = endOfPairs(text, found.start() + OPEN.length());
            blanks.add(new Blank(found.start(), end < 0 ? found.end() : end));
        }
        return blanks;
    }

    /** The end of a blank that hides something in which each brace has its partner; -1 when there is none. */
    private static int endOfPairs(String text, int from) {
        int open = 0;
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (open == 0 && i > from && text.startsWith(CLOSE, i)) {
                return i + CLOSE.length();
            }
            open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (open < 0) {
                return -1;
            }
        }
        return -1;
    }
}
