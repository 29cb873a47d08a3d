package dev.cachehit.openapi;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The service's own {@code openapi.yaml}. Immutable. */
public final class OpenApiDocument {
    /** Any operation may answer so, with a problem, as the document's introduction tells. */
    private static final Set<Integer> GENERAL = Set.of(400, 401, 403, 413, 414, 415);

    private final Map<String, Object> root;

    private OpenApiDocument(Map<String, Object> root) {
        this.root = root;
    }

    /** The document that is on the class path. */
    public static OpenApiDocument load() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream("/openapi.yaml")) {
            return parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document from its text. */
    public static OpenApiDocument parse(String yaml) {
        return new OpenApiDocument(Tree.map(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml)));
    }

    /** Each operation, such as {@code GET /health}. */
    public List<String> operations() {
        TreeSet<String> operations = new TreeSet<>();
        Tree.map(root, "paths")
                .forEach((path, item) -> Tree.map(item).keySet().stream()
                        .filter(List.of("get", "post", "put", "patch", "delete")::contains)
                        .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return List.copyOf(operations);
    }

    /** What a request of an operation may hold, such as {@code POST /api/cards}. */
    public Inputs inputs(String operation) {
        String[] words = operation.split(" ", 2);
        Map<String, Object> item = Tree.map(Tree.map(root, "paths"), words[1]);
        Map<String, Object> node = Tree.map(item, words[0].toLowerCase(java.util.Locale.ROOT));
        Map<String, Map<String, Object>> query = new LinkedHashMap<>();
        Map<String, Map<String, Object>> headers = new LinkedHashMap<>();
        for (Object each : Tree.list(node, "parameters")) {
            Map<String, Object> parameter = resolve(Tree.map(each));
            String name = String.valueOf(parameter.get("name"));
            switch (String.valueOf(parameter.get("in"))) {
                case "query" -> query.put(name, Tree.map(parameter, "schema"));
                case "header" -> headers.put(name, Tree.map(parameter, "schema"));
                default -> {}
            }
        }
        Map<String, Map<String, Object>> bodies = new LinkedHashMap<>();
        Tree.map(Tree.map(node, "requestBody"), "content")
                .forEach((type, content) -> bodies.put(type, Tree.map(Tree.map(content), "schema")));
        return new Inputs(query, headers, bodies);
    }

    /**
     * What a request may hold, each with its schema.
     *
     * @param query parameters by name
     * @param headers by name
     * @param bodies by content type
     */
    public record Inputs(
            Map<String, Map<String, Object>> query,
            Map<String, Map<String, Object>> headers,
            Map<String, Map<String, Object>> bodies) {}

    /**
     * The operation that answers a request, such as {@code GET /api/cards/{id}}.
     *
     * @param path without a query
     * @throws IllegalArgumentException when there is none
     */
    public String operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.startsWith(method + " "))
                .filter(operation -> path.matches(Pattern.compile("\\{\\w+}")
                        .splitAsStream(operation.substring(method.length() + 1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^/]+", "", operation.endsWith("}") ? "[^/]+" : ""))))
                .min(Comparator.comparing(operation -> operation.contains("{")))
                .orElseThrow(() -> new IllegalArgumentException(method + " " + path + " is not in the document"));
    }

    /**
     * What is wrong with a response, one sentence each.
     *
     * @param operation such as {@code GET /health}
     */
    public List<String> faults(String operation, int status, String contentType, JsonValue body) {
        Map<String, Object> responses = Tree.map(operationOf(operation), "responses");
        if (!responses.containsKey(String.valueOf(status)) && GENERAL.contains(status)) {
            return contentType.equals("application/problem+json")
                    ? faults("Problem", body)
                    : List.of(operation + " answers " + status + " with " + contentType);
        }
        if (!responses.containsKey(String.valueOf(status))) {
            return List.of(operation + " has no response " + status + " in the document");
        }
        Map<String, Object> response = resolve(Tree.map(responses, String.valueOf(status)));
        String media = contentType.split(";", 2)[0].strip();
        Map<String, Object> content = Tree.map(response, "content");
        if (!content.containsKey(media)) {
            return List.of(operation + " " + status + " has no content type " + media + " in the document");
        }
        return new SchemaCheck(this).faults(Tree.map(Tree.map(content, media), "schema"), body);
    }

    /**
     * The schema of what an operation takes as JSON; empty when it takes none.
     *
     * @param operation such as {@code POST /api/cards}
     */
    public Optional<Map<String, Object>> requestSchema(String operation) {
        Map<String, Object> content = Tree.map(Tree.map(operationOf(operation), "requestBody"), "content");
        return content.containsKey("application/json")
                ? Optional.of(Tree.map(Tree.map(content, "application/json"), "schema"))
                : Optional.empty();
    }

    /** What is wrong with a request of JSON, one sentence each. */
    public List<String> requestFaults(String operation, JsonValue body) {
        return requestSchema(operation)
                .map(schema -> new SchemaCheck(this).faults(schema, body))
                .orElseGet(() -> body.equals(JsonValue.EMPTY_JSON_OBJECT)
                        ? List.of()
                        : List.of(operation + " takes no JSON in the document"));
    }

    /** What is wrong with a value, by the name of its schema. */
    public List<String> faults(String schema, JsonValue value) {
        return new SchemaCheck(this).faults(Tree.map(Tree.map(Tree.map(root, "components"), "schemas"), schema), value);
    }

    private Map<String, Object> operationOf(String operation) {
        String[] words = operation.split(" ", 2);
        return Tree.map(Tree.map(Tree.map(root, "paths"), words[1]), words[0].toLowerCase(java.util.Locale.ROOT));
    }

    /** Where the document names something and says nothing of it. */
    List<String> membersWithoutValue() {
        return Tree.empty(root, "");
    }

    /** The node itself, or what it refers to. */
    public Map<String, Object> resolve(Map<String, Object> node) {
        if (!(node.get("$ref") instanceof String reference)) {
            return node;
        }
        Map<String, Object> target = root;
        for (String part : reference.substring(2).split("/", -1)) {
            target = Tree.map(target, part);
        }
        return resolve(target);
    }
}
