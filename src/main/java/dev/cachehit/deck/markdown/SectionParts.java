package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Faults;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The blocks below a heading of the third level, sorted by what they are for. Not thread-safe. */
final class SectionParts {
    private final SectionKind kind;
    private final int line;
    private final Faults faults;
    private final List<Block.Fence> fences = new ArrayList<>();
    private final Map<Role, StringBuilder> texts = new EnumMap<>(Role.class);
    private final List<StringBuilder> hints = new ArrayList<>();
    private Role part;

    SectionParts(SectionKind kind, int line, Faults faults) {
        this.kind = kind;
        this.line = line;
        this.faults = faults;
        this.part =
                kind == SectionKind.NOTES ? Role.NOTES : kind == SectionKind.PARAMETERS ? Role.PARAMETERS : Role.PROMPT;
    }

    void add(Block block) {
        switch (block) {
            case Block.Heading heading -> open(heading);
            case Block.Prose prose -> append(part, prose.text());
            case Block.Fence fence
            when !kind.takes(fence.role()) ->
                faults.add(
                        fence.line(),
                        "block-misplaced",
                        "a block `{0}` has no place under ### {1}; it takes {2}",
                        fence.role().word(),
                        kind.word(),
                        kind.takes());
            case Block.Fence fence -> fence(fence);
        }
    }

    SectionKind kind() {
        return kind;
    }

    int line() {
        return line;
    }

    /** The text of a part; nothing when the section has none. */
    Optional<String> text(Role role) {
        return Optional.ofNullable(texts.get(role)).map(StringBuilder::toString);
    }

    List<String> hints() {
        return hints.stream().map(StringBuilder::toString).toList();
    }

    /** All blocks of the role, in order. */
    List<Block.Fence> fences(Role... roles) {
        List<Role> wanted = List.of(roles);
        return fences.stream().filter(fence -> wanted.contains(fence.role())).toList();
    }

    /** The one block of the role; a second is a fault. */
    Optional<Block.Fence> fence(Role role) {
        List<Block.Fence> found = fences(role);
        for (Block.Fence second : found.subList(Math.min(1, found.size()), found.size())) {
            faults.add(second.line(), "block-twice", "the section has a second block `{0}`; keep one", role.word());
        }
        return found.stream().findFirst();
    }

    private void fence(Block.Fence fence) {
        switch (fence.role()) {
            case PROMPT, TEXT, ANSWER, NOTES ->
                faults.attempt(fence.line(), fence::content).ifPresent(text -> append(fence.role(), text));
            case HINT ->
                faults.attempt(fence.line(), fence::content).ifPresent(text -> hints.add(new StringBuilder(text)));
            case STARTER, SOLUTION, TESTS, FILE, ARGUMENTS, INPUT, OUTPUT, VALUES, PROGRAM, SNIPPET, PARAMETERS ->
                fences.add(fence);
        }
    }

    private void open(Block.Heading heading) {
        Optional<Role> role = Role.of(heading.text().toLowerCase(Locale.ROOT))
                .filter(found -> found == Role.HINT || found == Role.TEXT || found == Role.ANSWER)
                .filter(kind::takes);
        if (role.isEmpty()) {
            faults.add(
                    heading.line(),
                    "no-part",
                    "`#### {0}` is no part of ### {1}; a heading in a text needs five #",
                    heading.text(),
                    kind.word());
            return;
        }
        part = role.get();
        if (part == Role.HINT) {
            hints.add(new StringBuilder());
        } else if (texts.containsKey(part)) {
            faults.add(heading.line(), "part-twice", "the section has a second #### {0}; keep one", heading.text());
        }
    }

    private void append(Role role, String text) {
        StringBuilder target =
                role == Role.HINT ? hints.getLast() : texts.computeIfAbsent(role, any -> new StringBuilder());
        target.append(target.isEmpty() ? "" : "\n\n").append(text);
    }
}
