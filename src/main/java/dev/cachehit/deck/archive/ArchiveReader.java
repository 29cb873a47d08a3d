package dev.cachehit.deck.archive;

import dev.cachehit.config.ImportSettings;
import dev.cachehit.deck.DeckFile;
import dev.cachehit.deck.Faults;
import dev.cachehit.deck.Refusal;
import dev.cachehit.deck.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks zips in memory: nothing is written anywhere, and no archive within an archive is opened. Immutable. */
public final class ArchiveReader {
    private final ImportSettings limits;

    public ArchiveReader(ImportSettings limits) {
        this.limits = limits;
    }

    /** Whether it begins as zips do. */
    public static boolean isZip(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
    }

    /**
     * Unpacks all files.
     *
     * @param name of the archive, for messages
     */
    public Unpacked read(String name, byte[] zip) {
        Faults faults = new Faults(name);
        List<DeckFile> files = new ArrayList<>();
        faults.attempt(0, () -> wanted(zip, faults)).ifPresent(entries -> {
            if (faults.count() == 0) {
                for (ZipEntry entry : entries) {
                    faults.attempt(0, () -> new DeckFile(entry.name(), unpack(zip, entry)))
                            .ifPresent(files::add);
                }
            }
        });
        files.sort(Comparator.comparing(DeckFile::path));
        return new Unpacked(files, faults.list());
    }

    /** The files to unpack, when the directory tells the truth about them. */
    private List<ZipEntry> wanted(byte[] zip, Faults faults) {
        Budget budget = Budget.ofArchive(limits, zip.length);
        List<ZipEntry> wanted = new ArrayList<>();
        for (ZipEntry entry : ZipDirectory.read(zip, budget)) {
            String name = entry.name();
            if (faults.attempt(0, () -> named(entry)).isPresent()
                    && !entry.isFolder()
                    && !PassedOver.is(name)
                    && faults.attempt(0, () -> plain(entry)).isPresent()) {
                budget.file(name, entry.size());
                wanted.add(entry);
            }
        }
        return wanted;
    }

    private static ZipEntry named(ZipEntry entry) {
        String name = entry.name();
        DeckFile.checked(entry.isFolder() ? name.substring(0, name.length() - 1) : name);
        return entry;
    }

    private static ZipEntry plain(ZipEntry entry) {
        String name = entry.name();
        if (!entry.isPlain()) {
            throw new Refusal("zip-link", "`{0}` in it is a link or no file; pack the file itself", name);
        }
        if (entry.isEncrypted()) {
            throw new Refusal("zip-encrypted", "`{0}` in it is encrypted; pack it without a password", name);
        }
        if (!entry.isReadable()) {
            throw new Refusal(
                    "zip-method", "`{0}` in it is packed by an unknown method; pack it as plain zip (deflate)", name);
        }
        return entry;
    }

    private static byte[] unpack(byte[] zip, ZipEntry entry) {
        int begin = ZipDirectory.content(zip, entry);
        int packed = Math.toIntExact(entry.packed());
        byte[] content = entry.method() == ZipEntry.STORED
                ? Arrays.copyOfRange(zip, begin, begin + packed)
                : inflate(zip, begin, packed, entry);
        CRC32 crc = new CRC32();
        crc.update(content);
        if (crc.getValue() != entry.crc()) {
            throw new Refusal(damaged("zip-checksum", "its checksum is wrong", entry));
        }
        return content;
    }

    /** As many bytes as were promised, counted against the limits before; never more. */
    private static byte[] inflate(byte[] zip, int begin, int packed, ZipEntry entry) {
        byte[] content = new byte[Math.toIntExact(entry.size())];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(zip, begin, packed);
            int length = 0;
            while (length < content.length) {
                int more = inflater.inflate(content, length, content.length - length);
                if (more == 0) {
                    throw new Refusal(damaged("zip-part-short", "it is smaller than it says", entry));
                }
                length += more;
            }
            if (inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw new Refusal(damaged("zip-part-long", "it is larger than it says", entry));
            }
            return content;
        } catch (DataFormatException e) {
            throw Refusal.of(e, damaged("zip-part-broken", "it cannot be unpacked", entry));
        }
    }

    private static Wording damaged(String code, String how, ZipEntry entry) {
        return Wording.of(code, "`{0}` in it is damaged: " + how + "; pack or download it again", entry.name());
    }
}
