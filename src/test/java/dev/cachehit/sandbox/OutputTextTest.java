package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OutputTextTest {
    @Property
    void howTheBytesAreCutMakesNoDifference(
            @ForAll @Size(max = 40) byte[] bytes, @ForAll List<@IntRange(max = 40) Integer> cuts) {
        OutputText text = new OutputText();
        StringBuilder pieces = new StringBuilder();
        int from = 0;
        for (int cut : cuts.stream().sorted().filter(cut -> cut <= bytes.length).toList()) {
            pieces.append(text.add(Arrays.copyOfRange(bytes, from, cut)));
            from = cut;
        }
        pieces.append(text.add(Arrays.copyOfRange(bytes, from, bytes.length)));

        String whole = text.end(false, 1024);

        assertEquals(new String(bytes, StandardCharsets.UTF_8), whole);
        assertEquals(whole.substring(0, pieces.length()), pieces.toString());
    }

    @Test
    void aCharacterComesOnceItIsComplete() {
        OutputText text = new OutputText();
        byte[] euro = "\u20ac".getBytes(StandardCharsets.UTF_8);
        assertEquals("a", text.add(new byte[] {'a', euro[0]}));
        assertEquals("", text.add(new byte[] {euro[1]}));
        assertEquals("\u20acb", text.add(new byte[] {euro[2], 'b'}));
        assertEquals("a\u20acb", text.end(false, 1024));
    }

    @Test
    void halfACharacterAtTheEndIsReplaced() {
        OutputText text = new OutputText();
        text.add(new byte[] {'a', (byte) 0xe2, (byte) 0x82});
        assertEquals("a\uFFFD", text.end(false, 1024));
    }

    @Test
    void halfACharacterAtTheCutIsLeftOut() {
        OutputText text = new OutputText();
        text.add(new byte[] {'a', (byte) 0xe2, (byte) 0x82});
        assertEquals("a\n[Output truncated at 10KB limit]", text.end(true, 10 * 1024));
    }

    @Test
    void theNoteNamesOddLimitsInBytes() {
        assertEquals("\n[Output truncated at 1500 byte limit]", new OutputText().end(true, 1500));
    }
}
