package dev.cachehit.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Texts and numbers at the edges of what is expected, and beyond. */
final class HostileText {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "Python",
            "Python::Strings",
            "::",
            "a::::b",
            "py-group-by-length",
            "python",
            "is:due",
            "deck:Python -tag:easy",
            "\"",
            "%",
            "_%_",
            "'; DROP TABLE cards; --",
            "../../etc/passwd",
            "a/b",
            "\0",
            "a\0b",
            "\n",
            "\r\nX: y",
            "\ud800",
            "\udfff\ud800",
            "\ufeff",
            "\u202e",
            "ÄÖÜ ß €",
            "\ud83d\ude00",
            "{{n}}",
            "{{",
            "(?=(",
            "((((((((((",
            "null",
            "true",
            "0",
            "-1",
            "9999-12-31",
            "-999999999-01-01",
            "+999999999-12-31",
            "2026-02-30",
            "2026-11-25",
            "00000000-0000-0000-0000-000000000000",
            "# x {#a}\n### Write\n```python\n",
            "x".repeat(300),
            "y".repeat(3_000),
            "\u0301".repeat(400),
            "[".repeat(1_500),
            "*".repeat(2_000));

    private static final List<Long> WHOLES = List.of(
            0L,
            1L,
            2L,
            3L,
            4L,
            -1L,
            7L,
            100L,
            501L,
            (long) Integer.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            Integer.MAX_VALUE + 1L,
            1L << 53,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            1_700_000_000_000L,
            253_402_300_800_000L);

    private final Random random;

    HostileText(Random random) {
        this.random = random;
    }

    String any() {
        if (random.nextInt(4) > 0) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
            text.append((char) (random.nextBoolean() ? 32 + random.nextInt(95) : random.nextInt(0x10000)));
        }
        return text.toString();
    }

    /** As a schema says, or not. */
    String of(Map<String, Object> schema) {
        return switch (String.valueOf(schema.get("format"))) {
            case "uuid" -> random.nextInt(4) > 0 ? new UUID(random.nextLong(), random.nextLong()).toString() : any();
            case "date" -> random.nextInt(4) > 0 ? "2026-11-%02d".formatted(1 + random.nextInt(30)) : any();
            default -> any();
        };
    }

    long whole() {
        return WHOLES.get(random.nextInt(WHOLES.size()));
    }
}
