package dev.cachehit.judge;

import dev.cachehit.web.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a harness told of a run. Lines without its token are not its own and mean nothing.
 *
 * @param ready names of tests known before the program was loaded; absent when the harness did not get so far
 * @param plan names of all tests known once it was loaded
 * @param started the tests that were started, by number
 * @param results those that ended
 * @param total how many ended, which is the harness's last word
 * @param error why there are no tests
 * @param garbled whether the harness contradicts itself
 */
record HarnessReport(
        Optional<List<String>> ready,
        Optional<List<String>> plan,
        List<String> started,
        List<Result> results,
        Optional<Integer> total,
        Optional<Fault> error,
        boolean garbled) {

    /** A test that ended, with its number; its output is not there yet. */
    record Result(int number, TestResult test) {}

    /** Why there are no tests. */
    record Fault(Verdict.Errored.Cause cause, String message) {}

    static HarnessReport of(String stdout, String token) {
        Reader reader = new Reader();
        String start = token + " ";
        stdout.lines()
                .filter(line -> line.startsWith(start))
                .forEach(line -> reader.line(line.substring(start.length())));
        return reader.report();
    }

    /** Whether every test that was known at any time has a result, and the harness has had its last word. */
    boolean complete() {
        return !garbled
                && ready.isPresent()
                && plan.isPresent()
                && total.isPresent()
                && total.get() == results.size()
                && missing().isEmpty();
    }

    /** Tests that were known and have no result. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(plan.orElse(List.of()));
        ready.orElse(List.of()).stream().filter(name -> !missing.contains(name)).forEach(missing::add);
        results.forEach(result -> missing.remove(result.test().name()));
        return missing;
    }

    /** The test that was running when the report broke off. */
    Optional<String> running() {
        if (started.isEmpty()) {
            return Optional.empty();
        }
        int last = started.size() - 1;
        return results.stream().anyMatch(result -> result.number() == last)
                ? Optional.empty()
                : Optional.of(started.get(last));
    }

    private static final class Reader {
        private final List<String> started = new ArrayList<>();
        private final List<Result> results = new ArrayList<>();
        private Optional<List<String>> ready = Optional.empty();
        private Optional<List<String>> plan = Optional.empty();
        private Optional<Integer> total = Optional.empty();
        private Optional<Fault> error = Optional.empty();
        private boolean garbled;

        void line(String text) {
            try {
                if (JsonText.parse(text.getBytes(StandardCharsets.UTF_8)) instanceof JsonObject json) {
                    record(json);
                }
            } catch (JsonException | ClassCastException | IllegalArgumentException e) {
                garbled = true;
            }
        }

        private void record(JsonObject json) {
            if (json.containsKey("ready")) {
                garbled |= ready.isPresent();
                ready = Optional.of(names(json.getJsonArray("ready")));
            } else if (json.containsKey("plan")) {
                garbled |= plan.isPresent();
                plan = Optional.of(names(json.getJsonArray("plan")));
            } else if (json.containsKey("start")) {
                garbled |= json.getInt("start") != started.size();
                started.add(json.getString("name", ""));
            } else if (json.containsKey("test")) {
                results.add(new Result(json.getInt("test"), test(json)));
            } else if (json.containsKey("end")) {
                garbled |= total.isPresent();
                total = Optional.of(json.getInt("end"));
            } else if (json.containsKey("error")) {
                error = Optional.of(new Fault(cause(json.getString("error")), json.getString("message", "")));
            }
        }

        private static TestResult test(JsonObject json) {
            JsonValue ms = json.getOrDefault("ms", JsonValue.NULL);
            double millis = ms instanceof JsonNumber number ? number.doubleValue() : 0;
            return new TestResult(
                    json.getString("name", ""),
                    status(json.getString("status", "")),
                    json.getString("message", ""),
                    text(json, "expected"),
                    text(json, "actual"),
                    "",
                    Duration.ofNanos((long) (millis * 1e6)));
        }

        private static TestResult.Status status(String word) {
            return switch (word) {
                case "pass" -> TestResult.Status.PASS;
                case "fail" -> TestResult.Status.FAIL;
                case "error" -> TestResult.Status.ERROR;
                case "skip" -> TestResult.Status.SKIP;
                default -> throw new IllegalArgumentException("no status of a test: " + word);
            };
        }

        private static Verdict.Errored.Cause cause(String word) {
            return switch (word) {
                case "compile" -> Verdict.Errored.Cause.COMPILE;
                case "load" -> Verdict.Errored.Cause.LOAD;
                case "meddled" -> Verdict.Errored.Cause.MEDDLED;
                default -> throw new IllegalArgumentException("no kind of error: " + word);
            };
        }

        private static Optional<String> text(JsonObject json, String name) {
            return json.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
        }

        private static List<String> names(JsonArray names) {
            return names.getValuesAs(JsonString::getString);
        }

        HarnessReport report() {
            return new HarnessReport(ready, plan, List.copyOf(started), List.copyOf(results), total, error, garbled);
        }
    }
}
