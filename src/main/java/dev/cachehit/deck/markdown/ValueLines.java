package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Check.Values.Expression;
import dev.cachehit.deck.Faults;
import dev.cachehit.deck.Refusal;
import dev.cachehit.deck.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comparisons of values, one a line, the way a comment shows them: {@code leap(1900)  # => False}. */
final class ValueLines {
    private static final Pattern LINE = Pattern.compile("(.*?)\\s*(?:#|//|--) ?=>\\s+(.*)", Pattern.DOTALL);
    private static final Pattern TOLERANCE = Pattern.compile("(.*?)\\s+(?:±|\\+-)\\s*([0-9.eE+-]+)", Pattern.DOTALL);
    private static final Set<String> SLASHES = Set.of(
            "javascript", "typescript", "java", "kotlin", "scala", "c", "cpp", "csharp", "go", "rust", "swift", "php");
    private static final Set<String> DASHES = Set.of("sql", "lua", "haskell", "elm", "ada");

    private ValueLines() {}

    static List<Expression> read(String body, int firstLine, Faults faults) {
        List<Expression> expressions = new ArrayList<>();
        int number = firstLine;
        for (String line : TextFile.lines(body)) {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                faults.attempt(number, () -> expression(parts.group(1), parts.group(2)))
                        .ifPresent(expressions::add);
            } else if (!line.isBlank()) {
                faults.add(
                        number,
                        "compares-nothing",
                        "the line compares nothing; write for example: leap(1900)  # => False");
            }
            number++;
        }
        return expressions;
    }

    /** One a line, in the comment style of the language; only right when {@link #read} gives the same again. */
    static String write(List<Expression> expressions, String language) {
        String comment = SLASHES.contains(language) ? "//" : DASHES.contains(language) ? "--" : "#";
        StringBuilder text = new StringBuilder();
        for (Expression each : expressions) {
            text.append(each.call()).append("  ").append(comment).append(" => ").append(each.expected());
            each.tolerance().ifPresent(tolerance -> text.append(" ± ").append(tolerance));
            text.append('\n');
        }
        return text.toString();
    }

    private static Expression expression(String call, String value) {
        Matcher near = TOLERANCE.matcher(value.strip());
        if (!(value.contains("±") || value.contains("+-")) || !near.matches()) {
            return new Expression(call, value, Optional.empty());
        }
        try {
            return new Expression(call, near.group(1), Optional.of(Double.valueOf(near.group(2))));
        } catch (NumberFormatException e) {
            throw Refusal.of(e, "no-number", "`{0}` is no number; write a tolerance like 3.14 ± 0.01", near.group(2));
        }
    }
}
