package dev.cachehit.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunRequestTest {
    private static final Settings SETTINGS = Specimens.settings(
            "languages.python.compile", "check,{filepath},{dir}/out",
            "languages.python.limits.processes", "7",
            "languages.python.limits.memory", "5GB");

    @Test
    void fieldsAreThoseOfTheProtocol() {
        Run run = new Run(
                "print('\u20ac')",
                "in",
                List.of("a b", ""),
                List.of(new Run.SourceFile("d/f.txt", "x")),
                Duration.ofMillis(1500));
        RunRequest request = RunRequest.create(3, run, Specimens.python(SETTINGS));
        String path = "/tmp/" + request.name() + ".py";

        List<Field> fields = decode(request.encode());

        assertEquals(List.of("3"), numbers(fields, 1));
        assertEquals(List.of(request.name()), texts(fields, 2));
        assertEquals(List.of(".py"), texts(fields, 3));
        assertEquals(List.of("print('\u20ac')"), texts(fields, 4));
        assertEquals(List.of("in"), texts(fields, 5));
        assertEquals(List.of("\0\u0007d/f.txtx"), texts(fields, 6));
        assertEquals(List.of("check", path, "/tmp/" + request.name() + "/out"), texts(fields, 7));
        assertEquals(List.of("python", path, "a b", ""), texts(fields, 8));
        assertEquals(List.of("1500"), numbers(fields, 10));
        assertEquals(List.of(String.valueOf(5L << 30)), numbers(fields, 12));
        assertEquals(List.of("7"), numbers(fields, 13));
        assertEquals(List.of("10240"), numbers(fields, 16));
        assertTrue(request.name().matches("exec_[0-9a-f-]{36}"));
    }

    @Test
    void placeholdersInWhatThePersonSendsStayAsTheyAre() {
        Run run = new Run("", "", List.of("{filepath}"), List.of(), Duration.ofSeconds(1));
        List<Field> fields =
                decode(RunRequest.create(0, run, Specimens.python(SETTINGS)).encode());
        assertEquals("{filepath}", texts(fields, 8).getLast());
    }

    @Test
    void namesAreFresh() {
        Run run = Specimens.program("");
        assertNotEquals(
                RunRequest.create(0, run, Specimens.python(SETTINGS)).name(),
                RunRequest.create(0, run, Specimens.python(SETTINGS)).name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "../x",
                "a/../b",
                "a//b",
                "a/",
                "./a",
                "a/.",
                "a\0b",
                "1/2/3/4/5/6/7/8/9",
                "\ud800"
            })
    void pathsThatCouldLeaveTheFolderOrCannotBeWrittenAreRefused(String path) {
        assertThrows(IllegalArgumentException.class, () -> new Run.SourceFile(path, ""));
    }

    @Test
    void partsOfAPathAreMeasuredAsTheFileSystemDoes() {
        assertEquals(255, new Run.SourceFile("x".repeat(255), "").path().length());
        assertThrows(IllegalArgumentException.class, () -> new Run.SourceFile("x".repeat(256), ""));
        assertThrows(IllegalArgumentException.class, () -> new Run.SourceFile("\u20ac".repeat(86), ""));
    }

    @Test
    void foldersOfAPathAreItsFrontParts() {
        assertEquals(List.of("a", "a/b"), new Run.SourceFile("a/b/c", "").folders());
        assertEquals(List.of(), new Run.SourceFile("a", "").folders());
    }

    private static List<Field> decode(byte[] payload) {
        ByteBuffer in = ByteBuffer.wrap(payload);
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            int tag = in.get();
            byte[] value = new byte[in.getInt()];
            in.get(value);
            fields.add(new Field(tag, value));
        }
        return fields;
    }

    private static List<String> texts(List<Field> fields, int tag) {
        return fields.stream()
                .filter(field -> field.tag == tag)
                .map(field -> new String(field.value, StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> numbers(List<Field> fields, int tag) {
        return fields.stream()
                .filter(field -> field.tag == tag)
                .map(field -> new java.math.BigInteger(1, field.value).toString())
                .toList();
    }

    private record Field(int tag, byte[] value) {}
}
