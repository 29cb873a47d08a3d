package dev.cachehit.sandbox.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * docker-java's transport over plain sockets of the file system or of TCP. Unlike the transports that come with it, it
 * honours the timeout on both, and starts no thread. One connection for each call. Thread-safe.
 */
final class SocketHttpClient implements DockerHttpClient {
    private final URI host;
    private final Duration timeout;

    /**
     * A client.
     *
     * @param timeout longest time without a byte from the engine
     */
    SocketHttpClient(URI host, Duration timeout) {
        this.host = host;
        this.timeout = timeout;
    }

    @Override
    public Response execute(Request request) {
        if (request.hijackedInput() != null) {
            throw new IllegalArgumentException("attach goes through HijackedAttachment");
        }
        try {
            EngineChannel channel = EngineChannel.connect(host, timeout);
            try {
                send(channel, request);
                return receive(channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Connections end with their calls. */
    @Override
    public void close() {}

    private static void send(EngineChannel channel, Request request) throws IOException {
        OutputStream out = new BufferedOutputStream(channel.output(), 64 << 10);
        InputStream body = request.body();
        byte[] bytes = request.bodyBytes();
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put("Connection", "close");
        if (bytes != null) {
            headers.put("Content-Length", String.valueOf(bytes.length));
        } else if (body != null) {
            headers.put("Transfer-Encoding", "chunked");
        } else if (request.method().equals("POST")) {
            headers.put("Content-Length", "0");
        }
        HttpMessage.writeHead(out, request.method(), request.path(), headers);
        if (bytes != null) {
            out.write(bytes);
        } else if (body != null) {
            HttpMessage.writeChunked(out, body);
        }
        out.flush();
    }

    private static Response receive(EngineChannel channel) throws IOException {
        InputStream in = new BufferedInputStream(channel.input(), 16 << 10);
        HttpMessage.Head head = HttpMessage.readHead(in);
        InputStream body = HttpMessage.body(head, in);
        return new Response() {
            @Override
            public int getStatusCode() {
                return head.status();
            }

            @Override
            public Map<String, List<String>> getHeaders() {
                return head.headers();
            }

            @Override
            public InputStream getBody() {
                return body;
            }

            @Override
            public void close() {
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
