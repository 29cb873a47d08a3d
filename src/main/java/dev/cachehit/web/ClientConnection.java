package dev.cachehit.web;

import io.helidon.webserver.ConnectionContext;
import java.time.Duration;
import java.util.Optional;

/**
 * The connection of the request that is being handled, to learn whether its client has gone. Belongs to the request's
 * thread. Watching means to read ahead, so a watched connection is closed after its request.
 */
public final class ClientConnection {
    /** Most requests are answered sooner, and keep their connection. */
    private static final Duration UNWATCHED = Duration.ofMillis(400);

    private static final ThreadLocal<ClientConnection> CURRENT = new ThreadLocal<>();

    private final Optional<ConnectionContext> context;
    private final Optional<BodyRoom> room;
    private final long from = System.nanoTime();
    private int taken;
    private boolean watched;
    private String address = "";
    private volatile boolean ended;

    private ClientConnection(Optional<ConnectionContext> context, Optional<BodyRoom> room) {
        this.context = context;
        this.room = room;
    }

    /** The connection of the request that this thread handles. */
    public static ClientConnection current() {
        return Optional.ofNullable(CURRENT.get())
                .orElseGet(() -> new ClientConnection(Optional.empty(), Optional.empty()));
    }

    /** Whose request it is: an address, or the network of one; empty when that is not known. */
    public String address() {
        return address;
    }

    void comesFrom(String client) {
        address = client;
    }

    /** Takes room for the request's body until the request ends; false when there is too little for now. */
    boolean takeRoom(long bytes) {
        int more = room.map(all -> all.take(bytes)).orElse(1);
        taken += more;
        return more > 0;
    }

    void giveRoomBack() {
        room.ifPresent(all -> all.giveBack(taken));
        taken = 0;
    }

    /** Whether the client has closed the connection. The request's body must have been read. */
    public boolean gone() {
        if (!watched && System.nanoTime() - from > UNWATCHED.toNanos()) {
            watched = true;
            context.ifPresent(
                    connection -> Thread.ofVirtual().name("client-watch").start(() -> awaitEnd(connection)));
        }
        return ended;
    }

    /** Whether the connection must be closed after the request. */
    boolean isWatched() {
        return watched;
    }

    private void awaitEnd(ConnectionContext connection) {
        try {
            ended = connection.serverSocket().get() == null;
        } catch (RuntimeException e) {
            ended = true;
        }
    }

    /** Notes a request's connection on the thread that handles it, which is the connection's own. */
    static void begin(ConnectionContext context, BodyRoom room) {
        CURRENT.set(new ClientConnection(Optional.of(context), Optional.of(room)));
    }
}
