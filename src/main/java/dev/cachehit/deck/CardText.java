package dev.cachehit.deck;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings a card's texts into the one form in which they are kept, and refuses what cannot be kept. */
final class CardText {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z][a-z0-9+#_-]{0,31}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_+@.-]+(/[A-Za-z0-9_+@.-]+)*");
    private static final int LONGEST_PATH = 200;

    private CardText() {}

    /** Markdown: lines end in a line feed; no empty lines before and after. */
    static String prose(String text) {
        String plain = TextFile.lineFeeds(exact(text));
        int first = plain.length() - plain.stripLeading().length();
        return first == plain.length() ? "" : plain.substring(plain.lastIndexOf('\n', first) + 1, end(plain));
    }

    static List<String> proses(List<String> texts) {
        return texts.stream()
                .map(CardText::prose)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Code and output: like prose, but what is not empty ends in a line feed, and blank lines before stay. */
    static String code(String text) {
        String plain = TextFile.lineFeeds(exact(text));
        return plain.isBlank() ? "" : plain.substring(0, end(plain)) + "\n";
    }

    /** A text that is kept as it is. */
    static String exact(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new Refusal("nul-in-text", "a text holds the character U+0000, which cannot be kept; remove it");
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new Refusal("half-character", "a text holds half a character; write it anew");
                }
                i++;
            }
        }
        return text;
    }

    /** Text of one line, without spaces around it. */
    static String line(String text, String what) {
        String line = exact(text).strip();
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("not-one-line", "{0} must be one line without control characters", what);
        }
        return line;
    }

    static String language(String name) {
        if (!LANGUAGE.matcher(name).matches()) {
            throw new Refusal("no-language", "`{0}` is no language; write it as in the settings, such as python", name);
        }
        return name;
    }

    /** A relative path of a file beside the program. */
    static String path(String path) {
        boolean climbs = List.of(path.split("/")).stream().anyMatch(part -> part.equals(".") || part.equals(".."));
        if (path.length() > LONGEST_PATH || climbs || !PATH.matcher(path).matches()) {
            throw new Refusal(
                    "bad-path",
                    "`{0}` cannot be a file's path; use letters, digits, _ + @ . - and / between folders, such as leap.py",
                    path);
        }
        return path;
    }

    /** In the given order, unlike {@link Map#copyOf}. */
    static Map<String, String> files(Map<String, String> files) {
        Map<String, String> copy = new LinkedHashMap<>();
        files.forEach((path, content) -> copy.put(path(path), exact(content)));
        return Collections.unmodifiableMap(copy);
    }

    /** Refuses with a {@link Wording} of this code and template. */
    static void require(boolean holds, String code, String template, Object... arguments) {
        if (!holds) {
            throw new Refusal(code, template, arguments);
        }
    }

    /** End of the last line that is not blank. */
    private static int end(String text) {
        int end = text.indexOf('\n', text.stripTrailing().length());
        return end < 0 ? text.length() : end;
    }
}
