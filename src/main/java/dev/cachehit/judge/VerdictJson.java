package dev.cachehit.judge;

import dev.cachehit.web.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A verdict as the contract's JSON. */
final class VerdictJson {
    private VerdictJson() {}

    static JsonObject of(Verdict verdict) {
        JsonObjectBuilder json = switch (verdict) {
            case Verdict.Passed passed -> named("passed", "passed", passed.tests());
            case Verdict.Failed failed ->
                named("failed", "failed", failed.tests()).add("first_failure", test(failed.first()));
            case Verdict.Errored errored ->
                named("errored", "failed", List.of())
                        .add("cause", errored.cause().name().toLowerCase(Locale.ROOT))
                        .add("output", errored.output());
            case Verdict.TimedOut timedOut ->
                during("timed_out", timedOut.tests(), timedOut.during())
                        .add("limit_ms", timedOut.limit().toMillis())
                        .add("output", timedOut.output());
            case Verdict.OutOfMemory memory ->
                during("out_of_memory", memory.tests(), memory.during()).add("output", memory.output());
            case Verdict.SelfGraded graded -> named("self_graded", "unjudged", List.of());
            case Verdict.SandboxFault fault -> {
                JsonObjectBuilder own = named("sandbox_fault", "sandbox_fault", List.of());
                fault.retryAfter().ifPresent(time -> own.add("retry_after_ms", time.toMillis()));
                yield own;
            }
        };
        return json.add("message", message(verdict)).build();
    }

    /** What is beside the tests: an error's own words alone, else a sentence. */
    private static String message(Verdict verdict) {
        return verdict instanceof Verdict.Errored errored ? errored.message() : VerdictText.of(verdict);
    }

    private static JsonObjectBuilder during(String name, List<TestResult> tests, Optional<String> during) {
        JsonObjectBuilder json = named(name, "failed", tests);
        during.ifPresent(test -> json.add("during", test));
        return json;
    }

    /** The second name is what counts as evidence for a rating. */
    private static JsonObjectBuilder named(String name, String evidence, List<TestResult> tests) {
        JsonArrayBuilder all = JsonText.array();
        tests.forEach(test -> all.add(test(test)));
        return JsonText.object().add("verdict", name).add("evidence", evidence).add("tests", all);
    }

    private static JsonObjectBuilder test(TestResult test) {
        JsonObjectBuilder json = JsonText.object()
                .add("name", test.name())
                .add("status", test.status().name().toLowerCase(Locale.ROOT))
                .add("message", test.message())
                .add("output", test.output())
                .add("duration_ms", JsonText.millis(test.duration()));
        test.expected().ifPresent(expected -> json.add("expected", expected));
        test.actual().ifPresent(actual -> json.add("actual", actual));
        return json;
    }
}
