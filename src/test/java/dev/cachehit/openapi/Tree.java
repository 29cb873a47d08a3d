package dev.cachehit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the maps and lists that a YAML parser makes. */
final class Tree {
    private Tree() {}

    /** The map at a key, empty when there is none. */
    static Map<String, Object> map(Map<String, Object> node, String key) {
        Object value = node.get(key);
        return value == null ? Map.of() : map(value);
    }

    static Map<String, Object> map(Object value) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException("expected a map, found " + value);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((key, entry) -> map.put(String.valueOf(key), entry));
        return map;
    }

    /** The paths of keys without a value. */
    static List<String> empty(Object node, String path) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(entry -> empty(entry.getValue(), path + "/" + entry.getKey()).stream())
                    .toList();
        }
        if (node instanceof List<?> list) {
            return list.stream()
                    .flatMap(item -> empty(item, path + "[]").stream())
                    .toList();
        }
        return node == null ? List.of(path) : List.of();
    }

    /** The list at a key, empty when there is none. */
    static List<?> list(Map<String, Object> node, String key) {
        return node.get(key) instanceof List<?> list ? list : List.of();
    }
}
