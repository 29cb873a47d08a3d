package dev.cachehit.sandbox.docker;

import java.util.Map;

/** What marks containers and images as ours. */
final class Labels {
    private static final String OURS = "dev.cachehit";
    private static final String INSTANCE = "dev.cachehit.instance";
    private static final String LANGUAGE = "dev.cachehit.language";

    private Labels() {}

    static Map<String, String> of(String instance) {
        return Map.of(OURS, "true", INSTANCE, instance);
    }

    static Map<String, String> of(String instance, String language) {
        return Map.of(OURS, "true", INSTANCE, instance, LANGUAGE, language);
    }
}
