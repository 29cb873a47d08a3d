package dev.cachehit.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.testing.WholeService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;

/** Bytes that are hardly a request: each connection ends, with an answer that is none of a fault, or with none. */
class RawHttpFuzzTest {
    private static final int LONGEST_MILLIS = 20_000;
    private static final List<String> PIECES = List.of(
            "\r\n",
            "\n",
            "\0",
            " ",
            ":",
            "Content-Length: 5\r\n",
            "Content-Length: -1\r\n",
            "Content-Length: 99999999999999999999\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Expect: 100-continue\r\n",
            "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n",
            "ffffffffffffffff\r\n",
            "0\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "X: " + "y".repeat(20_000) + "\r\n",
            "Host: elsewhere\r\n",
            "\u00ff\u0080",
            "%00%ff");

    private final WholeService service = start();

    @AfterProperty
    void end() {
        service.close();
    }

    @Property(seed = "20261125")
    void aConnectionEndsAndTheServiceGoesOn(@ForAll long seed) {
        byte[] bytes = request(new Random(seed + FuzzRequests.ROUND));

        String answer = exchange(bytes);

        assertTrue(
                answer.isEmpty() || answer.matches("(?s)HTTP/1\\.1 ([1-4]\\d\\d|501|503|505) .*"),
                () -> new String(bytes, StandardCharsets.ISO_8859_1) + "\n=> " + answer);
        assertEquals(200, service.api.get("/languages").status());
    }

    private static byte[] request(Random random) {
        String body = "{\"code\": \"print(1)\"}";
        String whole = "POST /execute/python HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        StringBuilder text = new StringBuilder(whole);
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.setCharAt(at, (char) random.nextInt(256));
                case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
                default -> text.insert(at, whole, 0, random.nextInt(whole.length()));
            }
            if (text.isEmpty()) {
                text.append('x');
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What comes back once all was sent and the sending half is closed. */
    private String exchange(byte[] bytes) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(LONGEST_MILLIS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                // It closed before it had read everything, as it may.
                return answer.toString(StandardCharsets.ISO_8859_1);
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WholeService start() {
        try {
            return new WholeService(Files.createTempDirectory("cachehit-fuzz"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
