package dev.cachehit.web;

import dev.cachehit.config.ConnectionSettings;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * All connections of a server, bounded in number and in the time for which their clients are waited for. The server itself
 * would wait for ever: a read or write of its sockets has no bound. Thread-safe.
 */
final class Connections implements ServerConnectionSelector {
    /** More than are admitted, so that they can be told. */
    static final int REFUSED = 64;

    private static final Duration LOOK = Duration.ofMillis(500);

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<GuardedConnection> open = new HashSet<>();
    private final Set<GuardedConnection> refused = new HashSet<>();
    private final ConnectionSettings settings;
    private final Http1ConnectionSelector http;
    private final BodyRoom room;
    private final Duration look;
    private boolean watched;

    Connections(ConnectionSettings settings) {
        this.settings = settings;
        this.room = new BodyRoom(settings.bodies());
        this.http = Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxPrologueLength(Server.LONGEST_FIRST_LINE)
                        .addReceiveListener(new GuardedContext.Listener())
                        .build())
                .build();
        this.look = List.of(
                        LOOK,
                        settings.headTimeout().dividedBy(4),
                        settings.patience().dividedBy(4))
                .stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return new GuardedConnection(this, settings, context, http::connection);
    }

    /** For the bodies of all their requests. */
    BodyRoom room() {
        return room;
    }

    /** Takes a connection in, if need be in the place of one that is not at work; false when all are. */
    boolean admit(GuardedConnection connection) {
        lock.lock();
        try {
            boolean room = open.size() < settings.max() || makeRoom();
            (room ? open : refused).add(connection);
            if (!watched) {
                watched = true;
                Thread.ofVirtual().name("connections").start(this::watch);
            }
            return room;
        } finally {
            lock.unlock();
        }
    }

    private boolean makeRoom() {
        return open.stream()
                .sorted(Comparator.comparing(GuardedConnection::waitsForRequest).reversed())
                .filter(GuardedConnection::giveWay)
                .findFirst()
                .map(open::remove)
                .orElse(false);
    }

    void remove(GuardedConnection connection) {
        lock.lock();
        try {
            open.remove(connection);
            refused.remove(connection);
        } finally {
            lock.unlock();
        }
    }

    /** As long as there are connections. */
    private void watch() {
        try {
            for (List<GuardedConnection> all = all(); !all.isEmpty(); all = all()) {
                all.forEach(GuardedConnection::cutOffWhenLate);
                Thread.sleep(look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<GuardedConnection> all() {
        lock.lock();
        try {
            List<GuardedConnection> all =
                    Stream.concat(open.stream(), refused.stream()).toList();
            watched = !all.isEmpty();
            return all;
        } finally {
            lock.unlock();
        }
    }
}
