package dev.cachehit.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardKeyTest {
    /** Test vectors of FNV-1a, 64 bit, by its authors (Fowler, Noll, Vo). */
    @ParameterizedTest
    @CsvSource({"'', cbf29ce484222325", "a, af63dc4c8601ec8c", "foobar, 85944171f73967e8"})
    void keyIsTheFnv1aHash(String id, String expected) {
        assertEquals(expected, Long.toHexString(CardKey.of(id)));
    }
}
