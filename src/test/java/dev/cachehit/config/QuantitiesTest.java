package dev.cachehit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    @Test
    void sizesAreInUnitsOf1024() {
        assertEquals(10_240, Quantities.bytes("10KB"));
        assertEquals(1536, Quantities.bytes("1.5 KB"));
        assertEquals(7, Quantities.bytes("7B"));
        assertEquals(256L << 20, Quantities.bytes("256MB"));
    }

    @Test
    void timesHaveAUnit() {
        assertEquals(Duration.ofMillis(1500), Quantities.duration("1.5s"));
        assertEquals(Duration.ofMinutes(30), Quantities.duration("30m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "10kb", "-1KB", "0.1B", "KB", "1e3KB"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Quantities.bytes(text));
    }
}
