package dev.cachehit.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.fuzz.JsonMutations.Mutation;
import dev.cachehit.openapi.OpenApiDocument;
import dev.cachehit.testing.Api;
import dev.cachehit.testing.WholeService;
import dev.cachehit.web.JsonText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each request with a body of JSON, member by member: left out, null, of another type, empty, too long, out of range, or
 * one that there is not. It is refused by an answer of the document that names the member, with nothing changed, or it is
 * taken and the document allows it.
 */
class MutatedRequestsTest {
    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load();
    private static final String CARD = "mutated-card";
    /** There is no engine here. */
    private static final int UNAVAILABLE = 503;
    /** What a request names is not there, is so already, or is newer, or all of it is too large: these say so instead. */
    private static final Set<Integer> OTHERS = Set.of(404, 409, 412, 413);

    /** A tag that cannot be one is named itself, and faults in a file by the file. */
    private static final Map<String, String> SAID_OTHERWISE = Map.of("add_tags", "tags", "content", "a.md");

    private static final String SECTION = """
            {"type": "write", "prompt": "Return ${n}.", "language": "python", "starter": "def f():\\n    pass\\n",
             "reference": "def f():\\n    return 1\\n", "hints": ["It is a number."],
             "check": {"type": "values", "cases": [{"call": "f()", "expected": "1", "tolerance": 0.5}]}}""";
    private static final String NEW_CARD = """
            {"id": "mutated-card", "deck": "Mutated::Deck", "tags": ["one"], "title": "A title", "notes": "Notes on ${n}.",
             "parameters": [{"n": "1"}, {"n": "2"}], "sections": [SECTION,
             {"type": "write", "prompt": "Print it.", "language": "python", "reference": "print(input())",
              "check": {"type": "output", "cases": [{"stdin": "1", "arguments": ["a"], "stdout": "1"}]}},
             {"type": "write", "prompt": "Write it.", "language": "python", "reference": "x = 1",
              "check": {"type": "tests", "solution_path": "x.py", "tests": {"x_test.py": "import unittest"},
                        "support": {"y.py": "y = 1"}}}]}""".replace("SECTION", SECTION);
    private static final String EVIDENCE = """
            [{"verdict": "passed", "tries": 1, "hints": 0, "answer_shown": false, "active_ms": 900}]""";
    private static final String SETTINGS = """
            {"time_zone": "Europe/Berlin", "rollover_hour": 4, "desired_retention": 0.9, "learning_steps_s": [60, 600],
             "relearning_steps_s": [600], "maximum_interval_days": 36500, "fuzz": true, "new_per_day": 20,
             "reviews_per_day": 200, "learn_ahead_s": 1200, "leech_threshold": 8, "leeches_are_suspended": true,
             "time_counts": false, "decks": {"Python": {"desired_retention": 0.8, "new_per_day": 1,
             "reviews_per_day": 2}}}""";

    @TempDir
    Path folder;

    private WholeService service;
    private Api api;
    private Connection database;
    private String collection = "";
    private String graded = "";

    /**
     * A request that is right.
     *
     * @param etag the version that it replaces, empty for none
     */
    private record Request(String method, String path, JsonObject body, String etag) {
        Api.Answer send(Api api, JsonObject other) {
            return etag.isEmpty()
                    ? api.unchecked(method, path, other.toString())
                    : api.unchecked(method, path, other.toString(), "If-Match", etag);
        }
    }

    @BeforeEach
    void start() throws SQLException {
        service = new WholeService(folder);
        api = service.api;
        database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cachehit.db"));
    }

    @AfterEach
    void stop() throws SQLException {
        database.close();
        service.close();
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsNamedAndChangesNothing() {
        return requests().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> mutate(entry.getKey(), entry.getValue())));
    }

    @Test
    void thereIsARequestForEachOperationWithABody() {
        Set<String> withBody = new TreeSet<>();
        DOCUMENT.operations().stream()
                .filter(operation -> DOCUMENT.requestSchema(operation).isPresent())
                .forEach(withBody::add);
        assertEquals(withBody, new TreeSet<>(requests().keySet()));
    }

    private void mutate(String operation, Supplier<Request> requests) throws SQLException {
        Request right = requests.get();
        Api.Answer taken = right.send(api, right.body());
        assertTrue(taken.status() < 300 || taken.status() == UNAVAILABLE, () -> told(operation, "as it is", taken));
        List<String> faults = new ArrayList<>();
        for (Mutation mutation : JsonMutations.of(right.body())) {
            Request request = requests.get();
            JsonObject body = mutation.of(request.body());
            long before = version();
            Api.Answer answer = request.send(api, body);
            fault(operation, mutation, body, answer, version() == before)
                    .forEach(fault -> faults.add(told(fault, mutation.toString(), answer)));
        }
        assertEquals("", String.join("\n", faults));
    }

    private static List<String> fault(
            String operation, Mutation mutation, JsonObject body, Api.Answer answer, boolean unchanged) {
        int status = answer.status();
        List<String> inDocument = DOCUMENT.requestFaults(operation, JsonMutations.withoutNulls(body));
        if (status < 300 || status == UNAVAILABLE) {
            return inDocument.isEmpty() ? List.of() : List.of("taken, though " + inDocument);
        }
        if (status >= 500) {
            return List.of("a fault of the service");
        }
        if (!unchanged) {
            return List.of("refused, and something was changed");
        }
        return OTHERS.contains(status) || isNamed(mutation, answer.detail())
                ? List.of()
                : List.of("does not name " + mutation.member());
    }

    private static boolean isNamed(Mutation mutation, String detail) {
        return detail.contains(mutation.member())
                || detail.contains(SAID_OTHERWISE.getOrDefault(mutation.member(), mutation.member()))
                || mutation.parent().filter(detail::contains).isPresent()
                // By other rules, the scheduler would have said something else.
                || (mutation.path().getFirst().equals("rules") && detail.contains("`reviews[0].after`"));
    }

    /** Fresh ones at each call, since what is taken changes what is there. */
    private Map<String, Supplier<Request>> requests() {
        Map<String, Supplier<Request>> all = new LinkedHashMap<>();
        all.put("POST /api/session", () -> request("POST", "/api/session", "{\"token\": \"secret\"}"));
        all.put("POST /execute/{language}", () -> request("POST", "/execute/python", """
                {"code": "print(1)", "stdin": "1", "args": ["a"], "files": [{"path": "a.txt", "content": "a"}],
                 "timeout_ms": 1000}"""));
        all.put("POST /api/cards", () -> {
            api.delete("/api/cards/" + CARD, "If-Match", "*");
            return request("POST", "/api/cards", NEW_CARD);
        });
        all.put("PUT /api/cards/{id}", () -> {
            card();
            return new Request(
                    "PUT",
                    "/api/cards/" + CARD,
                    json(NEW_CARD),
                    api.get("/api/cards/" + CARD).etag());
        });
        all.put("POST /api/cards/preview", () -> request("POST", "/api/cards/preview", """
                {"seed": 1, "deck": "Mutated::Deck", "id": "mutated-card", "tags": ["one"], "title": "A title",
                 "text": "### Basic\\n\\nQ?\\n\\n#### Answer\\n\\nA.\\n"}"""));
        all.put("POST /api/cards/check", () -> request("POST", "/api/cards/check", NEW_CARD));
        all.put("PATCH /api/cards", () -> {
            card();
            return request("PATCH", "/api/cards", """
                    {"cards": ["mutated-card"], "add_tags": ["two"], "remove_tags": ["one"], "deck": "Mutated::Deck"}""");
        });
        all.put("PATCH /api/decks", () -> {
            card();
            return request("PATCH", "/api/decks?deck=Mutated", """
                    {"name": "Mutated2", "merge": true}""");
        });
        all.put("POST /api/imports", () -> request("POST", "/api/imports", """
                {"name": "mine", "files": [{"path": "a.md", "content": "# A\\n\\n## T {#a-t}\\n\\n### Basic\\n\\nQ?\\n\\n#### Answer\\n\\nA.\\n"}]}"""));
        all.put("POST /api/imports/collection", () -> request("POST", "/api/imports/collection", collection()));
        all.put("POST /api/review/suggestion", () -> {
            card();
            return request(
                    "POST",
                    "/api/review/suggestion",
                    "{\"card_id\": \"" + CARD + "\", \"evidence\": " + EVIDENCE + "}");
        });
        all.put(
                "POST /api/review/spread",
                () -> request("POST", "/api/review/spread", """
                {"deck": "Python", "until": "%s", "days": 3}""".formatted(
                                LocalDate.ofInstant(service.clock.instant(), ZoneOffset.UTC)
                                        .plusDays(7))));
        all.put("POST /api/review/holds", () -> {
            card();
            return request("POST", "/api/review/holds", """
                    {"cards": ["mutated-card"], "hold": "bury"}""");
        });
        all.put("POST /api/reviews", () -> request("POST", "/api/reviews", grade()));
        all.put("PUT /api/drafts/{card}/{section}", () -> {
            card();
            return request("PUT", "/api/drafts/" + CARD + "/0", "{\"body\": \"x = 1\"}");
        });
        all.put(
                "PUT /api/settings",
                () -> new Request(
                        "PUT",
                        "/api/settings",
                        json(SETTINGS),
                        api.get("/api/settings").etag()));
        all.put("POST /api/cards/{id}/submissions", () -> {
            card();
            return request("POST", "/api/cards/" + CARD + "/submissions", """
                    {"section": 0, "seed": 1, "code": "def f():\\n    return 1\\n"}""");
        });
        return all;
    }

    private void card() {
        api.unchecked("POST", "/api/cards", NEW_CARD);
    }

    private String grade() {
        card();
        int version = api.get("/api/cards/" + CARD + "/schedule").json().getInt("version");
        graded = UUID.randomUUID().toString();
        return "{\"id\": \"" + graded + "\", \"card_id\": \"" + CARD + "\", \"version\": " + version
                + ", \"rating\": 3, \"cram\": false, \"duration_ms\": 900, \"evidence\": " + EVIDENCE + "}";
    }

    /** A card with one review, of which nothing is here yet. */
    private String collection() {
        if (collection.isEmpty()) {
            api.unchecked("POST", "/api/reviews", grade());
            collection = exported();
        }
        return collection
                .replace(CARD, "mutated-" + UUID.randomUUID())
                .replace(graded, UUID.randomUUID().toString());
    }

    private String exported() {
        JsonObject whole = api.get("/api/exports/collection").json();
        return Json.createObjectBuilder(whole)
                .add("settings", json(SETTINGS))
                .add(
                        "cards",
                        Json.createArrayBuilder()
                                .add(whole.getJsonArray("cards").stream()
                                        .filter(card -> card.asJsonObject()
                                                .getString("id")
                                                .equals(CARD))
                                        .findFirst()
                                        .orElseThrow()))
                .add(
                        "reviews",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder(
                                        whole.getJsonArray("reviews").getJsonObject(0))))
                .build()
                .toString();
    }

    private static Request request(String method, String path, String body) {
        return new Request(method, path, json(body), "");
    }

    private static JsonObject json(String text) {
        return JsonText.parse(text.getBytes(StandardCharsets.UTF_8)).asJsonObject();
    }

    /** Another number after each change that somebody else made. */
    private long version() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA data_version")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String told(String fault, String mutation, Api.Answer answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return fault + ": " + mutation + " => " + answer.status() + " "
                + body.substring(0, Math.min(400, body.length()));
    }
}
