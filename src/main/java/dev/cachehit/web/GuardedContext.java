package dev.cachehit.web;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** The server's context of a connection, with streams of our own. */
final class GuardedContext implements ConnectionContext {
    private final ConnectionContext server;
    private final DataReader reader;
    private final DataWriter writer;
    private final Requests requests;
    private final BodyRoom room;

    /** Hears of each request of the connection. */
    interface Requests {
        /** Its first line is there. */
        void begun();

        /** All of its head is there: what comes now is its body, and the answer. */
        void headIsRead();
    }

    GuardedContext(ConnectionContext server, DataReader reader, DataWriter writer, Requests requests, BodyRoom room) {
        this.server = server;
        this.reader = reader;
        this.writer = writer;
        this.requests = requests;
        this.room = room;
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public DataWriter dataWriter() {
        return writer;
    }

    @Override
    public HelidonSocket serverSocket() {
        return server.serverSocket();
    }

    @Override
    public ListenerContext listenerContext() {
        return server.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return server.executor();
    }

    @Override
    public Router router() {
        return server.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return server.proxyProtocolData();
    }

    @Override
    public PeerInfo remotePeer() {
        return server.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return server.localPeer();
    }

    @Override
    public boolean isSecure() {
        return server.isSecure();
    }

    @Override
    public String socketId() {
        return server.socketId();
    }

    @Override
    public String childSocketId() {
        return server.childSocketId();
    }

    /** Tells of each request as it is read. One for all: the server forgets to call any of two. */
    static final class Listener implements Http1ConnectionListener {
        @Override
        public void prologue(ConnectionContext context, HttpPrologue prologue) {
            if (context instanceof GuardedContext guarded) {
                ClientConnection.begin(context, guarded.room);
                guarded.requests.begun();
            }
        }

        @Override
        public void headers(ConnectionContext context, Headers headers) {
            if (context instanceof GuardedContext guarded) {
                guarded.requests.headIsRead();
            }
        }
    }
}
