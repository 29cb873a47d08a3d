package dev.cachehit.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes and times as people write them: {@code 100KB}, {@code 256MB}, {@code 500ms}, {@code 10s}, {@code 30m}. */
final class Quantities {
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([A-Za-z]*)");
    private static final Map<String, Long> BYTES =
            Map.of("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30, "TB", 1L << 40);
    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private Quantities() {}

    /**
     * Bytes; 1 KB is 1024 bytes.
     *
     * @throws IllegalArgumentException for anything but a number and a unit
     */
    static long bytes(String text) {
        return scaled(text, BYTES, "a size such as 100KB or 256MB");
    }

    /**
     * A time of whole milliseconds.
     *
     * @throws IllegalArgumentException for anything but a number and a unit
     */
    static Duration duration(String text) {
        return Duration.ofMillis(scaled(text, MILLIS, "a time such as 500ms, 10s or 30m"));
    }

    private static long scaled(String text, Map<String, Long> units, String expected) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text.strip());
        Long unit = matcher.matches() ? units.get(matcher.group(2)) : null;
        if (unit == null) {
            throw new IllegalArgumentException("expected " + expected + ", found '" + text + "'");
        }
        try {
            return new BigDecimal(matcher.group(1))
                    .multiply(BigDecimal.valueOf(unit))
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "expected " + expected + " without a fraction of the smallest unit, found '" + text + "'", e);
        }
    }
}
