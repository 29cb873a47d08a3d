package dev.cachehit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.ServerSettings;
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
                List.of("http://app.example"),
                List.of("localhost"),
                List.of(),
                Optional.of(TOKEN));
        server = Server.create(settings, List.of(new EchoRoutes()), List.of()).start();
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

    private static String get(String path, String header) {
        return RawHttp.exchange(server.port(), "GET " + path + " HTTP/1.1\nHost: localhost\n" + header + "\n\n");
    }
}
