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

    private static final int FIXED = 31;
    private static final int LONGEST_MESSAGE = 1000;
    private static final int MOST_SIGNALS = 64;
    private static final long MOST_MICROS = Duration.ofDays(365).toNanos() / 1000;
    private static final long MOST_MEMORY = 1L << 50;

    /**
     * Reads the payload.
     *
     * @throws BrokenProtocolException when it is none, or its figures cannot be true
     */
    static RunnerExit decode(byte[] payload) throws BrokenProtocolException {
        if (payload.length < FIXED || payload[0] < 0 || payload[0] >= Kind.values().length) {
            throw new BrokenProtocolException("an end that cannot be read");
        }
        ByteBuffer in = ByteBuffer.wrap(payload, 0, Math.min(payload.length, FIXED + LONGEST_MESSAGE));
        Kind kind = Kind.values()[in.get()];
        boolean compiled = in.get() == 1;
        byte flags = in.get();
        int code = (int) figure("code", in.getInt(), kind == Kind.SIGNALLED ? MOST_SIGNALS : 255);
        Duration wall = Duration.of(figure("wall time", in.getLong(), MOST_MICROS), ChronoUnit.MICROS);
        Duration cpu = Duration.of(figure("CPU time", in.getLong(), MOST_MICROS), ChronoUnit.MICROS);
        long peak = figure("memory", in.getLong(), MOST_MEMORY);
        String message = StandardCharsets.UTF_8.decode(in).toString();
        return new RunnerExit(kind, compiled, (flags & 1) != 0, (flags & 2) != 0, code, wall, cpu, peak, message);
    }

    private static long figure(String what, long value, long most) throws BrokenProtocolException {
        if (value < 0 || value > most) {
            throw new BrokenProtocolException("an end with a " + what + " of " + value);
        }
        return value;
    }
}
