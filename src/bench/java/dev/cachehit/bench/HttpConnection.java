package dev.cachehit.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept, and as little around it as can be: what is measured is the service, not its client. Not
 * thread-safe.
 */
public final class HttpConnection implements AutoCloseable {
    private static final int LONGEST_MILLIS = 120_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private boolean closing;

    public HttpConnection(URI api) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_MILLIS);
        socket.connect(new InetSocketAddress(api.getHost(), api.getPort()), LONGEST_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * An answer.
     *
     * @param retryAfter seconds; 0 where it was not told
     */
    public record Answer(int status, int retryAfter, String body) {}

    /** Whether the service has said that it closes the connection. */
    public boolean isClosing() {
        return closing;
    }

    public Answer post(String path, String json) throws IOException {
        return post(path, json, "");
    }

    /** With further lines of the head, each with its end. */
    Answer post(String path, String json, String headers) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        // The service knows itself as localhost, whatever its address here is.
        String head =
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n" + headers + "\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        socket.getOutputStream().write(all);
        return answer();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = -1;
        int retryAfter = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "retry-after" -> retryAfter = Integer.parseInt(value);
                case "connection" -> closing = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        if (length < 0) {
            return new Answer(status, retryAfter, chunks());
        }
        return new Answer(status, retryAfter, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        while (true) {
            int size = Integer.parseInt(line(), 16);
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line();
            if (size == 0) {
                return body.toString();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the service closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
