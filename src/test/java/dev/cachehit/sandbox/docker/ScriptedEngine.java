package dev.cachehit.sandbox.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Listens on a socket of the file system and answers every request with the same bytes, then hangs or hangs up. */
final class ScriptedEngine implements AutoCloseable {
    private final Path path;
    private final ServerSocketChannel server;
    private final byte[] answer;
    private final boolean hangs;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private ScriptedEngine(Path folder, String answer, boolean hangs) {
        this.path = folder.resolve("engine.sock");
        this.answer = answer.getBytes(StandardCharsets.ISO_8859_1);
        this.hangs = hangs;
        try {
            this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /** Answers and closes the connection. */
    static ScriptedEngine answering(Path folder, String answer) {
        return new ScriptedEngine(folder, answer, false);
    }

    /** Answers and then says nothing more. */
    static ScriptedEngine hangingAfter(Path folder, String answer) {
        return new ScriptedEngine(folder, answer, true);
    }

    URI host() {
        return URI.create("unix://" + path);
    }

    /** The heads of the requests so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                InputStream in = Channels.newInputStream(client);
                OutputStream out = Channels.newOutputStream(client)) {
            StringBuilder head = new StringBuilder();
            for (String line = HttpMessage.readLine(in); !line.isEmpty(); line = HttpMessage.readLine(in)) {
                head.append(line).append('\n');
            }
            requests.add(head.toString());
            out.write(answer);
            out.flush();
            if (hangs) {
                ended.await();
            }
        } catch (IOException e) {
            // The client hung up first.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
