package dev.cachehit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.ConnectionSettings;
import dev.cachehit.config.ServerSettings;
import dev.cachehit.testing.Await;
import io.helidon.webserver.WebServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that keep the server waiting, or take up its room. What is cut off here is cut off within a second. */
class SlowClientsTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int ROOM = 4 << 10;
    private static final String HELLO = "GET /hello HTTP/1.1\nHost: localhost\n\n";
    private static final String MUCH = "GET /much HTTP/1.1\nHost: localhost\n\n";
    private static final String HALF_HEAD = "GET /hello HTTP/1.1\r\nHost: local";
    private static final String POST =
            "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n";

    private final EchoRoutes routes = new EchoRoutes();
    private Optional<WebServer> server = Optional.empty();

    @AfterEach
    void stop() {
        routes.goOn.countDown();
        server.ifPresent(WebServer::stop);
    }

    @Test
    void aConnectionWithoutARequestIsClosed() {
        int port = start(new ConnectionSettings(10, ROOM, SHORT, LONG, LONG, 1024));
        try (RawHttp fresh = new RawHttp(port);
                RawHttp used = new RawHttp(port)) {
            used.send(HELLO);
            assertEquals(200, status(used.responses(1)));
            assertTrue(fresh.ends());
            assertTrue(used.ends());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "GET /hello HTTP/1.1\r\n", HALF_HEAD, HALF_HEAD + "host\r\n"})
    void halfAHeadIsTold(String half) {
        int port = start(new ConnectionSettings(10, ROOM, LONG, SHORT, LONG, 1024));
        try (RawHttp slow = new RawHttp(port)) {
            slow.sendRaw(half);
            assertEquals(408, status(slow.responses(1)));
            assertTrue(slow.ends());
        }
    }

    @Test
    void soIsOneThatFollowsARequest() {
        int port = start(new ConnectionSettings(10, ROOM, LONG, SHORT, LONG, 1024));
        try (RawHttp slow = new RawHttp(port)) {
            slow.sendRaw(HELLO.replace("\n", "\r\n") + HALF_HEAD);
            assertEquals(200, status(slow.responses(1)));
            assertEquals(408, status(slow.responses(1)));
        }
    }

    @Test
    void halfABodyIsTold() {
        int port = start(new ConnectionSettings(10, ROOM, LONG, LONG, SHORT, 1024));
        try (RawHttp slow = new RawHttp(port)) {
            slow.sendRaw(POST + "{\"a\":");
            assertEquals(408, status(slow.responses(1)));
            assertTrue(slow.ends());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HALF_HEAD, POST})
    void whatComesByteByByteIsCutOff(String begin) {
        int port = start(new ConnectionSettings(10, ROOM, LONG, SHORT, SHORT, 1024));
        try (RawHttp slow = new RawHttp(port)) {
            slow.sendRaw(begin);
            Await.until("it is cut off", SOON, () -> !slow.sendRaw(" "));
        }
    }

    @Test
    void aBodyThatBreaksOffIsAProblem() {
        int port = start(EchoRoutes.CONNECTIONS);
        try (RawHttp broken = new RawHttp(port)) {
            broken.sendRaw(POST + "{\"a\":");
            broken.endOutput();
            assertEquals(400, status(broken.responses(1)));
        }
    }

    @Test
    void anAnswerThatNobodyTakesIsGivenUp() throws InterruptedException {
        int port = start(new ConnectionSettings(10, ROOM, LONG, LONG, SHORT, 1 << 20));
        try (RawHttp deaf = new RawHttp(port)) {
            deaf.send(MUCH);
            assertTrue(routes.notTaken.await(SOON.toSeconds(), TimeUnit.SECONDS));
            assertTrue(deaf.drain(Long.MAX_VALUE) < EchoRoutes.MUCH);
        }
    }

    @Test
    void aLargeAnswerGetsThroughToOneWhoTakesIt() {
        int port = start(new ConnectionSettings(10, ROOM, LONG, LONG, SHORT, 1024));
        try (RawHttp steady = new RawHttp(port)) {
            steady.send(MUCH);
            assertTrue(steady.drain(EchoRoutes.MUCH) >= EchoRoutes.MUCH);
        }
    }

    @Test
    void aRequestThatTheServerIsSlowWithIsLeftAlone() throws InterruptedException {
        int port = start(new ConnectionSettings(1, ROOM, SHORT, SHORT, SHORT, 1 << 20));
        try (RawHttp patient = new RawHttp(port)) {
            patient.send("GET /slow HTTP/1.1\nHost: localhost\n\n");
            assertTrue(routes.working.await(SOON.toSeconds(), TimeUnit.SECONDS));
            try (RawHttp other = new RawHttp(port)) {
                other.send(HELLO);
                String refused = other.responses(1);
                assertEquals(503, status(refused), refused);
                assertTrue(refused.contains("\r\nRetry-After: 1\r\n"), refused);
            }
            try (RawHttp silent = new RawHttp(port)) {
                assertTrue(silent.ends(), "nobody waits for long to refuse");
            }
            routes.goOn.countDown();
            assertEquals(200, status(patient.responses(1)));
        }
    }

    @Test
    void theMemoryForBodiesIsSharedAndGivenBack() {
        int port = start(new ConnectionSettings(10, ROOM, LONG, LONG, SHORT.multipliedBy(5), 1024));
        String whole = RawHttp.post("/echo", "", "{\"a\":\"" + "x".repeat(1_900) + "\"}");
        List<RawHttp> holders = new ArrayList<>(List.of(slowPost(port), slowPost(port)));
        try {
            Await.until("both hold theirs", SOON, () -> {
                // One may have come while the other request had the room, and was refused.
                holders.replaceAll(holder -> holder.isAnswered() ? slowPost(port) : holder);
                return status(RawHttp.exchange(port, whole)) == 503;
            });
            String refused = RawHttp.exchange(port, whole);
            assertTrue(refused.contains("\r\nRetry-After: 1\r\n"), refused);
            holders.forEach(holder -> assertEquals(408, status(holder.responses(1))));
            for (int n = 0; n < 10; n++) {
                assertEquals(200, status(RawHttp.exchange(port, whole)));
            }
        } finally {
            holders.forEach(RawHttp::close);
        }
    }

    @Test
    void thousandsThatDoNothingKeepNobodyOut() {
        int port = start(new ConnectionSettings(50, ROOM, LONG, LONG, LONG, 1024));
        List<RawHttp> idle = new ArrayList<>();
        try {
            IntStream.range(0, 2_000).forEach(n -> {
                RawHttp one = new RawHttp(port);
                idle.add(one);
                one.sendRaw(n % 2 == 0 ? "" : HALF_HEAD);
            });
            for (int n = 0; n < 100; n++) {
                assertEquals(200, status(RawHttp.exchange(port, HELLO)));
            }
            assertTrue(idle.getFirst().ends(), "the oldest had to give way");
        } finally {
            idle.forEach(RawHttp::close);
        }
    }

    /** A request whose body does not come. */
    private static RawHttp slowPost(int port) {
        RawHttp slow = new RawHttp(port);
        slow.sendRaw(POST);
        return slow;
    }

    private int start(ConnectionSettings connections) {
        ServerSettings settings = new ServerSettings(
                "127.0.0.1",
                0,
                EchoRoutes.LARGEST,
                connections,
                List.of(),
                List.of("localhost"),
                List.of(),
                Optional.empty());
        WebServer started = Server.create(settings, List.of(routes), List.of()).start();
        server = Optional.of(started);
        return started.port();
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}
