package dev.cachehit.sandbox;

import dev.cachehit.config.LanguageSettings;
import dev.cachehit.config.RunLimits;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A run in a slot, ready to be sent to the runner.
 *
 * @param name fresh, {@code exec_<uuid>}
 */
record RunRequest(String name, int slot, Run run, LanguageSettings language) {
    static RunRequest create(int slot, Run run, LanguageSettings language) {
        return new RunRequest("exec_" + UUID.randomUUID(), slot, run, language);
    }

    /** How the run differs from others, or does not. */
    RunVariant variant() {
        return run.variant().orElseGet(() -> RunVariant.plain(language));
    }

    /** Where the program sees itself. */
    String filePath() {
        return "/tmp/" + name + language.extension();
    }

    /** The payload of the {@code R} frame. */
    byte[] encode() {
        RunLimits limits = variant().limits();
        Fields fields = new Fields();
        fields.number(1, slot);
        fields.text(2, name);
        fields.text(3, language.extension());
        fields.text(4, run.source());
        fields.text(5, run.stdin());
        run.files().forEach(file -> fields.file(6, file));
        variant().compile().forEach(word -> fields.text(7, expand(word)));
        variant().command().forEach(word -> fields.text(8, expand(word)));
        run.arguments().forEach(word -> fields.text(8, word));
        language.environment().forEach((key, value) -> fields.text(9, key + "=" + value));
        fields.number(10, (int) run.timeout().toMillis());
        fields.number(11, (int) limits.cpuTime().toMillis());
        fields.size(12, limits.memory());
        fields.number(13, limits.processes());
        fields.number(14, limits.openFiles());
        fields.size(15, limits.fileSize());
        fields.number(16, limits.output());
        fields.number(17, (int) limits.compileTimeout().toMillis());
        return fields.bytes.toByteArray();
    }

    private String expand(String word) {
        return word.replace("{filepath}", filePath()).replace("{dir}", "/tmp/" + name);
    }

    /** Writes tag, length and value. */
    private static final class Fields {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

        void text(int tag, String value) {
            put(tag, value.getBytes(StandardCharsets.UTF_8));
        }

        void number(int tag, int value) {
            put(tag, ByteBuffer.allocate(4).putInt(value).array());
        }

        void size(int tag, long value) {
            put(tag, ByteBuffer.allocate(8).putLong(value).array());
        }

        void file(int tag, Run.SourceFile file) {
            byte[] path = file.path().getBytes(StandardCharsets.UTF_8);
            byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
            put(
                    tag,
                    ByteBuffer.allocate(2 + path.length + content.length)
                            .putShort((short) path.length)
                            .put(path)
                            .put(content)
                            .array());
        }

        private void put(int tag, byte[] value) {
            bytes.write(tag);
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
            bytes.writeBytes(value);
        }
    }
}
