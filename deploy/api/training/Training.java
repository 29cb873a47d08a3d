import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Training SOCKET RUNNER PORT COMMAND...}: starts the service by the command, has it do what it does all day, so
 * that its Java runtime learns what is worth knowing at the next start, and ends it. Programs run in a {@link
 * TrainingEngine} at the socket, in the language {@code sh}; nothing of this is part of an image.
 */
final class Training {
    /** Enough of each that the Java runtime compiles what lies on its way. */
    private static final int RUNS = 3000;

    private static final int STREAMS = 300;
    private static final int REVIEWS = 300;
    private static final int CLIENTS = 12;
    private static final int RUNS_OF_A_CLIENT = 30;
    private static final int ROUNDS_OF_PAGES = 20;

    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration END = Duration.ofMinutes(2);

    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";
    private static final String HELLO = """
            {"code": "echo Hello, World!"}""";
    private static final String EVERYTHING = """
            {"code": "cat part/data; cat; echo \\"$1\\"; echo no >&2; exit 3", "stdin": "in\\n", "args": ["a \u00fc"],
             "files": [{"path": "part/data", "content": "from a file\\n"}], "timeout_ms": 5000}""";
    private static final String CARD = """
            {"deck": "Training", "title": "Hello", "sections": [{"type": "write", "prompt": "Say hello.", "language": "sh",
             "starter": "", "reference": "echo hello", "check": {"type": "output", "cases": [{"stdout": "hello\\n"}]}}]}""";
    private static final List<String> PAGES = List.of(
            "/health",
            "/observe/health/ready",
            "/observe/metrics",
            "/languages",
            "/openapi.yaml",
            "/api/decks",
            "/api/cards",
            "/api/cards?q=dict",
            "/api/imports",
            "/api/exports/markdown?deck=Training",
            "/api/backups",
            "/api/settings",
            "/api/review/next",
            "/api/review/counts",
            "/api/stats/forecast",
            "/api/stats/maturity",
            "/api/stats/retention",
            "/api/stats/languages",
            "/api/stats/heatmap",
            "/api/stats/answer-times",
            "/api/stats/hours");

    private final int port;

    private Training(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        TrainingEngine.start(Path.of(arguments[0]), Path.of(arguments[1]));
        Process service = new ProcessBuilder(List.of(arguments).subList(3, arguments.length))
                .inheritIO()
                .start();
        try {
            Training training = new Training(Integer.parseInt(arguments[2]));
            training.awaitStart(service);
            training.pages();
            training.runs();
            training.manyAtOnce();
            training.reviews();
            training.pages();
        } finally {
            service.destroy();
            if (!service.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                service.destroyForcibly();
                throw new IllegalStateException("the service did not end");
            }
        }
    }

    private void awaitStart(Process service) throws Exception {
        long until = System.nanoTime() + START.toNanos();
        while (true) {
            try (Client client = new Client()) {
                client.get("/health");
                return;
            } catch (IOException e) {
                if (!service.isAlive() || System.nanoTime() > until) {
                    throw new IllegalStateException("the service did not start", e);
                }
                Thread.sleep(50);
            }
        }
    }

    private void pages() throws IOException {
        try (Client client = new Client()) {
            for (int round = 0; round < ROUNDS_OF_PAGES; round++) {
                for (String page : PAGES) {
                    client.get(page);
                }
                client.expect(404, "GET", "/nothing", "", JSON);
            }
        }
    }

    private void runs() throws IOException {
        try (Client client = new Client()) {
            for (int i = 0; i < RUNS; i++) {
                client.expect(200, "POST", "/execute/sh", i % 10 == 0 ? EVERYTHING : HELLO, JSON);
            }
            for (int i = 0; i < STREAMS; i++) {
                client.expect(200, "POST", "/execute/sh", i % 2 == 0 ? EVERYTHING : HELLO, EVENTS);
            }
            client.expect(404, "POST", "/execute/none", HELLO, JSON);
            client.expect(422, "POST", "/execute/sh", "{}", JSON);
            client.expect(400, "POST", "/execute/sh", "no JSON", JSON);
        }
    }

    /** More than there is room for, so that some wait in line and a few may be refused. */
    private void manyAtOnce() throws Exception {
        Callable<Void> one = () -> {
            try (Client client = new Client()) {
                for (int i = 0; i < RUNS_OF_A_CLIENT; i++) {
                    client.request("POST", "/execute/sh", HELLO, JSON);
                }
            }
            return null;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(one));
            }
            for (Future<Void> client : clients) {
                client.get();
            }
        }
    }

    /** Each grade is undone, so that the card comes next again. */
    private void reviews() throws IOException {
        try (Client client = new Client()) {
            client.expect(201, "POST", "/api/cards", CARD, JSON);
            for (int i = 0; i < REVIEWS; i++) {
                String next = client.get("/api/review/next?deck=Training");
                String card = member(next, "card_id\":\"([^\"]+)");
                client.get("/api/cards/" + card + "/answer");
                client.expect(200, "PUT", "/api/drafts/" + card + "/0", "{\"body\": \"echo h\"}", JSON);
                client.expect(
                        200,
                        "POST",
                        "/api/cards/" + card + "/submissions",
                        "{\"code\": \"echo hello\"}",
                        i % 2 == 0 ? EVENTS : JSON);
                client.expect(
                        201,
                        "POST",
                        "/api/reviews",
                        "{\"id\": \"" + UUID.randomUUID() + "\", \"card_id\": \"" + card + "\", \"version\": "
                                + member(next, "version\":(\\d+)") + ", \"rating\": 3, \"duration_ms\": 4000,"
                                + " \"evidence\": [{\"verdict\": \"passed\", \"tries\": 1, \"active_ms\": 3000}]}",
                        JSON);
                client.expect(200, "DELETE", "/api/reviews/last", "", JSON);
            }
        }
    }

    private static String member(String json, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + json);
        }
        return matcher.group(1);
    }

    private record Answer(int status, String text) {}

    /** One connection that is kept for as long as the service keeps it. */
    private final class Client implements AutoCloseable {
        private Socket socket;
        private InputStream in;
        private boolean closing;

        Client() throws IOException {
            connect();
        }

        private void connect() throws IOException {
            closing = false;
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) START.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            in = new BufferedInputStream(socket.getInputStream());
        }

        String get(String path) throws IOException {
            return expect(200, "GET", path, "", JSON);
        }

        String expect(int status, String method, String path, String body, String accept) throws IOException {
            Answer answer = request(method, path, body, accept);
            if (answer.status() != status) {
                throw new IllegalStateException(method + " " + path + ": " + answer);
            }
            return answer.text();
        }

        Answer request(String method, String path, String body, String accept) throws IOException {
            if (closing) {
                close();
                connect();
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = method + " " + path + " HTTP/1.1\r\nHost: localhost:3000\r\nX-Forwarded-For: 172.18.0.1\r\n"
                    + "User-Agent: Training\r\nAccept: " + accept + "\r\nAccept-Language: en-US,en\r\n"
                    + (bytes.length == 0 ? "" : "Content-Type: application/json\r\n")
                    + (method.equals("GET") ? "" : "Content-Length: " + bytes.length + "\r\n") + "\r\n";
            byte[] all = new byte[head.length() + bytes.length];
            System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, all, 0, head.length());
            System.arraycopy(bytes, 0, all, head.length(), bytes.length);
            socket.getOutputStream().write(all);
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            int length = -1;
            for (String line = line(); !line.isEmpty(); line = line()) {
                String[] header = line.toLowerCase(Locale.ROOT).split(": *", 2);
                if (header[0].equals("content-length")) {
                    length = Integer.parseInt(header[1]);
                }
                closing |= header[0].equals("connection") && header[1].equals("close");
            }
            return new Answer(status, length >= 0 ? text(length) : chunks());
        }

        private String chunks() throws IOException {
            StringBuilder text = new StringBuilder();
            int size;
            do {
                size = Integer.parseInt(line(), 16);
                text.append(text(size));
                line();
            } while (size > 0);
            return text.toString();
        }

        private String text(int length) throws IOException {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
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
}
