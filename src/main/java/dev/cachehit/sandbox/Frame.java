package dev.cachehit.sandbox;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One message between the service and the runner; see {@code docs/runner-protocol.md}.
 *
 * @param type a letter
 * @param run the run that it belongs to, 0 for none
 * @param payload the rest
 */
record Frame(char type, int run, byte[] payload) {
    static final char RUN = 'R';
    static final char FORK_SERVER = 'S';
    static final char KILL = 'K';
    static final char PING = 'P';
    static final char HELLO = 'H';
    static final char STDOUT = 'O';
    static final char STDERR = 'E';
    static final char EXIT = 'X';
    static final char FREE = 'F';
    static final char PONG = 'Q';

    private static final int HEADER = 5;
    private static final int LONGEST = 8 << 20;

    static Frame of(char type, int run) {
        return new Frame(type, run, new byte[0]);
    }

    byte[] encode() {
        return ByteBuffer.allocate(4 + HEADER + payload.length)
                .putInt(HEADER + payload.length)
                .put((byte) type)
                .putInt(run)
                .put(payload)
                .array();
    }

    /**
     * Reads the next frame; empty at the end of the stream.
     *
     * @throws IOException when the stream breaks, also in the middle of a frame, or holds no frame
     */
    static Optional<Frame> read(DataInputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedByte() << 8 | in.readUnsignedByte();
        if (length < HEADER || length > LONGEST) {
            throw new IOException("not a frame: its length is " + length);
        }
        char type = (char) in.readUnsignedByte();
        int run = in.readInt();
        byte[] payload = in.readNBytes(length - HEADER);
        if (payload.length < length - HEADER) {
            throw new EOFException("the stream ended within a frame");
        }
        return Optional.of(new Frame(type, run, payload));
    }
}
