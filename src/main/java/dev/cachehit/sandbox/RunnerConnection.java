package dev.cachehit.sandbox;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The service's end of the runner's protocol, over one container's streams. Thread-safe. A virtual thread reads the
 * frames; when the streams end, every run in progress is told so. The runner is not trusted: whatever it sends or leaves
 * out, the memory that it takes is bounded, and a breach of the protocol ends the connection.
 */
final class RunnerConnection {
    static final int PROTOCOL = 1;

    private static final Logger LOG = System.getLogger(RunnerConnection.class.getName());

    private final Map<Integer, RunInProgress> runs = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final ReentrantLock writing = new ReentrantLock();
    private final CompletableFuture<Integer> hello = new CompletableFuture<>();
    private final Engine.Attachment attachment;
    private final Consumer<String> onEnd;
    private volatile boolean pinged;
    private volatile long pingedAt;
    private volatile boolean ended;
    private volatile boolean writes;
    private volatile long writesSince;

    /**
     * A connection, not yet reading.
     *
     * @param onEnd called once, when the streams have ended, with the reason
     */
    RunnerConnection(Engine.Attachment attachment, Consumer<String> onEnd) {
        this.attachment = attachment;
        this.onEnd = onEnd;
    }

    /**
     * Reads from now on, and waits for the runner's greeting.
     *
     * @throws EngineException when it does not come in time, or speaks another protocol
     */
    void open(String name, Duration wait) {
        Thread.ofVirtual().name("runner-" + name).start(this::read);
        try {
            int protocol = hello.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            if (protocol != PROTOCOL) {
                throw new EngineException("the runner speaks protocol " + protocol + ", expected " + PROTOCOL);
            }
        } catch (TimeoutException e) {
            throw new EngineException("the runner did not answer within " + wait.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new EngineException("the runner ended at its start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("interrupted while the runner started", e);
        }
    }

    /** Sends a run; a connection that has ended answers with {@link RunEvent.Lost}. */
    RunInProgress start(RunRequest request, Consumer<Boolean> onFree) {
        int id = ids.incrementAndGet();
        RunInProgress run = new RunInProgress(id, request.variant().limits().output(), onFree);
        runs.put(id, run);
        if (ended) {
            lose(run, "the container had ended");
            return run;
        }
        try {
            write(new Frame(Frame.RUN, id, request.encode()));
        } catch (IOException e) {
            close();
            lose(run, "the container did not take the program: " + e.getMessage());
        }
        return run;
    }

    /** Has the runner keep an interpreter up; programs are started one by one until it is, and whenever it is not. */
    void startForkServer(ForkServer server) {
        try {
            write(new Frame(Frame.FORK_SERVER, 0, server.encode()));
        } catch (IOException e) {
            close();
        }
    }

    /** Ends a run; its outcome still comes. */
    void kill(RunInProgress run) {
        try {
            write(Frame.of(Frame.KILL, run.id()));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "could not end run {0}: {1}", run.id(), e.getMessage());
            close();
        }
    }

    /**
     * Asks for a sign of life, and ends the connection when none came for too long after the first time that it was
     * asked for, when the runner does not take what is sent to it, or when it does not free a slot. Does not wait.
     */
    void check(Duration longestSilence) {
        long now = System.nanoTime();
        if (!pinged) {
            pingedAt = now;
            pinged = true;
        }
        boolean deaf = writes && now - writesSince > longestSilence.toNanos();
        if (deaf || now - pingedAt > longestSilence.toNanos()) {
            LOG.log(Level.WARNING, "a container gave no sign of life for {0} s", longestSilence.toSeconds());
            close();
        } else if (runs.values().stream().anyMatch(run -> run.isOverdue(longestSilence))) {
            LOG.log(Level.WARNING, "a container did not free a slot within {0} s", longestSilence.toSeconds());
            close();
        } else {
            // A runner that does not read would keep this thread.
            Thread.ofVirtual().name("ping").start(this::ping);
        }
    }

    private void ping() {
        if (writing.tryLock()) {
            try {
                send(Frame.of(Frame.PING, 0));
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "could not ping: {0}", e.getMessage());
                close();
            } finally {
                writing.unlock();
            }
        }
    }

    void close() {
        attachment.close();
    }

    private void write(Frame frame) throws IOException {
        writing.lock();
        try {
            send(frame);
        } finally {
            writing.unlock();
        }
    }

    private void send(Frame frame) throws IOException {
        writesSince = System.nanoTime();
        writes = true;
        try {
            attachment.input().write(frame.encode());
            attachment.input().flush();
        } finally {
            writes = false;
        }
    }

    private void read() {
        String reason = "the container ended";
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(attachment.output(), 16 << 10))) {
            for (Optional<Frame> frame = Frame.read(in); frame.isPresent(); frame = Frame.read(in)) {
                take(frame.get());
            }
        } catch (IOException | RuntimeException e) {
            reason = "the connection to the container broke: " + e.getMessage();
        }
        end(reason);
    }

    private void take(Frame frame) throws BrokenProtocolException {
        switch (frame.type()) {
            case Frame.HELLO -> hello.complete(ByteBuffer.wrap(frame.payload()).getInt());
            case Frame.PONG -> pinged = false;
            case Frame.STDOUT -> run(frame).output(false, frame.payload());
            case Frame.STDERR -> run(frame).output(true, frame.payload());
            case Frame.EXIT -> exit(run(frame), RunnerExit.decode(frame.payload()));
            case Frame.FREE -> free(run(frame), frame.payload());
            default -> throw new BrokenProtocolException("a frame of type " + (int) frame.type());
        }
    }

    private RunInProgress run(Frame frame) throws BrokenProtocolException {
        RunInProgress run = runs.get(frame.run());
        if (run == null) {
            throw new BrokenProtocolException("a frame for run " + frame.run() + ", which there is not");
        }
        return run;
    }

    /** Where the runner and the service are not of one mind about a slot, the container is replaced. */
    private void exit(RunInProgress run, RunnerExit exit) throws BrokenProtocolException {
        run.end(exit);
        if (!exit.hadSlot()) {
            runs.remove(run.id());
            run.free(false);
        }
    }

    private void free(RunInProgress run, byte[] payload) throws BrokenProtocolException {
        if (!run.hasEnded() || payload.length != 1) {
            throw new BrokenProtocolException("a slot that is free before its run has ended");
        }
        runs.remove(run.id());
        run.free(payload[0] == 0);
    }

    private void lose(RunInProgress run, String reason) {
        runs.remove(run.id());
        run.lose(reason);
    }

    private void end(String reason) {
        ended = true;
        attachment.close();
        hello.completeExceptionally(new IOException(reason));
        runs.values().forEach(run -> lose(run, reason));
        onEnd.accept(reason);
    }
}
