package dev.cachehit.deck.exercism;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the addresses of links where the links are. Pages have them at their end, {@code [text][name]}, where no hint of
 * its own would find them. HTML that shows nothing goes, too.
 */
final class PageLinks {
    private static final Pattern TOKEN = Pattern.compile(
            // Code stays as it is: a block within its fence, or a piece of a line within backticks; and what is
            // escaped.
            "(?<code>^[ >]*(?<fence>`{3,}|~{3,})[^\\n]*\\n(?s:.*?)(?:^[ >]*\\k<fence>[`~]*[ \\t]*$|\\z)"
                    + "|(?<!`)(?<ticks>`{1,3})(?!`)[^\\n]*?(?<!`)\\k<ticks>(?!`)|\\\\.)"
                    + "|^[ >]{0,5}\\[(?<name>[^\\[\\]\\n]+)\\]:[ \\t]*<?(?<address>[^\\s<>]+)>?[^\\n]*\\n?"
                    + "|(?<html><!--(?s:.*?)(?:-->|\\z)|<br */?>)"
                    + "|\\[(?<text>(?:\\\\.|`[^`\\n]*`|\\[[^\\[\\]]*\\]|[^\\\\\\[\\]`]+)*+)\\]"
                    + "(?:\\[(?<label>[^\\[\\]]*)\\]|(?<own>\\(\\))|(?![\\[(:]))",
            Pattern.MULTILINE);
    /** {@code [concept:python/sets]()}, which Exercism writes for a page of its own. */
    private static final Pattern OWN = Pattern.compile("(concept|exercise):([a-z0-9-]+)/([a-z0-9-]+)");

    private final Map<String, String> addresses = new HashMap<>();

    private PageLinks() {}

    /** The page with every address in its place. */
    static String inPlace(String page) {
        PageLinks links = new PageLinks();
        TOKEN.matcher(page)
                .results()
                .filter(found -> found.group("name") != null)
                .forEach(found -> links.addresses.putIfAbsent(key(found.group("name")), found.group("address")));
        return TOKEN.matcher(page).replaceAll(found -> Matcher.quoteReplacement(links.written(found)));
    }

    private String written(MatchResult found) {
        if (found.group("code") != null) {
            return found.group();
        }
        if (found.group("text") == null) {
            return "";
        }
        return found.group("own") == null ? link(found) : ownPage(found);
    }

    private String link(MatchResult found) {
        String text = found.group("text");
        String label = found.group("label");
        String address = addresses.get(key(label == null || label.isBlank() ? text : label));
        return address == null ? found.group() : "[" + text + "](" + address + ")";
    }

    private static String ownPage(MatchResult found) {
        Matcher own = OWN.matcher(found.group("text"));
        return own.matches()
                ? "[%s](https://exercism.org/tracks/%s/%ss/%s)"
                        .formatted(own.group(3).replace('-', ' '), own.group(2), own.group(1), own.group(3))
                : found.group();
    }

    /** Names are the same whatever their case and their spaces. */
    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
