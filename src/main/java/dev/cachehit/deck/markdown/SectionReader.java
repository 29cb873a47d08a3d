package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Check;
import dev.cachehit.deck.Faults;
import dev.cachehit.deck.Refusal;
import dev.cachehit.deck.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a section of its parts; nothing when that adds a fault. */
final class SectionReader {
    private static final String FAULTY = "faulty=";
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6}))?");
    private static final int LONGEST_RANGE = 10_000;

    private final SectionParts parts;
    private final Faults faults;
    private final String prompt;

    private SectionReader(SectionParts parts, Faults faults) {
        this.parts = parts;
        this.faults = faults;
        this.prompt = parts.text(Role.PROMPT).orElse("");
    }

    static Optional<Section> read(SectionParts parts, Faults faults) {
        return new SectionReader(parts, faults).section();
    }

    private Optional<Section> section() {
        return switch (parts.kind()) {
            case WRITE, FIX -> code();
            case OUTPUT -> output();
            case CLOZE -> cloze();
            case REVIEW -> review();
            case BASIC ->
                attempt(() -> new Section.Basic(prompt, parts.text(Role.ANSWER).orElse(""), parts.hints()));
            case NOTES, PARAMETERS -> Optional.empty();
        };
    }

    private Optional<Section> code() {
        Optional<Block.Fence> solution = needed(Role.SOLUTION, "python solution");
        Optional<Block.Fence> starter = parts.fence(Role.STARTER);
        Optional<Check> check = new CheckReader(parts, solution, faults).read();
        if (solution.isEmpty() || check.isEmpty()) {
            return Optional.empty();
        }
        String language = solution.get().language();
        if (starter.isPresent() && !starter.get().language().equals(language)) {
            faults.add(
                    starter.get().line(),
                    "two-languages",
                    "the starter is in {0} and the solution in {1}; write both in one language",
                    starter.get().language(),
                    language);
        }
        return attempt(() -> {
            String code = starter.map(Block.Fence::content).orElse("");
            String reference = solution.get().content();
            if (code.strip().equals(reference.strip())) {
                throw new Refusal(
                        "starter-is-solution", "starter and solution are the same; take the answer out of the starter");
            }
            return parts.kind() == SectionKind.WRITE
                    ? new Section.Write(prompt, language, code, reference, check.get(), parts.hints())
                    : new Section.Fix(prompt, language, code, reference, check.get(), parts.hints());
        });
    }

    private Optional<Section> output() {
        Optional<Block.Fence> program = needed(Role.PROGRAM, "python program");
        Optional<Block.Fence> output = needed(Role.OUTPUT, "text output");
        if (program.isEmpty() || output.isEmpty()) {
            return Optional.empty();
        }
        return attempt(() -> new Section.Output(
                prompt,
                program.get().language(),
                program.get().content(),
                output.get().content(),
                parts.hints()));
    }

    /** Without a part for the text, the whole is the text. */
    private Optional<Section> cloze() {
        Optional<String> text = parts.text(Role.TEXT);
        return attempt(() -> new Section.Cloze(text.isPresent() ? prompt : "", text.orElse(prompt), parts.hints()));
    }

    private Optional<Section> review() {
        Optional<Block.Fence> snippet = needed(Role.SNIPPET, "python snippet faulty=3");
        return snippet.flatMap(fence -> faults.attempt(
                fence.line(),
                () -> new Section.Review(
                        prompt, fence.language(), fence.content(), faulty(fence.names()), parts.hints())));
    }

    private static Set<Integer> faulty(List<String> options) {
        Set<Integer> lines = new TreeSet<>();
        for (String option : options) {
            if (!option.startsWith(FAULTY)) {
                throw new Refusal("bad-option", "`{0}` has no meaning here; write for example faulty=3,5-6", option);
            }
            for (String range : option.substring(FAULTY.length()).split(",", -1)) {
                Matcher ends = RANGE.matcher(range);
                if (!ends.matches()) {
                    throw new Refusal(
                            "faulty-names-no-lines", "`{0}` names no lines; write for example faulty=3,5-6", option);
                }
                int first = Integer.parseInt(ends.group(1));
                int last = ends.group(2) == null ? first : Integer.parseInt(ends.group(2));
                if (last < first || last - first > LONGEST_RANGE) {
                    throw new Refusal("bad-range", "`{0}` is no range of lines; write the smaller first", range);
                }
                for (int line = first; line <= last; line++) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private Optional<Block.Fence> needed(Role role, String example) {
        Optional<Block.Fence> fence = parts.fence(role);
        if (fence.isEmpty()) {
            faults.add(
                    parts.line(),
                    "block-missing",
                    "### {0} needs a block `{1}`; begin it with ```{2}",
                    parts.kind().word(),
                    role.word(),
                    example);
        }
        return fence;
    }

    private <T extends Section> Optional<Section> attempt(Supplier<T> maker) {
        return faults.attempt(parts.line(), maker).map(section -> section);
    }
}
