package dev.cachehit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The threat model's page names tests, and they exist. */
class SecurityPageTest {
    private static final List<Path> SOURCES = List.of(Path.of("src/test/java"), Path.of("src/integration-test/java"));
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern CASE = Pattern.compile("\\bcase (\\d+)\\b");
    private static final Pattern FILE = Pattern.compile("`(deploy/[\\w/.-]+)`|\\]\\((decisions/[\\w.-]+)\\)");

    private final String page = read(Path.of("docs/security.md"));

    @Test
    void everyTestThatItNamesExists() {
        List<MatchResult> named = TEST.matcher(page).results().toList();
        assertTrue(named.size() > 30, "tests are named");
        assertEquals(
                List.of(),
                named.stream()
                        .filter(test -> !exists(test.group(1), group(test, 2)))
                        .map(MatchResult::group)
                        .toList());
    }

    @Test
    void everyCaseThatItNamesIsPlayed() {
        String cases = files().filter(path -> path.getFileName().toString().endsWith("Cases.java"))
                .map(SecurityPageTest::read)
                .collect(Collectors.joining());
        Set<Integer> played = Pattern.compile("new HostileCase\\((\\d+),|\\b(\\d+), \"\\w+IT\\.")
                .matcher(cases)
                .results()
                .map(match -> group(match, 1).or(() -> group(match, 2)).orElseThrow())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> named = CASE.matcher(page)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(played);
        assertEquals(Set.of(), named);
    }

    @Test
    void everyFileThatItNamesExists() {
        assertEquals(
                List.of(),
                FILE.matcher(page)
                        .results()
                        .map(match -> group(match, 1).orElseGet(() -> "docs/" + match.group(2)))
                        .filter(file -> !Files.exists(Path.of(file)))
                        .toList());
    }

    private static Optional<String> group(MatchResult match, int number) {
        return Optional.ofNullable(match.group(number));
    }

    private static boolean exists(String type, Optional<String> method) {
        return files().filter(path -> path.getFileName().toString().equals(type + ".java"))
                .map(SecurityPageTest::read)
                .anyMatch(source -> method.isEmpty() || source.contains("void " + method.get() + "("));
    }

    private static Stream<Path> files() {
        return SOURCES.stream().flatMap(SecurityPageTest::walk);
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
