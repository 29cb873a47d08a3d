package dev.cachehit.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.sandbox.RunListener;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UnmarkedOutputTest {
    private static final String MARK = "ab12ab12";

    @Property
    void howeverItIsCutTheMarksAreTakenOutAndNothingElse(@ForAll @IntRange(min = 1, max = 30) int size) {
        String text = "begin\n\n" + MARK + " 0\none\ntwo\n\n" + MARK + " -\n\n" + MARK + " 12\n\n\nab12\nab12ab12 x\n"
                + MARK + " 3\nrest\n" + MARK + " ";
        StringBuilder heard = new StringBuilder();
        UnmarkedOutput output = listening(heard);

        for (int i = 0; i < text.length(); i += size) {
            output.stderr(text.substring(i, Math.min(text.length(), i + size)));
        }
        output.end();

        assertEquals("begin\none\ntwo\n\n\nab12\nab12ab12 xrest\n" + MARK + " ", heard.toString());
    }

    @Test
    void textIsPassedOnAtOnce() {
        StringBuilder heard = new StringBuilder();

        listening(heard).stderr("half a line");

        assertEquals("half a line", heard.toString());
    }

    @Test
    void whatTheHarnessTellsIsNotPassedOn() {
        StringBuilder heard = new StringBuilder();

        listening(heard).stdout("secret");

        assertTrue(heard.isEmpty());
    }

    private static UnmarkedOutput listening(StringBuilder heard) {
        return new UnmarkedOutput(MARK, new RunListener() {
            @Override
            public void stdout(String text) {
                heard.append(text);
            }

            @Override
            public void stderr(String text) {
                heard.append(text);
            }
        });
    }
}
