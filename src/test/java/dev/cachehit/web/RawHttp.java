package dev.cachehit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which anything can be sent, as no well-behaved client would. */
final class RawHttp implements AutoCloseable {
    private static final int LONGEST_MILLIS = 20_000;

    private final Socket socket;

    RawHttp(int port) {
        try {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(LONGEST_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request, answered in full; lines end with CR LF. */
    static String exchange(int port, String request) {
        try (RawHttp connection = new RawHttp(port)) {
            connection.send(request);
            return connection.responses(1);
        }
    }

    static String post(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\nHost: localhost\nContent-Type: application/json\n" + headers
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\n\n" + body;
    }

    /** Sends; the lines of the head may end with LF alone. */
    void send(String request) {
        int body = request.indexOf("\n\n") + 2;
        String head = request.substring(0, body).replace("\n", "\r\n");
        try {
            socket.getOutputStream().write((head + request.substring(body)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends exactly this; false when the connection is closed. */
    boolean sendRaw(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends nothing any more, and stays to listen. */
    void endOutput() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads so many responses, each with a Content-Length, or up to the end of the connection. */
    String responses(int count) {
        try {
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int n = 0; n < count; n++) {
                int length = head(in, all);
                all.write(in.readNBytes(length));
            }
            return all.toString(StandardCharsets.UTF_8);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer within " + LONGEST_MILLIS + " ms", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads to the end of the connection, or so many bytes; how many there were. */
    long drain(long most) {
        byte[] buffer = new byte[16 << 10];
        long all = 0;
        try {
            while (all < most) {
                int n = socket.getInputStream().read(buffer);
                if (n < 0) {
                    return all;
                }
                all += n;
            }
        } catch (IOException e) {
            return all;
        }
        return all;
    }

    /** Whether some of an answer is there. */
    boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the service closes the connection. */
    boolean ends() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int head(InputStream in, ByteArrayOutputStream all) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int c = in.read();
            if (c < 0) {
                return 0;
            }
            head.append((char) c);
            all.write(c);
        }
        return head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }
}
