package dev.cachehit.sandbox.docker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpMessageTest {
    @Test
    void aRequestsHeadIsAsItGoesOverTheWire() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HttpMessage.writeHead(out, "POST", "/x?y=1", Map.of("Content-Length", "3"));
        assertEquals(
                "POST /x?y=1 HTTP/1.1\r\nHost: docker\r\nContent-Length: 3\r\n\r\n",
                out.toString(StandardCharsets.ISO_8859_1));
    }

    @Test
    void headersAreFoundInAnyCase() throws IOException {
        HttpMessage.Head head = head("HTTP/1.1 404 Not Found\r\ncontent-TYPE: a\r\nX: 1\r\nX:2\r\n\r\n");
        assertEquals(404, head.status());
        assertEquals("a", head.header("Content-Type"));
        assertEquals(List.of("1", "2"), head.headers().get("x"));
        assertEquals("", head.header("Y"));
    }

    @Property
    void aChunkedBodyComesOutAsItWentIn(@ForAll byte[] body) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        HttpMessage.writeChunked(wire, new ByteArrayInputStream(body));
        wire.writeBytes("behind".getBytes(StandardCharsets.UTF_8));
        InputStream in = new ByteArrayInputStream(wire.toByteArray());
        assertArrayEquals(
                body,
                HttpMessage.body(head("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"), in)
                        .readAllBytes());
    }

    @Test
    void chunksMayHaveExtensionsAndAnySize() throws IOException {
        assertEquals(
                "abcdefghijk", text(body("Transfer-Encoding: chunked", "3;x=y\r\nabc\r\n08\r\ndefghijk\r\n0\r\n\r\n")));
    }

    @Test
    void aBodyOfKnownLengthEndsThere() throws IOException {
        assertEquals("abc", text(body("Content-Length: 3", "abcdef")));
    }

    @Test
    void aBodyOfUnknownLengthEndsWithTheConnection() throws IOException {
        assertEquals("abcdef", text(body("X: y", "abcdef")));
    }

    @Test
    void someResponsesHaveNoBody() throws IOException {
        InputStream in = bytes("behind");
        assertEquals("", text(HttpMessage.body(head("HTTP/1.1 204 No Content\r\n\r\n"), in)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3\r\nab", "3\r\nabc", "3\r\nabc\r\n", "3", ""})
    void aChunkedBodyThatBreaksOffIsABreak(String rest) {
        assertThrows(
                EOFException.class,
                () -> body("Transfer-Encoding: chunked", rest).readAllBytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zz\r\nabc\r\n0\r\n\r\n", "-3\r\nabc\r\n0\r\n\r\n", "\r\n0\r\n\r\n", "fffffffffffffffff\r\na"})
    void aChunkWithoutASizeIsRefused(String rest) {
        assertThrows(
                IOException.class,
                () -> body("Transfer-Encoding: chunked", rest).readAllBytes());
    }

    @Test
    void aBodyThatIsShorterThanAnnouncedIsABreak() {
        assertThrows(EOFException.class, () -> body("Content-Length: 4", "abc").readAllBytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1\r\n\r\n",
                "HTTP/1.1 abc x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: y",
                "HTTP/1.1 2",
                ""
            })
    void whatIsNoHttpIsRefused(String text) {
        assertThrows(IOException.class, () -> head(text));
    }

    @Test
    void endlessHeadsAreRefused() {
        assertThrows(IOException.class, () -> head("HTTP/1.1 200 OK\r\nX: " + "y".repeat(100_000)));
        StringBuilder headers = new StringBuilder("HTTP/1.1 200 OK\r\n");
        for (int n = 0; n < 1000; n++) {
            headers.append('X').append(n).append(": y\r\n");
        }
        assertThrows(IOException.class, () -> head(headers.toString()));
    }

    private static HttpMessage.Head head(String text) throws IOException {
        return HttpMessage.readHead(bytes(text));
    }

    private static InputStream body(String header, String rest) throws IOException {
        return HttpMessage.body(head("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n"), bytes(rest));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
