package dev.cachehit.deck.markdown;

import dev.cachehit.deck.Check;
import dev.cachehit.deck.Check.ExpectedOutput;
import dev.cachehit.deck.Check.ExpectedOutput.Trial;
import dev.cachehit.deck.Check.Tests;
import dev.cachehit.deck.Check.Values;
import dev.cachehit.deck.Check.Values.Expression;
import dev.cachehit.deck.Faults;
import dev.cachehit.deck.Refusal;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds how a section is checked: by tests, by output, or by values. */
final class CheckReader {
    private final SectionParts parts;
    private final Optional<Block.Fence> solution;
    private final Faults faults;

    CheckReader(SectionParts parts, Optional<Block.Fence> solution, Faults faults) {
        this.parts = parts;
        this.solution = solution;
        this.faults = faults;
    }

    Optional<Check> read() {
        List<Block.Fence> tests = parts.fences(Role.TESTS, Role.FILE);
        List<Block.Fence> trials = parts.fences(Role.ARGUMENTS, Role.INPUT, Role.OUTPUT);
        List<Block.Fence> values = parts.fences(Role.VALUES);
        long kinds = List.of(tests, trials, values).stream()
                .filter(fences -> !fences.isEmpty())
                .count();
        if (kinds != 1) {
            faults.add(
                    parts.line(),
                    kinds == 0 ? "no-check" : "many-checks",
                    "{0}; give the section one of: blocks `tests`, blocks `output`, a block `values`",
                    kinds == 0 ? "nothing checks the answer" : "the answer is checked in several ways");
            return Optional.empty();
        }
        int before = faults.count();
        Optional<Check> check = !tests.isEmpty()
                ? tests(tests)
                : faults.attempt(parts.line(), () -> trials.isEmpty() ? values(values) : trials(trials));
        return faults.count() == before ? check : Optional.empty();
    }

    private Optional<Check> tests(List<Block.Fence> fences) {
        Map<String, String> tests = new LinkedHashMap<>();
        Map<String, String> support = new LinkedHashMap<>();
        for (Block.Fence fence : fences) {
            Map<String, String> files = fence.role() == Role.TESTS ? tests : support;
            Optional<String> content = faults.attempt(fence.line(), fence::content);
            String path = path(fence);
            if (content.isPresent() && files.put(path, content.get()) != null) {
                faults.add(fence.line(), "file-twice", "the file `{0}` is there twice; give each its own name", path);
            }
        }
        String solutionPath = solution.map(this::path).orElse("");
        if (solutionPath.isEmpty()) {
            return Optional.empty();
        }
        return faults.attempt(parts.line(), () -> new Tests(solutionPath, tests, support));
    }

    private String path(Block.Fence fence) {
        if (fence.names().size() != 1) {
            faults.add(
                    fence.line(),
                    "block-needs-file-name",
                    "the block `{0}` needs the file's name, such as ```python {1} leap.py",
                    fence.role().word(),
                    fence.role().word());
            return "";
        }
        return fence.names().getFirst();
    }

    private Check trials(List<Block.Fence> fences) {
        List<Trial> trials = new ArrayList<>();
        String input = "";
        List<String> arguments = List.of();
        Role last = Role.OUTPUT;
        for (Block.Fence fence : fences) {
            last = fence.role();
            if (last == Role.INPUT) {
                input = fence.content();
            } else if (last == Role.ARGUMENTS) {
                arguments = arguments(fence);
            } else {
                trials.add(new Trial(input, arguments, fence.content()));
                input = "";
                arguments = List.of();
            }
        }
        if (last != Role.OUTPUT) {
            throw new Refusal("no-output-after", "the last `{0}` is followed by no block `output`", last.word());
        }
        return new ExpectedOutput(trials);
    }

    private static List<String> arguments(Block.Fence fence) {
        if (!fence.quoted()) {
            return fence.body().lines().toList();
        }
        return array(fence).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private Check values(List<Block.Fence> fences) {
        List<Expression> expressions = new ArrayList<>();
        for (Block.Fence fence : fences) {
            if (!fence.quoted()) {
                expressions.addAll(ValueLines.read(fence.body(), fence.line() + 1, faults));
                continue;
            }
            for (JsonObject each : array(fence).getValuesAs(JsonObject.class)) {
                expressions.add(expression(each));
            }
        }
        return new Values(expressions);
    }

    private static Expression expression(JsonObject json) {
        Optional<Double> tolerance = json.get("tolerance") instanceof JsonNumber number
                ? Optional.of(number.doubleValue())
                : Optional.empty();
        return new Expression(json.getString("call", ""), json.getString("expected", ""), tolerance);
    }

    private static JsonArray array(Block.Fence fence) {
        if (fence.json() instanceof JsonArray array) {
            return array;
        }
        throw new Refusal(
                "quoted-no-array",
                "a quoted block `{0}` must hold a JSON array",
                fence.role().word());
    }
}
