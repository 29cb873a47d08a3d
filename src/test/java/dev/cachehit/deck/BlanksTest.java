package dev.cachehit.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlanksTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            with {{open}}(path) as file:   | open             | with {{}}(path) as file:
            {{ {a: 1} }}                   | {a: 1}           | {{}}
            {{{a: 1}}}                     | {a: 1}           | {{}}
            {{ {a: {}} }}                  | {a: {}}          | {{}}
            {{ {a: {b: 1}} }} and {{c}}    | {a: {b: 1}};c    | {{}} and {{}}
            total = {"a": {{1}}}           | 1                | total = {"a": {{}}}
            const f = () => { {{return}} x }| return          | const f = () => { {{}} x }
            {a: {b: {{1}}}}                | 1                | {a: {b: {{}}}}
            f"{ {{total}} :>{width}}"      | total            | f"{ {{}} :>{width}}"
            each { it.{{next + 1}} }       | next + 1         | each { it.{{}} }
            if (x) {{{}}                   | {                | if (x) {{}}
            if (x) { {{}}}                 | }                | if (x) { {{}}
            {{ "{" }} or {{ "}" }}         | "{";"}"          | {{}} or {{}}
            {{a}}{{b}}                     | a;b              | {{}}{{}}
            """)
    void bracesOfTheCodeAreNotThoseOfABlank(String text, String hidden, String emptied) {
        assertEquals(hidden, String.join(";", Blanks.in(text)));
        assertEquals(emptied, Blanks.emptied(text));
    }

    @Test
    void aBlankDoesNotGoOverTheEndOfALine() {
        assertEquals(List.of("b"), Blanks.in("body {{ color: red;\n}} a {{b}}\n{{ c"));
        assertEquals("}} {{", Blanks.emptied("}} {{"));
    }
}
