package dev.cachehit.deck.archive;

import dev.cachehit.deck.Refusal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The list of contents at the end of a zip, after PKWARE's APPNOTE.TXT 6.3. The library's reader hides what kind of file
 * an entry is, so links could not be told from files. Methods throw {@link IllegalArgumentException} saying what is wrong
 * with the archive.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int HEADER = 0x04034b50;
    private static final int HEADER_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int UNIX = 3;

    private final ByteBuffer zip;
    private final Budget budget;
    private int begin;

    private ZipDirectory(byte[] zip, Budget budget) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        this.budget = budget;
    }

    /** All entries in their order; no two lie on each other or have the same name. */
    static List<ZipEntry> read(byte[] zip, Budget budget) {
        return new ZipDirectory(zip, budget).read();
    }

    /** Where the content of an entry begins; its own header must agree with the directory. */
    static int content(byte[] bytes, ZipEntry entry) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int at = Math.toIntExact(entry.offset());
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        require(at + HEADER_LENGTH + name.length <= bytes.length && zip.getInt(at) == HEADER);
        byte[] own = new byte[name.length];
        zip.get(at + HEADER_LENGTH, own);
        require(unsigned(zip, at + 26) == name.length && Arrays.equals(own, name));
        int content = at + HEADER_LENGTH + name.length + unsigned(zip, at + 28);
        require(content + entry.packed() <= bytes.length);
        return content;
    }

    private List<ZipEntry> read() {
        int end = end();
        int count = unsigned(zip, end + 10);
        long length = size(end + 12);
        long start = size(end + 16);
        require(unsigned(zip, end + 4) == 0 && unsigned(zip, end + 8) == count && start + length <= end);
        begin = (int) start;
        List<ZipEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int at = begin;
        for (int i = 0; i < count; i++) {
            budget.entry();
            require(at + ENTRY_LENGTH <= end && zip.getInt(at) == ENTRY);
            int afterName = at + ENTRY_LENGTH + unsigned(zip, at + 28);
            int next = afterName + unsigned(zip, at + 30) + unsigned(zip, at + 32);
            require(next <= end);
            ZipEntry entry = entry(at);
            if (!names.add(entry.name())) {
                throw new Refusal("zip-name-twice", "it holds `{0}` twice; pack it again", entry.name());
            }
            entries.add(entry);
            at = next;
        }
        require(at == start + length);
        apart(entries);
        return entries;
    }

    /** The last record, behind which there is nothing but its comment. */
    private int end() {
        int first = Math.max(0, zip.limit() - END_LENGTH - LONGEST_COMMENT);
        for (int at = zip.limit() - END_LENGTH; at >= first; at--) {
            if (zip.getInt(at) == END && at + END_LENGTH + unsigned(zip, at + 20) == zip.limit()) {
                return at;
            }
        }
        throw new Refusal("no-zip", "it is no zip, or not all of it is there; pack or download it again");
    }

    private ZipEntry entry(int at) {
        byte[] name = new byte[unsigned(zip, at + 28)];
        zip.get(at + ENTRY_LENGTH, name);
        boolean unix = zip.get(at + 5) == UNIX;
        return new ZipEntry(
                text(name),
                unsigned(zip, at + 8),
                unsigned(zip, at + 10),
                unix ? unsigned(zip, at + 40) : 0,
                Integer.toUnsignedLong(zip.getInt(at + 16)),
                size(at + 20),
                size(at + 24),
                size(at + 42));
    }

    private void apart(List<ZipEntry> entries) {
        long free = 0;
        for (ZipEntry entry : entries.stream()
                .sorted(Comparator.comparingLong(ZipEntry::offset))
                .toList()) {
            require(entry.offset() >= free);
            free = entry.offset() + HEADER_LENGTH + entry.packed();
        }
        require(free <= begin);
    }

    private static String text(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(
                    e,
                    "zip-name-not-utf8",
                    "the name of a file in it, {0}, is not UTF-8; give the file a name of plain letters and pack it again",
                    new String(name, StandardCharsets.ISO_8859_1));
        }
    }

    private long size(int at) {
        long size = Integer.toUnsignedLong(zip.getInt(at));
        if (size > Integer.MAX_VALUE) {
            throw new Refusal(
                    "zip-part-too-large", "it says of a part that it is larger than 2 GB; import it in parts");
        }
        return size;
    }

    private static int unsigned(ByteBuffer zip, int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new Refusal("zip-contradicts", "its parts contradict each other; pack or download it again");
        }
    }
}
