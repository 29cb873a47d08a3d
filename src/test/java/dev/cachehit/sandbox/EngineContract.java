package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the sandbox relies on in an engine. The real one and the one of the unit tests both pass it. */
public abstract class EngineContract {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** The engine under test. */
    protected abstract Engine engine();

    /** A container that can be had. */
    protected abstract ContainerSpec spec();

    /** A name under which no image can be had. */
    protected abstract String missingImage();

    @Test
    void pingReturnsWhenTheEngineAnswers() {
        assertDoesNotThrow(engine()::ping);
    }

    @Test
    void aStartedContainersRunnerGreets() throws IOException {
        Engine.Started started = engine().start(spec());
        try (Engine.Attachment attachment = started.attachment()) {
            Frame hello = Frame.read(new DataInputStream(attachment.output())).orElseThrow();
            assertEquals(Frame.HELLO, hello.type());
            assertEquals(
                    RunnerConnection.PROTOCOL, ByteBuffer.wrap(hello.payload()).getInt());
            assertTrue(started.id().matches("[0-9a-f]{64}"), started.id());
        } finally {
            engine().remove(started.id());
        }
    }

    @Test
    void removalEndsTheStreams() {
        Engine.Started started = engine().start(spec());
        try (Engine.Attachment attachment = started.attachment()) {
            engine().remove(started.id());
            assertTimeoutPreemptively(LONGEST, () -> {
                DataInputStream in = new DataInputStream(attachment.output());
                while (Frame.read(in).isPresent()) {}
            });
        }
    }

    @Test
    void removingWhatIsGoneIsFine() {
        Engine.Started started = engine().start(spec());
        started.attachment().close();
        engine().remove(started.id());
        assertDoesNotThrow(() -> engine().remove(started.id()));
        assertDoesNotThrow(() -> engine().remove("f".repeat(64)));
    }

    @Test
    void anImageThatCannotBeHadIsNamed() {
        ContainerSpec spec = spec();
        ContainerSpec missing = new ContainerSpec(
                spec.instance(),
                spec.language(),
                missingImage(),
                spec.runner(),
                spec.slots(),
                spec.processes(),
                spec.limits(),
                spec.forkServer(),
                spec.runtime());
        EngineException e = assertThrows(EngineException.class, () -> engine().start(missing));
        assertTrue(e.reason().contains(missingImage()), e.reason());
    }

    @Test
    void sweepingSparesWhatRuns() throws IOException {
        Engine.Started started = engine().start(spec());
        try (Engine.Attachment attachment = started.attachment()) {
            DataInputStream in = new DataInputStream(attachment.output());
            assertTrue(Frame.read(in).isPresent());
            engine().sweep(spec().instance());
            attachment.input().write(Frame.of(Frame.PING, 0).encode());
            attachment.input().flush();
        } finally {
            engine().remove(started.id());
        }
    }
}
