package dev.cachehit.system;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a case in a language.
 *
 * @param expected in a few words
 * @param got in a few words
 * @param took from the request to the last of the standing checks
 * @param health the slowest answer of {@code /health} meanwhile
 * @param failure why it was not as it must be
 */
record CatalogueRow(
        int number,
        String title,
        String language,
        String expected,
        String got,
        Duration took,
        Duration health,
        Optional<Throwable> failure) {

    static final String HEAD = """
            | case | program | language | expected | got | ms | slowest /health, ms | |
            |---:|---|---|---|---|---:|---:|---|
            """;

    /** As a line of a table in Markdown. */
    String line() {
        return "| %d | %s | %s | %s | %s | %d | %d | %s |%n"
                .formatted(
                        number,
                        title,
                        language,
                        cell(expected),
                        cell(got),
                        took.toMillis(),
                        health.toMillis(),
                        failure.isEmpty() ? "ok" : "FAILED");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("[\\p{Cntrl}]", "\u00b7");
    }
}
