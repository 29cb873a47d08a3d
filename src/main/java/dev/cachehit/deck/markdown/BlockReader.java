package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Faults;
import dev.cachehit.deck.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a file into blocks. Headings and roles inside other fences do not count. */
final class BlockReader {
    private static final Pattern HEADING = Pattern.compile("(#{1,4})(?:[ \t]+(.*))?", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)", Pattern.DOTALL);
    private static final int DEEPEST_FENCE = 3;
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String[] lines;
    private final Faults faults;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> prose = new ArrayList<>();
    private int proseLine;
    private int next;

    private BlockReader(String text, Faults faults) {
        this.lines = TextFile.lines(text);
        this.faults = faults;
    }

    static List<Block> read(String text, Faults faults) {
        BlockReader reader = new BlockReader(text, faults);
        while (reader.next < reader.lines.length) {
            reader.step();
        }
        reader.endProse();
        return reader.blocks;
    }

    private void step() {
        String line = lines[next];
        if (!mayBegin(line)) {
            addProse(line);
            next++;
            return;
        }
        Matcher heading = HEADING.matcher(line);
        Matcher fence = FENCE.matcher(line);
        if (heading.matches()) {
            endProse();
            String text = heading.group(2) == null ? "" : heading.group(2).strip();
            blocks.add(new Block.Heading(heading.group(1).length(), text, next + 1));
            next++;
        } else if (fence.matches()) {
            fence(fence.group(1), fence.group(2).strip(), !line.startsWith(" "));
        } else {
            addProse(line);
            next++;
        }
    }

    private void fence(String fence, String info, boolean atLineStart) {
        int first = next;
        int end = closing(fence, first + 1);
        if (end == lines.length) {
            faults.add(first + 1, "block-not-closed", "the block is never closed; end it with a line {0}", fence);
        }
        List<String> words = info.isEmpty() ? List.of() : List.of(SPACES.split(info));
        Optional<Role> role = atLineStart && words.size() > 1 ? Role.of(words.get(1)) : Optional.empty();
        next = Math.min(end + 1, lines.length);
        if (role.isPresent()) {
            endProse();
            StringBuilder body = new StringBuilder();
            for (int i = first + 1; i < end; i++) {
                body.append(lines[i]).append('\n');
            }
            blocks.add(new Block.Fence(
                    words.get(0), role.get(), words.subList(2, words.size()), body.toString(), first + 1));
            return;
        }
        if (atLineStart && words.size() > 1 && WORD.matcher(words.get(1)).matches()) {
            faults.add(first + 1, "no-role", "`{0}` is no role of a block; there are {1}", words.get(1), Role.all());
        }
        for (int i = first; i < next; i++) {
            addProse(lines[i], i);
        }
    }

    /** Spares most lines the patterns. */
    private static boolean mayBegin(String line) {
        String start = line.stripLeading();
        return start.startsWith("#") || start.startsWith("```") || start.startsWith("~~~");
    }

    /** The line that closes the fence, or the number of lines. */
    private int closing(String fence, int from) {
        for (int i = from; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.length() >= fence.length()
                    && line.startsWith(fence)
                    && line.chars().allMatch(c -> c == fence.charAt(0))
                    && lines[i].indexOf(fence.charAt(0)) <= DEEPEST_FENCE) {
                return i;
            }
        }
        return lines.length;
    }

    private void addProse(String line) {
        addProse(line, next);
    }

    private void addProse(String line, int index) {
        if (prose.isEmpty()) {
            if (line.isBlank()) {
                return;
            }
            proseLine = index + 1;
        }
        prose.add(line);
    }

    private void endProse() {
        while (!prose.isEmpty() && prose.getLast().isBlank()) {
            prose.removeLast();
        }
        if (!prose.isEmpty()) {
            blocks.add(new Block.Prose(String.join("\n", prose), proseLine));
            prose.clear();
        }
    }
}
