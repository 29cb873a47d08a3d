package dev.cachehit.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a judged program printed, taken apart by test. The harness writes a line of its own, with a mark, where a test
 * starts and where it ends.
 *
 * @param tests the output during each test, by its number
 * @param rest the output outside of all tests
 */
record OutputByTest(Map<Integer, String> tests, String rest) {
    private static final int OUTSIDE = -1;

    /** The harness's lines; the first group is the number of the test that starts, or a dash. */
    static Pattern boundary(String mark) {
        return Pattern.compile("\n" + Pattern.quote(mark) + " (\\d{1,6}|-)\n");
    }

    static OutputByTest of(String output, String mark) {
        Map<Integer, String> parts = new HashMap<>();
        Matcher matcher = boundary(mark).matcher(output);
        int current = OUTSIDE;
        int from = 0;
        while (matcher.find()) {
            parts.merge(current, output.substring(from, matcher.start()), String::concat);
            current = matcher.group(1).equals("-") ? OUTSIDE : Integer.parseInt(matcher.group(1));
            from = matcher.end();
        }
        parts.merge(current, output.substring(from), String::concat);
        String rest = parts.getOrDefault(OUTSIDE, "");
        return new OutputByTest(parts, rest);
    }

    String during(int test) {
        return test < 0 ? "" : tests.getOrDefault(test, "");
    }
}
