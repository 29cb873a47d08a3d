package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A heading with what is in braces at its end: {@code Reverse the words {#id .tag .other}}.
 *
 * @param text without the braces
 */
record HeadingText(String text, Optional<String> id, List<String> tags) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * Takes it apart. Braces that do not begin with {@code #} or {@code .} belong to the text.
     *
     * @throws IllegalArgumentException when the braces hold something else, or two ids
     */
    static HeadingText of(String heading) {
        int open = heading.lastIndexOf('{');
        String inside = open >= 0 && heading.endsWith("}") ? heading.substring(open + 1, heading.length() - 1) : "";
        if (!inside.strip().startsWith("#") && !inside.strip().startsWith(".")) {
            return new HeadingText(heading, Optional.empty(), List.of());
        }
        Optional<String> id = Optional.empty();
        List<String> tags = new ArrayList<>();
        for (String word : SPACES.split(inside.strip(), -1)) {
            if (word.startsWith("#") && id.isEmpty()) {
                id = Optional.of(word.substring(1));
            } else if (word.startsWith(".")) {
                tags.add(word.substring(1));
            } else {
                throw new Refusal(
                        "bad-braces",
                        "`{0}` has no meaning in {{1}}; write one #id and any number of .tags",
                        word,
                        inside);
            }
        }
        return new HeadingText(heading.substring(0, open).strip(), id, tags);
    }

    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        id.ifPresent(id -> words.add("#" + id));
        tags.forEach(tag -> words.add("." + tag));
        return words.isEmpty() ? text : text + " {" + String.join(" ", words) + "}";
    }
}
