package dev.cachehit.sandbox;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The streams of a container whose runner is played by the test: frames go out as it likes and are received. */
final class FakeContainer implements Engine.Attachment {
    private static final long LONGEST_SECONDS = 10;

    private final Pipe toService = pipe();
    private final Pipe toRunner = pipe();
    private final OutputStream out = Channels.newOutputStream(toService.sink());
    private final BlockingQueue<Frame> received = new LinkedBlockingQueue<>();
    private volatile boolean closed;

    FakeContainer() {
        this(true);
    }

    private FakeContainer(boolean reads) {
        if (reads) {
            Thread.ofVirtual().start(this::receive);
        }
    }

    /** One whose runner takes nothing off its standard input. */
    static FakeContainer deaf() {
        return new FakeContainer(false);
    }

    @Override
    public InputStream output() {
        return Channels.newInputStream(toService.source());
    }

    @Override
    public OutputStream input() {
        return Channels.newOutputStream(toRunner.sink());
    }

    @Override
    public void close() {
        closed = true;
        end();
        try {
            toRunner.sink().close();
            toService.source().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** The container ends: the service reads up to here. */
    void end() {
        try {
            toService.sink().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next frame that the service sent. */
    Frame next() {
        try {
            Frame frame = received.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("the service sent no frame");
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** The next frame of a type; others are passed over. */
    Frame next(char type) {
        for (Frame frame = next(); ; frame = next()) {
            if (frame.type() == type) {
                return frame;
            }
        }
    }

    void send(Frame frame) {
        sendBytes(frame.encode());
    }

    void sendBytes(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void hello(int protocol) {
        send(new Frame(
                Frame.HELLO,
                0,
                ByteBuffer.allocate(8).putInt(protocol).putInt(8).array()));
    }

    void stdout(int run, String text) {
        send(new Frame(Frame.STDOUT, run, text.getBytes(StandardCharsets.UTF_8)));
    }

    void stderr(int run, String text) {
        send(new Frame(Frame.STDERR, run, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The end of a run: 20 ms of wall time, 10 ms of CPU time, 3 MB. */
    void exit(int run, RunnerExit.Kind kind, int code, String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        send(new Frame(
                Frame.EXIT,
                run,
                ByteBuffer.allocate(31 + text.length)
                        .put((byte) List.of(RunnerExit.Kind.values()).indexOf(kind))
                        .put((byte) 1)
                        .put((byte) 0)
                        .putInt(code)
                        .putLong(Duration.ofMillis(20).toNanos() / 1000)
                        .putLong(Duration.ofMillis(10).toNanos() / 1000)
                        .putLong(3 << 20)
                        .put(text)
                        .array()));
    }

    void free(int run, boolean clean) {
        send(new Frame(Frame.FREE, run, new byte[] {(byte) (clean ? 0 : 1)}));
    }

    private void receive() {
        try (DataInputStream in = new DataInputStream(Channels.newInputStream(toRunner.source()))) {
            for (var frame = Frame.read(in); frame.isPresent(); frame = Frame.read(in)) {
                received.add(frame.get());
            }
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Pipe pipe() {
        try {
            return Pipe.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
