package dev.cachehit.deck.exercism;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an exercise's pages say, as a card says it. */
final class ExerciseText {
    private static final List<String> PAGES =
            List.of("introduction", "introduction.append", "instructions", "instructions.append");
    private static final Pattern TITLE = Pattern.compile("\\A\\s*# [^\\n]*(\\n|\\z)");
    private static final Pattern PART = Pattern.compile("(?m)^(?=## )");
    private static final Pattern POINT = Pattern.compile("(?m)^(?=[-*] )");
    /** {@code ~~~~exercism/note}, which elsewhere would be shown as code. */
    private static final Pattern BOX = Pattern.compile(
            "^ {0,3}(~{3,}|`{4,})exercism/([a-z]+)[ \\t]*\\n(.*?)(?:^ {0,3}\\1[ \\t]*$|\\z)",
            Pattern.MULTILINE | Pattern.DOTALL);

    private static final String PART_MARK = "## ";
    private static final String GENERAL = "General";

    private ExerciseText() {}

    /** The whole task. */
    static String prompt(ExerciseFiles files) {
        String task = join(PAGES.stream().map(page -> body(files.textIfAny(".docs/" + page + ".md"))), "\n\n");
        String prompt = task.isEmpty() ? files.setting("blurb") : task;
        if (prompt.isBlank()) {
            throw new IncompleteExerciseException("exercise-no-file", "there is no `{0}`", ".docs/instructions.md");
        }
        return prompt;
    }

    /** One for each point of the page of hints. */
    static List<String> hints(ExerciseFiles files) {
        List<String> hints = new ArrayList<>();
        for (String part : PART.split(body(files.textIfAny(".docs/hints.md")), -1)) {
            boolean titled = part.startsWith(PART_MARK);
            String title = titled
                    ? part.lines()
                            .findFirst()
                            .orElse("")
                            .substring(PART_MARK.length())
                            .strip()
                    : GENERAL;
            String points = titled ? part.lines().skip(1).collect(Collectors.joining("\n")) : part;
            for (String point : POINT.split(points, -1)) {
                String text = point.strip().replaceFirst("^[-*] +", "");
                if (!text.isEmpty()) {
                    hints.add(title.equals(GENERAL) ? text : "**" + title + "** " + text);
                }
            }
        }
        return hints;
    }

    /** Where it is from. */
    static String notes(ExerciseFiles files) {
        String address = files.setting("source_url");
        return join(Stream.of(files.setting("source"), address.isEmpty() ? "" : "<" + address + ">"), ", ");
    }

    private static String join(Stream<String> texts, String between) {
        return texts.filter(text -> !text.isEmpty()).collect(Collectors.joining(between));
    }

    private static String body(String page) {
        String text = TITLE.matcher(page.replace("\r\n", "\n")).replaceFirst("").strip();
        return PageLinks.inPlace(BOX.matcher(text)
                        .replaceAll(box -> Matcher.quoteReplacement(quote(box.group(2), box.group(3)))))
                .strip();
    }

    /** A text beside the text, such as a note. */
    private static String quote(String kind, String text) {
        String title = "**" + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + "**";
        return Stream.concat(Stream.of(title, ""), text.strip().lines())
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }
}
