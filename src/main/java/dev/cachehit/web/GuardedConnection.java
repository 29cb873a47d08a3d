package dev.cachehit.web;

import dev.cachehit.config.ConnectionSettings;
import dev.cachehit.web.Wait.For;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose client is not waited for without end: each read and write has a bound, and so has all that one
 * request waits for. Works on its own thread, but for what {@link Connections} asks of it.
 */
final class GuardedConnection implements ServerConnection, InterruptableTask<Void>, GuardedContext.Requests {
    private static final Logger LOG = System.getLogger(GuardedConnection.class.getName());
    private static final Duration REFUSAL = Duration.ofSeconds(1);

    /** Two waits that say the same are two: compared by identity. */
    private final AtomicReference<Wait> wait = new AtomicReference<>(Wait.NONE);

    private final Connections connections;
    private final ConnectionSettings settings;
    private final HelidonSocket socket;
    private final DataReader reader = DataReader.create(this::read);
    private final ServerConnection http;
    private For next = For.REQUEST;
    private long headFrom;
    private Patience reading;
    private Patience writing;

    /** With what speaks the protocol over it. */
    GuardedConnection(
            Connections connections,
            ConnectionSettings settings,
            ConnectionContext context,
            Function<ConnectionContext, ServerConnection> protocol) {
        this.connections = connections;
        this.settings = settings;
        this.socket = context.serverSocket();
        this.reading = new Patience(settings);
        this.writing = new Patience(settings);
        this.http = protocol.apply(new GuardedContext(context, reader, new Writer(), this, connections.room()));
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            if (connections.admit(this)) {
                http.handle(limit);
            } else {
                refuse();
            }
        } finally {
            connections.remove(this);
        }
    }

    @Override
    public boolean canInterrupt() {
        return http instanceof InterruptableTask<?> task && task.canInterrupt();
    }

    @Override
    public Duration idleTime() {
        return http.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        http.close(interrupt);
    }

    /** For how long it has waited for a request, or the rest of its head; negative when it does not. */
    Duration waitsForRequest() {
        Wait now = now();
        return now.isForRequest() ? Duration.ofNanos(System.nanoTime() - now.since()) : Duration.ofNanos(-1);
    }

    /** Ends it unless it has a request. */
    boolean giveWay() {
        Wait now = now();
        boolean over = now.isForRequest() && wait.compareAndSet(now, Wait.OVER);
        if (over) {
            end();
        }
        return over;
    }

    /** Ends it when its client has had its time. */
    void cutOffWhenLate() {
        Wait now = now();
        if (!now.isLate() || !wait.compareAndSet(now, Wait.OVER)) {
            return;
        }
        LOG.log(Level.DEBUG, "a client is too slow, it was waited for: {0}", now.what());
        try {
            // Its own thread is in a read, so nothing else is being written.
            if (now.what() == For.HEAD || (now.what() == For.BODY && writing.isUntouched())) {
                answer(Problem.of(
                        Status.REQUEST_TIMEOUT_408, "The request came too slowly, or not to its end; send it again."));
            }
        } catch (UncheckedIOException e) {
            LOG.log(Level.DEBUG, "and it has gone: {0}", e.getMessage());
        } finally {
            end();
        }
    }

    /** Its own thread notices, and may be faster. */
    private void end() {
        try {
            socket.close();
        } catch (UncheckedIOException e) {
            LOG.log(Level.DEBUG, "closed already: {0}", e.getMessage());
        }
    }

    /** Some of the request is read first: to close with input unread would take the answer back. */
    private void refuse() {
        await(Wait.from(For.ANSWER, System.nanoTime(), REFUSAL), socket);
        answer(Problem.of(
                        Status.SERVICE_UNAVAILABLE_503,
                        "The service has as many connections as it takes, server.connections.max; try again.")
                .withRetryAfter(REFUSAL));
    }

    private void answer(Problem problem) {
        byte[] body = JsonText.bytes(problem.toJson());
        String retry = problem.retryAfter()
                .map(time -> "Retry-After: " + time.toSeconds() + "\r\n")
                .orElse("");
        String head = "HTTP/1.1 " + problem.status().codeText() + " "
                + problem.status().reasonPhrase() + "\r\nContent-Type: application/problem+json\r\n" + retry
                + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
        socket.write(BufferData.create(
                BufferData.create(head.getBytes(StandardCharsets.US_ASCII)), BufferData.create(body)));
    }

    @Override
    public void begun() {
        if (next == For.BODY) {
            // All of this came with the request before.
            expect(For.HEAD);
        }
    }

    @Override
    public void headIsRead() {
        next = For.BODY;
        reading = new Patience(settings);
        writing = new Patience(settings);
    }

    private Wait now() {
        return Objects.requireNonNull(wait.get());
    }

    private void expect(For what) {
        next = what;
        headFrom = System.nanoTime();
    }

    private byte @Nullable [] read() {
        if (next == For.BODY && canInterrupt()) {
            // The protocol is at the next request, of which some may have come with the last one.
            expect(reader.available() == 0 ? For.REQUEST : For.HEAD);
        }
        long now = System.nanoTime();
        byte[] bytes = await(
                switch (next) {
                    case REQUEST -> Wait.from(next, now, settings.idleTimeout());
                    case HEAD -> Wait.from(next, headFrom, settings.headTimeout());
                    case BODY, ANSWER, NOTHING -> Wait.from(next, now, reading.left(0));
                },
                socket);
        if (next == For.REQUEST) {
            expect(For.HEAD);
        } else if (next == For.BODY) {
            reading.took(bytes == null ? 0 : bytes.length, System.nanoTime() - now);
        }
        return bytes;
    }

    private <T extends @Nullable Object> T await(Wait bounded, Supplier<T> work) {
        if (!wait.compareAndSet(Wait.NONE, bounded)) {
            throw new CloseConnectionException("the client was cut off");
        }
        T result;
        try {
            result = work.get();
        } catch (UncheckedIOException e) {
            throw new CloseConnectionException("the client has gone", e);
        }
        if (!wait.compareAndSet(bounded, Wait.NONE)) {
            throw new CloseConnectionException("the client was cut off");
        }
        return result;
    }

    /** To the client. */
    private final class Writer implements DataWriter {
        @Override
        public void write(BufferData... buffers) {
            write(BufferData.create(buffers));
        }

        @Override
        public void write(BufferData buffer) {
            int bytes = buffer.available();
            long from = System.nanoTime();
            await(Wait.from(For.ANSWER, from, writing.left(bytes)), () -> {
                socket.write(buffer);
                return bytes;
            });
            writing.took(bytes, System.nanoTime() - from);
        }

        @Override
        public void writeNow(BufferData... buffers) {
            write(buffers);
        }

        @Override
        public void writeNow(BufferData buffer) {
            write(buffer);
        }
    }
}
