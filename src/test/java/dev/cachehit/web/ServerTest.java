package dev.cachehit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.ServerSettings;
import io.helidon.webserver.WebServer;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server does before and after any feature's routes, byte by byte. */
class ServerTest {
    private static final ServerSettings SETTINGS = new ServerSettings(
            "127.0.0.1",
            0,
            EchoRoutes.LARGEST,
            EchoRoutes.CONNECTIONS,
            List.of("http://app.example:3000"),
            List.of("localhost", "127.0.0.1", "[::1]"),
            List.of("127.0.0.1"),
            Optional.empty());

    private static WebServer server;
    private static int port;

    @BeforeAll
    static void start() {
        server = Server.create(SETTINGS, List.of(new EchoRoutes()), List.of()).start();
        port = server.port();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void jsonComesBack() {
        assertEquals("200 {\"a\":1}", brief(RawHttp.exchange(port, RawHttp.post("/echo", "", "{\"a\": 1}"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {            | 400 | not JSON
            {} {}        | 400 | not JSON
            [1]          | 422 | JSON object
            `""`         | 422 | JSON object
            """)
    void whatIsNoJsonObjectIsRefused(String body, int status, String detail) {
        assertProblem(status, detail, RawHttp.exchange(port, RawHttp.post("/echo", "", body)));
    }

    @Test
    void aTrustedProxySaysForWhomItSpeaks() {
        String who = "GET /who HTTP/1.1\nHost: localhost\n%s\n";
        assertEquals("200 {\"who\":\"127.0.0.1\"}", brief(RawHttp.exchange(port, who.formatted(""))));
        String forwarded = "X-Forwarded-For: 192.0.2.1\nX-Forwarded-For: 203.0.113.9, 127.0.0.1\n";
        assertEquals("200 {\"who\":\"203.0.113.9\"}", brief(RawHttp.exchange(port, who.formatted(forwarded))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /hello?%s HTTP/1.1  | 414
            GET /%%zz HTTP/1.1      | 400
            GET /hello              | 400
            GET /hello HTTP/9.9     | 400
            """)
    void whatIsNoRequestIsAProblemToo(String line, int status) {
        String first = line.formatted("x".repeat(line.contains("%s") ? 8_192 : 0));
        assertProblem(status, "", RawHttp.exchange(port, first + "\nHost: localhost\n\n"));
    }

    @Test
    void deepNestingIsRefusedAndNoFault() {
        String deep = "[".repeat(1_020) + "]".repeat(1_020);
        assertProblem(400, "not JSON", RawHttp.exchange(port, RawHttp.post("/echo", "", deep)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Type: text/plain
            Content-Type: application/x-www-form-urlencoded
            Content-Type: multipart/form-data; boundary=x
            Content-Type: application/jsonx
            X-None: 1
            """)
    void aBodyOfAnotherTypeIsRefused(String header) {
        String request = RawHttp.post("/echo", "", "{}").replace("Content-Type: application/json", header);
        assertProblem(415, "application/json", RawHttp.exchange(port, request));
    }

    @Test
    void aCharsetIsPartOfNoType() {
        String request = RawHttp.post("/echo", "", "{}").replace("application/json", "application/json; charset=utf-8");
        assertEquals("200 {}", brief(RawHttp.exchange(port, request)));
    }

    @Test
    void aRouteMayTakeAnotherType() {
        String zip = RawHttp.post("/bytes", "", "PK").replace("application/json", "application/zip");
        assertEquals("200 {\"length\":2}", brief(RawHttp.exchange(port, zip)));
        assertProblem(415, "application/zip", RawHttp.exchange(port, RawHttp.post("/bytes", "", "{}")));
    }

    @Test
    void aBodyAboveTheLimitIsRefusedAndTheClientHearsOfIt() {
        String tooLarge = "{\"a\":\"" + "x".repeat(EchoRoutes.LARGEST) + "\"}";
        assertProblem(413, "2 KB", RawHttp.exchange(port, RawHttp.post("/echo", "", tooLarge)));
        assertProblem(413, "2 KB", RawHttp.exchange(port, RawHttp.post("/echo", "", "x".repeat(3_000_000))));
        String exact = "{\"a\":\"" + "x".repeat(EchoRoutes.LARGEST - 8) + "\"}";
        assertEquals(EchoRoutes.LARGEST, exact.length());
        assertTrue(
                brief(RawHttp.exchange(port, RawHttp.post("/echo", "", exact))).startsWith("200"));
    }

    @Test
    void aBodyAboveTheLimitIsRefusedAlsoWhenItsLengthIsNotAnnounced() {
        String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n0\r\n\r\n";
        assertProblem(
                413,
                "2 KB",
                RawHttp.exchange(
                        port,
                        "POST /echo HTTP/1.1\nHost: localhost\nContent-Type: application/json\n"
                                + "Transfer-Encoding: chunked\n\n" + chunk));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LocalHost:8000, 200",
        "127.0.0.1:1, 200",
        "[::1]:8000, 200",
        "[::1], 200",
        "evil.example, 403",
        "localhost.evil.example, 403",
        "127.0.0.1.evil.example:80, 403",
        "[::2]:8000, 403"
    })
    void onlyOurOwnNamesAreServed(String host, int status) {
        String answer = RawHttp.exchange(port, "GET /hello HTTP/1.1\nHost: " + host + "\n\n");
        if (status == 403) {
            assertProblem(403, "allowed-hosts", answer);
        } else {
            assertEquals("200 {\"hello\":true}", brief(answer));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://app.example:3000, 200",
        "HTTP://APP.example:3000, 200",
        "http://localhost, 200",
        "https://localhost, 200",
        "http://localhost:3001, 403",
        "https://app.example:3000, 403",
        "http://app.example, 403",
        "http://evil.example, 403",
        "null, 403"
    })
    void onlyPagesOfAllowedOriginsAreServed(String origin, int status) {
        String answer = RawHttp.exchange(port, RawHttp.post("/echo", "Origin: " + origin + "\n", "{}"));
        if (status == 403) {
            assertProblem(403, "allowed-origins", answer);
        } else {
            assertEquals("200 {}", brief(answer));
        }
    }

    @Test
    void anAllowedPageMaySendWhatTheApiNeedsAndReadIt() {
        String preflight = RawHttp.exchange(port, """
                OPTIONS /echo HTTP/1.1
                Host: localhost
                Origin: http://app.example:3000
                Access-Control-Request-Method: PUT
                Access-Control-Request-Headers: content-type, if-match

                """);
        assertEquals(204, status(preflight), preflight);
        assertEquals("http://app.example:3000", header(preflight, "Access-Control-Allow-Origin"));
        assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("PUT"), preflight);
        assertTrue(header(preflight, "Access-Control-Allow-Headers").contains("if-match"), preflight);

        String answer = RawHttp.exchange(port, RawHttp.post("/echo", "Origin: http://app.example:3000\n", "{}"));
        assertEquals("http://app.example:3000", header(answer, "Access-Control-Allow-Origin"));
        assertTrue(header(answer, "Access-Control-Expose-Headers").contains("etag"), answer);
        String refused = RawHttp.exchange(port, RawHttp.post("/echo", "Origin: http://app.example:3000\n", "{"));
        assertProblem(400, "not JSON", refused);
        assertEquals(
                "http://app.example:3000", header(refused, "Access-Control-Allow-Origin"), "problems are read too");
    }

    @Test
    void aPreflightOfAnotherPageIsRefused() {
        String answer = RawHttp.exchange(port, """
                OPTIONS /echo HTTP/1.1
                Host: localhost
                Origin: http://evil.example
                Access-Control-Request-Method: POST

                """);
        assertProblem(403, "allowed-origins", answer);
        assertEquals("", header(answer, "Access-Control-Allow-Origin"));
    }

    @Test
    void whatIsNotThereIsToldWithWhereToLook() {
        assertProblem(404, "GET /nowhere", RawHttp.exchange(port, "GET /nowhere HTTP/1.1\nHost: localhost\n\n"));
        assertProblem(404, "/openapi.yaml", RawHttp.exchange(port, RawHttp.post("/hello", "", "{}")));
    }

    @Test
    void aFaultOfOursTellsNothingOfTheInside() {
        String answer = RawHttp.exchange(port, "GET /fault HTTP/1.1\nHost: localhost\n\n");
        assertProblem(500, "log of the api container", answer);
        assertFalse(answer.contains("secret"), answer);
    }

    @Test
    void aConnectionIsKeptForTheNextRequest() {
        try (RawHttp connection = new RawHttp(port)) {
            connection.send(RawHttp.post("/echo", "", "{\"n\":1}"));
            assertEquals("200 {\"n\":1}", brief(connection.responses(1)));
            connection.send(RawHttp.post("/echo", "", "{"));
            assertEquals(400, status(connection.responses(1)));
            connection.send("GET /hello HTTP/1.1\nHost: localhost\n\n");
            assertEquals("200 {\"hello\":true}", brief(connection.responses(1)));
        }
    }

    @Test
    void aConnectionIsClosedWhenTheClientAsksForIt() {
        try (RawHttp connection = new RawHttp(port)) {
            connection.send("GET /hello HTTP/1.1\nHost: localhost\nConnection: close\n\n");
            String answer = connection.responses(1);
            assertEquals("200 {\"hello\":true}", brief(answer));
            assertEquals("close", header(answer, "Connection"));
            assertTrue(connection.ends());
        }
    }

    @Test
    void requestsThatFollowAtOnceAreAnsweredInTheirOrder() {
        try (RawHttp connection = new RawHttp(port)) {
            connection.send(RawHttp.post("/echo", "", "{\"n\":1}"));
            connection.send(RawHttp.post("/echo", "", "{\"n\":2}"));
            String answers = connection.responses(2);
            assertTrue(answers.indexOf("{\"n\":1}") > 0, answers);
            assertTrue(answers.indexOf("{\"n\":1}") < answers.indexOf("{\"n\":2}"), answers);
        }
    }

    @Test
    void orchestratorsFindTheirHealth() {
        assertTrue(status(RawHttp.exchange(port, "GET /observe/health/live HTTP/1.1\nHost: localhost\n\n")) < 300);
    }

    private static void assertProblem(int status, String detail, String answer) {
        assertEquals(status, status(answer), answer);
        assertEquals("application/problem+json", header(answer, "Content-Type"), answer);
        JsonObject problem =
                JsonText.parse(body(answer).getBytes(StandardCharsets.UTF_8)).asJsonObject();
        assertEquals(status, problem.getInt("status"));
        assertTrue(problem.getString("detail").contains(detail), answer);
    }

    private static String brief(String answer) {
        return status(answer) + " " + body(answer);
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .takeWhile(line -> !line.isBlank())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .collect(Collectors.joining(", "));
    }
}
