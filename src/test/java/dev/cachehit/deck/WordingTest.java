package dev.cachehit.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.web.JsonText;
import dev.cachehit.web.Queries;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
    /** A code stands before the template of its sentence, or before another code that may stand in its place. */
    private static final Pattern CODE =
            Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"(?=\\s*(?:,\\s*\"|:\\s*\"[a-z0-9-]+\",))");

    @Test
    void argumentsAreFilledIn() {
        Wording wording = Wording.of("of-two", "`{0}` is in {1} lines; write ${{0}}", "a{1}$", 2);
        assertEquals("`a{1}$` is in 2 lines; write ${a{1}$}", wording.text());
        assertEquals(List.of("a{1}$", "2"), wording.arguments());
    }

    @Test
    void longArgumentsAreCutBetweenTwoLetters() {
        String long200 = "x".repeat(200);
        assertEquals(
                List.of(long200, long200 + " …", "x".repeat(199) + " …"),
                Wording.of("of-three", "{0} {1} {2}", long200, long200 + "y", "x".repeat(199) + "🙂")
                        .arguments());
    }

    @Test
    void aReasonFollowsAfterAColonAndIsTakenApartToo() {
        Refusal inner = new Refusal("no-title", "the card has no title");
        Wording wording = Wording.of("json-card", "cards[{0}]", 3).because(Wording.of(inner));
        assertEquals("cards[3]: the card has no title", wording.text());
        assertEquals(
                JsonText.parse("""
                        {"message": "cards[3]: the card has no title", "code": "json-card", "arguments": ["3"],
                         "because": {"message": "the card has no title", "code": "no-title", "arguments": []}}""".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                WordingJson.add(JsonText.object(), wording).build());
    }

    @Test
    void whatHasNoCodeIsASentenceAlone() {
        Wording wording = Wording.of(new IllegalArgumentException("no"));
        assertEquals(
                "{\"message\":\"no\"}",
                WordingJson.add(JsonText.object(), wording).build().toString());
    }

    @Test
    void faultsAreReadAsTheyWereWritten() {
        Wording reason = Wording.of("no-title", "the card has no title");
        List<Fault> faults = List.of(
                new Fault("a.md", 3, Wording.of("json-card", "cards[{0}]", 3).because(reason)),
                new Fault("b.md", 0, Wording.of(new IllegalArgumentException("no"))));
        assertEquals(faults, WordingJson.readFaults(WordingJson.faults(faults).build()));
    }

    @Test
    void aProblemHasWhatWasRefusedTakenApart() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> SearchQuery.parse("colour:red"));
        JsonObject problem = WordingJson.tell(Queries.wrong("q", String.valueOf(refused.getMessage())), refused)
                .problem()
                .toJson();
        assertEquals("`?q`: " + refused.getMessage() + ".", problem.getString("detail"));
        assertEquals("search-field", problem.getJsonObject("wording").getString("code"));
        assertEquals(
                "colour:",
                problem.getJsonObject("wording").getJsonArray("arguments").getString(0));
    }

    /** So that the app, whose translations are held against the contract, has a sentence for each. */
    @Test
    void theContractNamesEachCodeAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/cachehit/deck"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> CODE.matcher(text(file))
                            .results()
                            .map(found -> found.group(1))
                            .forEach(used::add));
        }
        assertTrue(used.size() > 90, used::toString);
        String contract = text(Path.of("src/main/resources/openapi.yaml"));
        String list = contract.substring(contract.indexOf("\n    FaultCode:\n"));
        list = list.substring(list.indexOf("      enum:\n"));
        list = list.substring(0, list.indexOf("\n\n"));
        assertEquals(
                String.join("\n", used),
                Pattern.compile("- (\\S+)")
                        .matcher(list)
                        .results()
                        .map(MatchResult::group)
                        .map(line -> line.substring(2))
                        .collect(Collectors.joining("\n")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
