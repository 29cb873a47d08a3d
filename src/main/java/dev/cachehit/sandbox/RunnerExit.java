package dev.cachehit.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The runner's word on how a run ended; the payload of the {@code X} frame.
 *
 * @param code exit code or signal
 * @param message why, when the run was refused
 */
record RunnerExit(
        Kind kind,
        boolean compiled,
        boolean stdoutTruncated,
        boolean stderrTruncated,
        int code,
        Duration wallTime,
        Duration cpuTime,
        long peakMemory,
        String message) {

    /** In the order of the protocol's numbers. */
    enum Kind {
        EXITED,
        SIGNALLED,
        TIMEOUT,
        MEMORY,
        KILLED,
        REFUSED
    }

    /** Whether the run had taken its slot, which an {@code F} frame then gives back. */
    boolean hadSlot() {
        return kind != Kind.REFUSED || !message.matches("(?s)(field|slot|run id) .*");
    }

    /**
     * Reads the payload.
     *
     * @throws RuntimeException when it is none
     */
    static RunnerExit decode(byte[] payload) {
        ByteBuffer in = ByteBuffer.wrap(payload);
        Kind kind = Kind.values()[in.get()];
        boolean compiled = in.get() == 1;
        byte flags = in.get();
        int code = in.getInt();
        Duration wall = Duration.of(in.getLong(), ChronoUnit.MICROS);
        Duration cpu = Duration.of(in.getLong(), ChronoUnit.MICROS);
        long peak = in.getLong();
        String message = StandardCharsets.UTF_8.decode(in).toString();
        return new RunnerExit(kind, compiled, (flags & 1) != 0, (flags & 2) != 0, code, wall, cpu, peak, message);
    }
}
