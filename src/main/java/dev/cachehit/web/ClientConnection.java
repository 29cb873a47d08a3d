package dev.cachehit.web;

import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Optional;

/**
 * The connection of the request that is being handled, to learn whether its client has gone. Belongs to the request's
 * thread.
 */
public final class ClientConnection {
    /** Most requests are answered sooner, and are spared the look. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(150);

    private static final ThreadLocal<ConnectionContext> CURRENT = new ThreadLocal<>();

    private final Optional<ConnectionContext> context;
    private final long from = System.nanoTime();
    private boolean looking;

    private ClientConnection(Optional<ConnectionContext> context) {
        this.context = context;
    }

    /** The connection of the request that this thread handles. */
    public static ClientConnection current() {
        return new ClientConnection(Optional.ofNullable(CURRENT.get()));
    }

    /** Whether the client has closed the connection. */
    public boolean gone() {
        if (context.isEmpty() || System.nanoTime() - from < FIRST_LOOK.toNanos()) {
            return false;
        }
        if (!looking) {
            looking = true;
            context.get().serverSocket().idle();
        }
        return !context.get().serverSocket().isConnected();
    }

    /** Notes each request's connection on the thread that handles it, which is the connection's own. */
    static final class Listener implements Http1ConnectionListener {
        @Override
        public void prologue(ConnectionContext context, HttpPrologue prologue) {
            CURRENT.set(context);
        }
    }
}
