package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Check;
import dev.cachehit.deck.Check.ExpectedOutput.Trial;
import dev.cachehit.deck.Check.Values.Expression;
import dev.cachehit.deck.Faults;
import dev.cachehit.deck.Section;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes sections onto a page. */
final class SectionWriter {
    private static final String TEXT = "text";

    private final Page page;

    SectionWriter(Page page) {
        this.page = page;
    }

    void write(Section section) {
        switch (section) {
            case Section.Write write -> code(SectionKind.WRITE, write);
            case Section.Fix fix -> code(SectionKind.FIX, fix);
            case Section.Output output -> {
                open(SectionKind.OUTPUT, output.prompt());
                page.fence(output.language(), Role.PROGRAM, "", output.program());
                page.fence(TEXT, Role.OUTPUT, "", output.expected());
            }
            case Section.Cloze cloze -> cloze(cloze);
            case Section.Review review -> {
                open(SectionKind.REVIEW, review.prompt());
                page.fence(review.language(), Role.SNIPPET, faulty(review), review.snippet());
            }
            case Section.Basic basic -> {
                open(SectionKind.BASIC, basic.prompt());
                part(Role.ANSWER, "Answer", basic.answer());
            }
        }
        section.hints().forEach(hint -> part(Role.HINT, "Hint", hint));
    }

    private void code(SectionKind kind, Section.Code code) {
        open(kind, code.prompt());
        if (!code.starter().isEmpty()) {
            page.fence(code.language(), Role.STARTER, "", code.starter());
        }
        String path = code.check() instanceof Check.Tests tests ? tests.solutionPath() : "";
        page.fence(code.language(), Role.SOLUTION, path, code.reference());
        switch (code.check()) {
            case Check.Tests tests -> {
                files(code.language(), Role.TESTS, tests.tests());
                files(TEXT, Role.FILE, tests.support());
            }
            case Check.ExpectedOutput output -> output.cases().forEach(this::trial);
            case Check.Values values -> values(code.language(), values.cases());
        }
    }

    private void files(String language, Role role, Map<String, String> files) {
        files.forEach((path, content) -> page.exact(language, role, path, content));
    }

    private void trial(Trial trial) {
        String lines = trial.arguments().stream().map(word -> word + "\n").collect(Collectors.joining());
        if (!lines.lines().toList().equals(trial.arguments())) {
            JsonArrayBuilder words = JsonText.array();
            trial.arguments().forEach(words::add);
            page.fence(TEXT, Role.ARGUMENTS, Block.Fence.QUOTED, words.build() + "\n");
        } else if (!trial.arguments().isEmpty()) {
            page.fence(TEXT, Role.ARGUMENTS, "", lines);
        }
        if (!trial.stdin().isEmpty()) {
            page.exact(TEXT, Role.INPUT, "", trial.stdin());
        }
        page.fence(TEXT, Role.OUTPUT, "", trial.stdout());
    }

    private void values(String language, List<Expression> expressions) {
        String lines = ValueLines.write(expressions, language);
        Faults faults = new Faults("");
        if (ValueLines.read(lines, 0, faults).equals(expressions) && faults.count() == 0) {
            page.fence(language, Role.VALUES, "", lines);
            return;
        }
        JsonArrayBuilder array = JsonText.array();
        for (Expression each : expressions) {
            JsonObjectBuilder object =
                    JsonText.object().add("call", each.call()).add("expected", each.expected());
            each.tolerance().ifPresent(tolerance -> object.add("tolerance", tolerance));
            array.add(object);
        }
        page.fence("json", Role.VALUES, Block.Fence.QUOTED, array.build() + "\n");
    }

    private void cloze(Section.Cloze cloze) {
        page.heading(3, SectionKind.CLOZE.word());
        if (cloze.prompt().isEmpty()) {
            page.text(Role.TEXT, cloze.text());
        } else {
            page.text(Role.PROMPT, cloze.prompt());
            part(Role.TEXT, "Text", cloze.text());
        }
    }

    private void open(SectionKind kind, String prompt) {
        page.heading(3, kind.word());
        if (!prompt.isEmpty()) {
            page.text(Role.PROMPT, prompt);
        }
    }

    private void part(Role role, String heading, String text) {
        if (page.isPlain(text)) {
            page.heading(4, heading);
            page.paragraph(text);
        } else {
            page.text(role, text);
        }
    }

    private static String faulty(Section.Review review) {
        return "faulty=" + review.faulty().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
