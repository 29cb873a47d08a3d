package dev.cachehit.deck;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes of a file as text, and text as lines. */
public final class TextFile {
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /** UTF-8, strictly, without a byte order mark and U+0000; nothing and a fault with its line when it is not. */
    public static Optional<String> decode(byte[] bytes, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            faults.add(
                    lineAt(bytes, in.position()),
                    "not-utf8",
                    "the byte 0x{0} is not UTF-8; save the file with the encoding UTF-8",
                    "%02X".formatted(bytes[in.position()]));
            return Optional.empty();
        }
        String text = out.flip().toString();
        int nul = text.indexOf(0);
        if (nul >= 0) {
            faults.add(
                    (int) text.substring(0, nul).chars().filter(c -> c == '\n').count() + 1,
                    "nul-in-file",
                    "the character U+0000 is in no text; is this a text file, and of the encoding UTF-8?");
            return Optional.empty();
        }
        return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    /** The text with every line end as a line feed. */
    public static String lineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : LINE_END.matcher(text).replaceAll("\n");
    }

    /** The lines without their ends; one more than there are ends. */
    public static String[] lines(String text) {
        return lineFeeds(text).split("\n", -1);
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
