import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of Docker's API as the service uses, for the training in the image build, where there is no engine: a
 * container is the runner as a process of its own, attached as an engine would attach it.
 */
final class TrainingEngine {
    /** Its slots and the first of its users, as the service wants them. */
    private static final Pattern COMMAND = Pattern.compile("\"Cmd\":\\[\"(\\d+)\",\"(\\d+)\"]");

    private static final Pattern CONTAINER = Pattern.compile("/containers/([0-9a-f]+)[/?].*");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

    private final Map<String, String[]> containers = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Path runner;

    private TrainingEngine(Path runner) {
        this.runner = runner;
    }

    /** Listens from now on, until the program ends. */
    static void start(Path socket, Path runner) throws IOException {
        TrainingEngine engine = new TrainingEngine(runner);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try {
                    SocketChannel client = server.accept();
                    Thread.ofVirtual().start(() -> engine.serve(client));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private void serve(SocketChannel client) {
        try (client;
                InputStream in = new BufferedInputStream(Channels.newInputStream(client));
                OutputStream out = Channels.newOutputStream(client)) {
            String head = head(in);
            String[] first = head.split(" ", 3);
            Matcher container = CONTAINER.matcher(first[1] + "?");
            if (container.matches() && first[1].contains("/attach")) {
                attach(container.group(1), in, out);
            } else {
                Matcher length = LENGTH.matcher(head);
                String body = length.find()
                        ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
                        : head.toLowerCase().contains("transfer-encoding: chunked") ? chunks(in) : "";
                answer(out, first[0], first[1], body);
            }
        } catch (IOException e) {
            // A service that ends may not wait for the answer; one that needs it says what is wrong.
        }
    }

    private void answer(OutputStream out, String method, String path, String body) throws IOException {
        if (path.startsWith("/_ping")) {
            respond(out, "200 OK", "OK");
        } else if (path.startsWith("/version")) {
            respond(out, "200 OK", "{\"Version\": \"training\", \"ApiVersion\": \"1.41\"}");
        } else if (path.startsWith("/build")) {
            respond(out, "200 OK", "{\"stream\": \"Successfully built 0123456789ab\\n\"}\n");
        } else if (path.startsWith("/images/cachehit-")) {
            respond(out, "404 Not Found", "{\"message\": \"No such image\"}");
        } else if (path.startsWith("/images/json") || path.startsWith("/containers/json")) {
            respond(out, "200 OK", "[]");
        } else if (path.startsWith("/images/")) {
            respond(out, "200 OK", "{\"Id\": \"sha256:" + "0".repeat(64) + "\"}");
        } else if (path.startsWith("/containers/create")) {
            respond(out, "201 Created", "{\"Id\": \"" + create(body) + "\", \"Warnings\": []}");
        } else {
            // A container that is started or removed; its runner lives as long as its streams.
            respond(out, "204 No Content", "");
        }
    }

    private String create(String body) throws IOException {
        Matcher command = COMMAND.matcher(body);
        if (!command.find()) {
            throw new IOException("no command in " + body);
        }
        String id = "%064x".formatted(ids.incrementAndGet());
        containers.put(id, new String[] {runner.toString(), command.group(1), command.group(2)});
        return id;
    }

    /** Starts the runner; its output comes in blocks of the engine's. */
    private void attach(String id, InputStream in, OutputStream out) throws IOException {
        Process process = new ProcessBuilder(containers.get(id))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out.write("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        Thread.ofVirtual().start(() -> {
            try (OutputStream input = process.getOutputStream()) {
                byte[] bytes = new byte[16 << 10];
                for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                    input.write(bytes, 0, n);
                    input.flush();
                }
            } catch (IOException e) {
                // The container's end, as its streams' end says.
            }
        });
        InputStream output = process.getInputStream();
        byte[] bytes = new byte[16 << 10];
        for (int n = output.read(bytes); n >= 0; n = output.read(bytes)) {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(block);
            fields.writeInt(1 << 24);
            fields.writeInt(n);
            fields.write(bytes, 0, n);
            out.write(block.toByteArray());
        }
    }

    private static void respond(OutputStream out, String status, String body) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\nConnection: close\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append(line(in)).append("\r\n");
        }
        return head.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static String chunks(InputStream in) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
            line(in);
        }
        return body.toString();
    }
}
