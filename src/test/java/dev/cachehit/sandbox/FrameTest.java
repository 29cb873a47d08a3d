package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FrameTest {
    @Property
    void whatIsWrittenIsRead(@ForAll int run, @ForAll byte[] payload) throws IOException {
        Frame read =
                Frame.read(in(new Frame(Frame.STDOUT, run, payload).encode())).orElseThrow();
        assertEquals(Frame.STDOUT, read.type());
        assertEquals(run, read.run());
        assertArrayEquals(payload, read.payload());
    }

    @Test
    void theBytesAreThoseOfTheProtocol() {
        assertArrayEquals(
                new byte[] {0, 0, 0, 7, 'K', 0, 0, 1, 2, 'h', 'i'},
                new Frame(Frame.KILL, 258, new byte[] {'h', 'i'}).encode());
    }

    @Test
    void theEndBetweenFramesIsTheEnd() throws IOException {
        assertTrue(Frame.read(in(new byte[0])).isEmpty());
    }

    @Property
    void theEndWithinAFrameIsABreak(@ForAll byte[] payload) {
        byte[] whole = new Frame(Frame.STDOUT, 1, payload).encode();
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThrows(EOFException.class, () -> Frame.read(in(cut)));
        }
    }

    @Test
    void lengthsThatCannotBeAreRefused() {
        for (int length : new int[] {0, 4, (8 << 20) + 1, -1, Integer.MIN_VALUE}) {
            byte[] bytes = ByteBuffer.allocate(20).putInt(length).array();
            assertThrows(IOException.class, () -> Frame.read(in(bytes)));
        }
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
