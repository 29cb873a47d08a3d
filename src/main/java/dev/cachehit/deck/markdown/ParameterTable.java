package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Parameters;
import dev.cachehit.deck.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parameters as a table: a column for each name, a row for each showing; {@code \|} stands for a bar. */
final class ParameterTable {
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern RULE = Pattern.compile("[|:\\s-]*-[|:\\s-]*");

    private ParameterTable() {}

    /**
     * Reads.
     *
     * @throws IllegalArgumentException when it is no such table
     */
    static Parameters read(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() < 3 || !RULE.matcher(lines.get(1)).matches()) {
            throw new Refusal(
                    "parameters-no-table",
                    "parameters are a table of names, a rule such as |---|, and at least one row of values");
        }
        List<String> names = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() != names.size()) {
                throw new Refusal(
                        "uneven-row",
                        "the row `{0}` has {1} values for {2} names; write \\| for a bar inside a value",
                        line.strip(),
                        cells.size(),
                        names.size());
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                if (row.put(names.get(i), cells.get(i)) != null) {
                    throw new Refusal("parameter-twice", "the parameter `{0}` is there twice", names.get(i));
                }
            }
            rows.add(row);
        }
        return new Parameters(rows);
    }

    /** Only right when {@link #read} gives the same again. */
    static String write(Parameters parameters) {
        List<String> names = List.copyOf(parameters.rows().getFirst().keySet());
        List<List<String>> lines = new ArrayList<>();
        lines.add(names);
        lines.add(names.stream().map(name -> "---").toList());
        for (Map<String, String> row : parameters.rows()) {
            lines.add(names.stream()
                    .map(name -> row.getOrDefault(name, "").replace("|", "\\|"))
                    .toList());
        }
        return lines.stream()
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining());
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        if (!inner.startsWith("|") || !inner.endsWith("|") || inner.length() < 2) {
            throw new Refusal("row-without-bars", "the row `{0}` must begin and end with a bar", inner);
        }
        List<String> cells = new ArrayList<>();
        for (String cell : BAR.split(inner.substring(1, inner.length() - 1), -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        return cells;
    }
}
