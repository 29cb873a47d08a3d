package dev.cachehit.judge;

import dev.cachehit.deck.Check;
import dev.cachehit.web.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * What the harness is told on its standard input, before the program is there.
 *
 * @param token at the start of each of its lines to us; nobody but the harness can know it
 * @param mark at the start of the lines that part the output of one test from that of the next
 * @param solution path of the file that holds the program
 * @param tests paths of the test files; empty when values are compared
 * @param values the values to compare; empty when there are tests
 */
record HarnessOrder(
        String token, String mark, String solution, List<String> tests, List<Check.Values.Expression> values) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    static HarnessOrder of(Check.Tests check) {
        return new HarnessOrder(
                secret(),
                secret(),
                check.solutionPath(),
                List.copyOf(check.tests().keySet()),
                List.of());
    }

    static HarnessOrder of(Check.Values check, String solution) {
        return new HarnessOrder(secret(), secret(), solution, List.of(), check.cases());
    }

    String toJson() {
        JsonObjectBuilder json = JsonText.object()
                .add("token", token)
                .add("mark", mark)
                .add("kind", values.isEmpty() ? "tests" : "values")
                .add("solution", solution);
        JsonArrayBuilder files = JsonText.array();
        tests.forEach(files::add);
        JsonArrayBuilder cases = JsonText.array();
        for (Check.Values.Expression value : values) {
            JsonObjectBuilder one = JsonText.object().add("call", value.call()).add("expected", value.expected());
            value.tolerance().ifPresent(tolerance -> one.add("tolerance", tolerance));
            cases.add(one);
        }
        return new String(
                JsonText.bytes(json.add("tests", files).add("cases", cases).build()), StandardCharsets.UTF_8);
    }

    private static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
