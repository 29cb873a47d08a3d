package dev.cachehit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.ServerSettings;
import io.helidon.http.SetCookie;
import io.helidon.webserver.WebServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTokenTest {
    private static final String TOKEN = "0123456789abcdef0123";

    private static WebServer server;

    @BeforeAll
    static void start() {
        ServerSettings settings = new ServerSettings(
                "127.0.0.1",
                0,
                EchoRoutes.LARGEST,
                EchoRoutes.CONNECTIONS,
                List.of("http://app.example"),
                List.of("localhost"),
                List.of(),
                Optional.of(TOKEN));
        server = Server.create(
                        settings, List.of(new EchoRoutes(), new SessionRoutes(settings.accessToken())), List.of())
                .start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Authorization: Bearer 0123456789abcdef0123   | 200
            authorization: bearer  0123456789abcdef0123  | 200
            Authorization: Bearer 0123456789abcdef012    | 401
            Authorization: Bearer 0123456789abcdef01234  | 401
            Authorization: Bearer                        | 401
            Authorization: Basic 0123456789abcdef0123    | 401
            Authorization: 0123456789abcdef0123          | 401
            X-None: 1                                    | 401
            """)
    void onlyWhoSendsTheTokenIsLetIn(String header, int status) {
        String answer = get("/hello", header);
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        if (status == 401) {
            assertTrue(answer.contains("WWW-Authenticate: Bearer"), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.contains("server.access-token"), answer);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /observe/health/live   | 200
            /observe/health/ready  | 200
            /observe/metrics       | 401
            /observe/health/live/x | 401
            /nothing               | 401
            """)
    void whetherItLivesAnyoneMayAsk(String path, int status) {
        assertTrue(get(path, "X-None: 1").startsWith("HTTP/1.1 " + status), path);
    }

    @Test
    void aBrowserMayAskWhetherItMaySendTheToken() {
        String asked = RawHttp.exchange(server.port(), """
                OPTIONS /echo HTTP/1.1
                Host: localhost
                Origin: http://app.example
                Access-Control-Request-Method: POST
                Access-Control-Request-Headers: authorization

                """);
        assertTrue(asked.startsWith("HTTP/1.1 204"), asked);
        assertTrue(asked.toLowerCase(java.util.Locale.ROOT).contains("authorization"), asked);
        assertEquals(1, asked.lines().filter(line -> line.startsWith("HTTP/")).count());
    }

    @Test
    void aBrowserIsLetInByTheCookieThatTheTokenIsGivenFor() {
        assertTrue(get("/api/session", "X-None: 1").endsWith("{\"token_needed\":true,\"open\":false}"));

        String answer = begin(TOKEN, "Origin: http://localhost\n");

        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        String cookie = header(answer, "set-cookie");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        assertTrue(cookie.contains("Path=/"), cookie);
        assertFalse(cookie.contains("Secure"), cookie);
        assertFalse(cookie.contains(TOKEN), cookie);
        assertTrue(header(answer, "cache-control").contains("no-store"), answer);
        String sent = "Cookie: other=1; " + cookie.substring(0, cookie.indexOf(';'));
        assertTrue(get("/hello", sent).startsWith("HTTP/1.1 200"), sent);
        assertTrue(get("/api/session", sent).endsWith("{\"token_needed\":true,\"open\":true}"));
        assertTrue(get("/hello", sent + "0").startsWith("HTTP/1.1 401"), sent);
        assertTrue(
                get("/hello", sent + "\nOrigin: http://elsewhere.example").startsWith("HTTP/1.1 403"),
                "the cookie is no way around the origin check");
    }

    @Test
    void overTlsTheCookieStaysThere() {
        String cookie = header(begin(TOKEN, "Origin: https://localhost\n"), "set-cookie");
        assertTrue(cookie.contains("Secure"), cookie);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0123456789abcdef012   | 401
            ''                    | 401
            0123456789abcdef01234 | 401
            """)
    void anotherTokenGetsNoCookie(String token, int status) {
        String answer = begin(token, "");
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("That is not the access token"), answer);
        assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("set-cookie"), answer);
    }

    @Test
    void aPageElsewhereCannotBeginASession() {
        assertTrue(begin(TOKEN, "Origin: http://elsewhere.example\n").startsWith("HTTP/1.1 403"));
    }

    @Test
    void theCookieIsTakenBack() {
        String answer = RawHttp.exchange(server.port(), "DELETE /api/session HTTP/1.1\nHost: localhost\n\n");
        assertTrue(header(answer, "set-cookie").contains("Expires=Thu, 1 Jan 1970"), answer);
        assertTrue(answer.endsWith("{\"token_needed\":true,\"open\":false}"), answer);
    }

    @Test
    void withAnotherTokenTheCookieHasAnotherNameAndValue() {
        SetCookie one = new AccessToken(TOKEN).session(false);
        SetCookie other = new AccessToken(TOKEN + "x").session(false);
        assertNotEquals(one.name(), other.name());
        assertNotEquals(one.value(), other.value());
    }

    @Test
    void withoutATokenEverybodyIsIn() {
        ServerSettings settings = new ServerSettings(
                "127.0.0.1",
                0,
                EchoRoutes.LARGEST,
                EchoRoutes.CONNECTIONS,
                List.of(),
                List.of("localhost"),
                List.of(),
                Optional.empty());
        WebServer open = Server.create(settings, List.of(new SessionRoutes(Optional.empty())), List.of())
                .start();
        try {
            for (String method : List.of("GET", "DELETE")) {
                String answer = RawHttp.exchange(open.port(), method + " /api/session HTTP/1.1\nHost: localhost\n\n");
                assertTrue(answer.endsWith("{\"token_needed\":false,\"open\":true}"), answer);
            }
            String begun = RawHttp.exchange(open.port(), RawHttp.post("/api/session", "", "{\"token\":\"any\"}"));
            assertTrue(begun.endsWith("{\"token_needed\":false,\"open\":true}"), begun);
            assertFalse(begun.toLowerCase(java.util.Locale.ROOT).contains("set-cookie"), begun);
        } finally {
            open.stop();
        }
    }

    private static String begin(String token, String headers) {
        return RawHttp.exchange(server.port(), RawHttp.post("/api/session", headers, "{\"token\":\"" + token + "\"}"));
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static String get(String path, String header) {
        return RawHttp.exchange(server.port(), "GET " + path + " HTTP/1.1\nHost: localhost\n" + header + "\n\n");
    }
}
