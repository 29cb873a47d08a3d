package dev.cachehit.sandbox.docker;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * One connection to the engine. A read or write that takes longer than the bound closes it and throws
 * {@link SocketTimeoutException}; sockets of the file system have no timeout of their own. One thread may read while
 * another writes.
 */
final class EngineChannel implements Closeable {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("engine-timeouts").factory());

    private final SocketChannel channel;
    private volatile Duration bound;
    private volatile boolean timedOut;

    private EngineChannel(SocketChannel channel, Duration bound) {
        this.channel = channel;
        this.bound = bound;
    }

    /**
     * Connects.
     *
     * @param bound longest time for one read or write; zero for none
     */
    static EngineChannel connect(URI host, Duration bound) throws IOException {
        boolean unix = "unix".equals(host.getScheme());
        SocketAddress address = unix
                ? UnixDomainSocketAddress.of(host.getPath())
                : new InetSocketAddress(host.getHost(), host.getPort());
        SocketChannel channel = unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        EngineChannel connection = new EngineChannel(channel, bound);
        try {
            connection.bounded(() -> {
                channel.connect(address);
                return 0;
            });
            return connection;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Waits for as long as it takes from now on. */
    void waitForEver() {
        bound = Duration.ZERO;
    }

    InputStream input() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return length == 0 ? 0 : bounded(() -> channel.read(ByteBuffer.wrap(bytes, offset, length)));
            }
        };
    }

    OutputStream output() {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
                while (buffer.hasRemaining()) {
                    bounded(() -> channel.write(buffer));
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private int bounded(Operation operation) throws IOException {
        Duration longest = bound;
        if (longest.isZero()) {
            return operation.run();
        }
        ScheduledFuture<?> timeout = TIMER.schedule(this::expire, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return operation.run();
        } catch (ClosedChannelException e) {
            if (timedOut) {
                // Without its cause, which is only how the waiting was ended.
                throw new SocketTimeoutException("no answer within " + longest.toMillis() + " ms");
            }
            throw e;
        } finally {
            timeout.cancel(false);
        }
    }

    private void expire() {
        timedOut = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private interface Operation {
        int run() throws IOException;
    }
}
