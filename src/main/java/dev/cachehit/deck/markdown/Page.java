package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Faults;
import jakarta.json.Json;
import java.util.List;
import java.util.regex.Pattern;

/** A Markdown text in the making. */
final class Page {
    private static final Pattern TICKS = Pattern.compile("`{3,}");

    private final StringBuilder text = new StringBuilder();

    void heading(int level, String heading) {
        paragraph("#".repeat(level) + " " + heading);
    }

    /** Markdown as it is where that reads as the same text, otherwise within a fence. */
    void text(Role role, String prose) {
        if (isPlain(prose)) {
            paragraph(prose);
        } else {
            fence("markdown", role, "", prose + "\n");
        }
    }

    /** Whether nothing in the text would be taken for a heading or a block with a role. */
    boolean isPlain(String prose) {
        Faults faults = new Faults("");
        List<Block> blocks = BlockReader.read(prose, faults);
        return faults.count() == 0
                && blocks.size() == 1
                && blocks.getFirst() instanceof Block.Prose only
                && only.text().equals(prose.stripTrailing());
    }

    /** A file or text that is kept exactly, if need be as a JSON string. */
    void exact(String language, Role role, String name, String content) {
        boolean plain = content.isEmpty() || (content.endsWith("\n") && content.indexOf('\r') < 0);
        if (plain) {
            fence(language, role, name, content);
        } else {
            String options = name.isEmpty() ? Block.Fence.QUOTED : name + " " + Block.Fence.QUOTED;
            fence(language, role, options, Json.createValue(content) + "\n");
        }
    }

    /** A block; its body is empty or ends in a line feed. */
    void fence(String language, Role role, String options, String body) {
        int longest = TICKS.matcher(body)
                .results()
                .mapToInt(ticks -> ticks.group().length())
                .max()
                .orElse(2);
        String fence = "`".repeat(longest + 1);
        String info = language + " " + role.word() + (options.isEmpty() ? "" : " " + options);
        paragraph(fence + info + "\n" + body + fence);
    }

    void paragraph(String paragraph) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph);
        if (!paragraph.endsWith("\n")) {
            text.append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
