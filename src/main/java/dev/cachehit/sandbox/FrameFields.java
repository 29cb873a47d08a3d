package dev.cachehit.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The payload of a frame that consists of fields: tag, length and value of each. */
final class FrameFields {
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

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void put(int tag, byte[] value) {
        bytes.write(tag);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
        bytes.writeBytes(value);
    }
}
