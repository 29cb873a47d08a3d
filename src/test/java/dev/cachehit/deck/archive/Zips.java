package dev.cachehit.deck.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives for tests, sound ones and such as only an enemy makes. */
final class Zips {
    private static final int HEADER = 0x04034b50;
    private static final int ENTRY = 0x02014b50;

    private Zips() {}

    static byte[] of(String name, String content) {
        return of(Map.of(name, content));
    }

    static byte[] of(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A zip whose directory says something else of its entry: {@code bytes} of a number at an offset in the record. */
    static byte[] saying(byte[] zip, int entry, int offset, int bytes, int value) {
        ByteBuffer changed = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = record(changed, ENTRY, entry) + offset;
        if (bytes == 2) {
            changed.putShort(at, (short) value);
        } else {
            changed.putInt(at, value);
        }
        return changed.array();
    }

    /** Where the header of an entry begins. */
    static int header(byte[] zip, int entry) {
        return record(ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN), HEADER, entry);
    }

    /** The same bytes elsewhere, of the same length. */
    static byte[] renamed(byte[] zip, String from, String to) {
        return new String(zip, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int record(ByteBuffer zip, int signature, int number) {
        int seen = 0;
        for (int at = 0; at < zip.limit() - 4; at++) {
            if (zip.getInt(at) == signature && seen++ == number) {
                return at;
            }
        }
        throw new IllegalArgumentException("there is no record " + number);
    }
}
