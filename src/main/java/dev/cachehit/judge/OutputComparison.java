package dev.cachehit.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what was printed with what should be: line by line, without trailing spaces and trailing empty lines. */
final class OutputComparison {
    private OutputComparison() {}

    /** The first difference in words; empty when there is none. */
    static Optional<String> difference(String expected, String actual) {
        List<String> wanted = lines(expected);
        List<String> found = lines(actual);
        for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
            int number = i + 1;
            if (i >= found.size()) {
                return Optional.of("Line " + number + " is missing: expected '" + wanted.get(i) + "'.");
            }
            if (i >= wanted.size()) {
                return Optional.of("Line " + number + " is one too many: found '" + found.get(i) + "'.");
            }
            if (!wanted.get(i).equals(found.get(i))) {
                return Optional.of(
                        "Line " + number + " differs: expected '" + wanted.get(i) + "', found '" + found.get(i) + "'.");
            }
        }
        return Optional.empty();
    }

    private static List<String> lines(String text) {
        List<String> lines =
                new ArrayList<>(text.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }
}
