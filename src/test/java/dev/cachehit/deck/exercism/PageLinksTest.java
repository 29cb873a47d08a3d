package dev.cachehit.deck.exercism;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinksTest {
    private static final String WHERE = "\n\n[x]: https://example.org/x\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`[x]`",
                "``[x] ` [x]``",
                "~~~\n[x]\n~~~",
                "> ```ruby\n> [x]\n> ```",
                "- a\n\n  ```\n  [x]\n  ```",
                "\\[x]",
                "[x](y)",
                "[y]",
                "[y][z]",
                "a[0][1]"
            })
    void whatIsNoLinkOfThePageStays(String text) {
        assertEquals(text, PageLinks.inPlace(text));
        assertEquals(text, PageLinks.inPlace(text + WHERE).strip());
    }

    @Test
    void theFirstOfTwoAddressesHolds() {
        assertEquals("[x](a)", PageLinks.inPlace("[x]\n\n[x]: a\n[x]: b").strip());
    }

    /** What goes on to the end of a page is looked for once, not from each place where it might begin. */
    @ParameterizedTest
    @ValueSource(strings = {"<!--", "[\\[", "`a``b", "[a", "[`", "> ", "~~~\n", "```` "})
    void longPagesAreReadInOneGo(String part) {
        String page = part.repeat((1 << 20) / part.length());
        assertEquals(part.equals("<!--") ? "" : page, PageLinks.inPlace(page));
    }
}
