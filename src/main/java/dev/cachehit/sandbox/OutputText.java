package dev.cachehit.sandbox;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * One output stream of a run as text: UTF-8 with bad bytes replaced, decoded as it comes. A character that the limit
 * cut in two is left out. Not thread-safe.
 */
final class OutputText {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final StringBuilder text = new StringBuilder();
    private byte[] rest = new byte[0];

    /** Takes the next bytes and answers the characters that they complete. */
    String add(byte[] bytes) {
        ByteBuffer in = ByteBuffer.allocate(rest.length + bytes.length)
                .put(rest)
                .put(bytes)
                .flip();
        String piece = decode(in, false);
        rest = new byte[in.remaining()];
        in.get(rest);
        text.append(piece);
        return piece;
    }

    /** The whole text; when the output was cut, with a note that names the limit in bytes. */
    String end(boolean truncated, int limit) {
        if (truncated) {
            text.append("\n[Output truncated at ").append(inUnits(limit)).append(" limit]");
        } else {
            text.append(decode(ByteBuffer.wrap(rest), true));
        }
        rest = new byte[0];
        return text.toString();
    }

    private String decode(ByteBuffer in, boolean last) {
        CharBuffer out = CharBuffer.allocate(in.remaining() + 4);
        decoder.decode(in, out, last);
        if (last) {
            decoder.flush(out);
        }
        return out.flip().toString();
    }

    private static String inUnits(int bytes) {
        return bytes % 1024 == 0 ? bytes / 1024 + "KB" : bytes + " byte";
    }
}
