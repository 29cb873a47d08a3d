package dev.cachehit.config;

import io.helidon.config.Config;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One part of the configuration tree. Reading a value that is missing or malformed notes a fault and answers a
 * stand-in, so that one pass finds every fault; {@link SettingsReader} throws when any was noted.
 */
final class Section {
    static final String PREFIX = "CACHEHIT_";

    private final Config node;
    private final Notes notes;

    private Section(Config node, Notes notes) {
        this.node = node;
        this.notes = notes;
    }

    static Section root(Config config, Map<String, String> environment) {
        return new Section(config, new Notes(environment, new ArrayList<>(), new HashSet<>()));
    }

    /** What was found wrong so far. */
    List<String> faults() {
        return notes.faults;
    }

    /** Keys and variables that were asked for; whatever else is set is a typing error. */
    Set<String> known() {
        return notes.known;
    }

    Section child(String key) {
        return new Section(node.get(key), notes);
    }

    Map<String, Section> children() {
        Map<String, Section> children = new LinkedHashMap<>();
        node.asNodeList().orElse(List.of()).forEach(child -> children.put(child.name(), new Section(child, notes)));
        return children;
    }

    void fault(String key, String message) {
        notes.faults.add(path(key) + ": " + message);
    }

    Optional<String> text(String key) {
        notes.known.add(path(key));
        String variable = variable(path(key));
        notes.known.add(variable);
        String override = notes.environment.get(variable);
        if (override != null) {
            return Optional.of(override);
        }
        Config value = node.get(key);
        if (value.exists() && !value.isLeaf()) {
            fault(key, "expected one value, found a list or a group");
            return Optional.of("");
        }
        return value.asString().asOptional();
    }

    /** The value; its absence is a fault. */
    <T> T value(String key, T standIn, Function<String, T> parse) {
        return value(key, standIn, parse, value -> true, "");
    }

    /** The value; its absence, or that it breaks the rule, is a fault. */
    <T> T value(String key, T standIn, Function<String, T> parse, Predicate<T> rule, String expected) {
        if (text(key).isEmpty()) {
            fault(key, "is missing");
        }
        return optional(key, standIn, parse, rule, expected);
    }

    /** The value, or the one to use in its absence; that it breaks the rule is a fault. */
    <T> T optional(String key, T otherwise, Function<String, T> parse, Predicate<T> rule, String expected) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            T value = parse.apply(text.get());
            if (rule.test(value)) {
                return value;
            }
            fault(key, "expected " + expected + ", found '" + text.get() + "'");
        } catch (NumberFormatException e) {
            fault(key, "expected a number, found '" + text.get() + "'");
        } catch (IllegalArgumentException e) {
            fault(key, String.valueOf(e.getMessage()));
        }
        return otherwise;
    }

    List<String> list(String key) {
        Config value = node.get(key);
        String override = notes.environment.get(variable(path(key)));
        notes.known.add(variable(path(key)));
        notes.known.add(path(key));
        value.asNodeList()
                .orElse(List.of())
                .forEach(item -> notes.known.add(item.key().toString()));
        if (override != null) {
            return override.isBlank()
                    ? List.of()
                    : Arrays.stream(override.split(",", -1)).map(String::strip).toList();
        }
        value.asNodeList()
                .orElse(List.of())
                .forEach(item -> notes.known.add(item.key().toString()));
        if (value.exists() && !value.isList()) {
            fault(key, "expected a list, such as [a, b]");
            return List.of();
        }
        return value.asList(String.class).orElse(List.of());
    }

    Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        Section section = child(key);
        section.children()
                .keySet()
                .forEach(name -> texts.put(name, section.text(name).orElse("")));
        return texts;
    }

    /** The environment variable that overrides a key: {@code sandbox.max-wait} is {@code CACHEHIT_SANDBOX_MAX_WAIT}. */
    static String variable(String path) {
        return PREFIX + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private String path(String key) {
        return node.key().child(Config.Key.create(key)).toString();
    }

    private record Notes(Map<String, String> environment, List<String> faults, Set<String> known) {}
}
