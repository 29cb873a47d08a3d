package dev.cachehit.deck;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Values that vary from one showing of a card to the next, so that the answer is not learnt by heart. In the card's
 * texts {@code ${name}} stands for the value.
 *
 * @param rows the combinations to choose from; each has the same names; at least one
 */
public record Parameters(List<Map<String, String>> rows) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    /**
     * Checks.
     *
     * @throws IllegalArgumentException when there is no row, or rows differ in their names
     */
    public Parameters {
        CardText.require(!rows.isEmpty(), "no-parameter-row", "the parameters have no row of values");
        CardText.require(!rows.getFirst().isEmpty(), "no-parameter-name", "the parameters have no name");
        for (Map<String, String> row : rows) {
            CardText.require(
                    row.keySet().equals(rows.getFirst().keySet()),
                    "uneven-parameters",
                    "each row of the parameters must have a value for {0}",
                    rows.getFirst().keySet());
        }
        rows = rows.stream().map(Parameters::row).toList();
    }

    private static Map<String, String> row(Map<String, String> values) {
        Map<String, String> row = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            CardText.require(
                    NAME.matcher(name).matches(),
                    "bad-parameter-name",
                    "`{0}` cannot be a parameter's name; use letters, digits and _",
                    name);
            row.put(name, CardText.exact(value));
        });
        return Collections.unmodifiableMap(row);
    }
}
