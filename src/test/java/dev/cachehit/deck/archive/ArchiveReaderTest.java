package dev.cachehit.deck.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.ImportSettings;
import dev.cachehit.deck.DeckFile;
import dev.cachehit.deck.DeckFiles;
import dev.cachehit.deck.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {
    private static final ImportSettings LIMITS = new ImportSettings(1 << 20, 10, 10_000, 20_000, 100);
    private static final int UNIX = 0x0314;
    private static final int MADE_BY = 4;
    private static final int FLAGS = 8;
    private static final int METHOD = 10;
    private static final int CHECKSUM = 16;
    private static final int SIZE = 24;
    private static final int MODE = 40;
    private static final int OFFSET = 42;

    @Test
    void filesComeInTheOrderOfTheirPaths() {
        Unpacked unpacked = read(Zips.of(Map.of("b/two.md", "2", "a.md", "1", "b/one.md", "ä")));
        assertEquals(List.of(), unpacked.faults());
        assertEquals(
                List.of("a.md=1", "b/one.md=ä", "b/two.md=2"),
                unpacked.files().stream()
                        .map(file -> file.path() + "=" + new String(file.bytes(), StandardCharsets.UTF_8))
                        .toList());
    }

    @Test
    void hiddenFilesAreNotRead() {
        Unpacked unpacked = read(Zips.of(Map.of(
                ".git/config",
                "",
                "__MACOSX/._a.md",
                "",
                "a/.DS_Store",
                "",
                "leap/.meta/config.json",
                "{}",
                "a/",
                "")));
        assertEquals(
                List.of("leap/.meta/config.json"),
                unpacked.files().stream().map(DeckFile::path).toList());
    }

    @Test
    void anArchiveThatUnpacksToManyTimesItsSizeIsRefused() {
        assertRefused(
                read(Zips.of("bomb.md", "0".repeat(9_000)), new ImportSettings(1 << 20, 10, 10_000, 1 << 20, 20)),
                "it unpacks to more than 20 times its size");
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            files.put(i + ".md", "");
        }
        assertRefused(read(Zips.of(files)), "it holds more than 10 files and folders");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertRefused(
                read(Zips.of("large.md", text(10_001))),
                "the file `large.md` in it is larger than 10000B; leave it out, or raise imports.max-file-size");
    }

    @Test
    void filesThatAreTooLargeTogetherAreRefused() {
        assertRefused(
                read(Zips.of(Map.of("a.md", text(9_000), "b.md", text(9_000), "c.md", text(9_000)))),
                "its files are larger than 20000B together");
    }

    @Test
    void anArchiveInAnArchiveIsNotOpened() {
        byte[] inner = Zips.of("a.md", "0".repeat(9_000));
        Unpacked unpacked = read(Zips.of("inner.zip", new String(inner, StandardCharsets.ISO_8859_1)));
        assertEquals(
                List.of("inner.zip"),
                unpacked.files().stream().map(DeckFile::path).toList());
        assertEquals(
                "inner.zip: this is an archive within another import; import it on its own",
                DeckFiles.read("outer.zip", unpacked.files())
                        .faults()
                        .getFirst()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.md",
                "a/../../b.md",
                "./a.md",
                "a//b.md",
                "/etc/a.md",
                "C:/a.md",
                "..\\a.md",
                "a\\b.md",
                "a\nb.md"
            })
    void aPathThatCouldLeadElsewhereIsRefused(String path) {
        Unpacked unpacked = read(Zips.of(Map.of(path, "", "good.md", "")));
        assertEquals(List.of(), unpacked.files());
        String message = unpacked.faults().getFirst().message();
        assertTrue(message.startsWith("the path `" + path.replace('\n', '?') + "` cannot be used: "), message);
    }

    @Test
    void aLinkIsRefused() {
        byte[] zip = Zips.saying(Zips.of("link.md", "/etc/passwd"), 0, MADE_BY, 2, UNIX);
        assertEquals(1, read(zip).files().size());
        assertRefused(
                read(Zips.saying(zip, 0, MODE, 2, 0120777)),
                "`link.md` in it is a link or no file; pack the file itself");
    }

    @Test
    void aLinkThatIsPassedOverDoesNotMatter() {
        byte[] zip = Zips.saying(Zips.of(".github/labels.yml", "../labels.yml"), 0, MADE_BY, 2, UNIX);

        Unpacked unpacked = read(Zips.saying(zip, 0, MODE, 2, 0120777));

        assertEquals(List.of(), unpacked.files());
        assertEquals(List.of(), unpacked.faults());
    }

    @Test
    void aPathThatIsThereTwiceIsRefused() {
        byte[] zip = Zips.renamed(Zips.of(Map.of("a.md", "1", "b.md", "2")), "b.md", "a.md");
        assertRefused(read(zip), "it holds `a.md` twice; pack it again");
    }

    @Test
    void aFileThatIsLargerThanItSaysIsRefused() {
        assertRefused(
                read(Zips.saying(Zips.of("a.md", "0".repeat(5_000)), 0, SIZE, 4, 10)),
                "`a.md` in it is damaged: it is larger than it says");
    }

    @Test
    void aFileThatIsSmallerThanItSaysIsRefused() {
        assertRefused(
                read(Zips.saying(Zips.of("a.md", text(500)), 0, SIZE, 4, 501)),
                "`a.md` in it is damaged: it is smaller than it says");
    }

    @Test
    void aFileOfAnotherChecksumIsRefused() {
        assertRefused(
                read(Zips.saying(Zips.of("a.md", "text"), 0, CHECKSUM, 4, 1)),
                "`a.md` in it is damaged: its checksum is wrong");
    }

    @Test
    void twoFilesOfTheSameBytesAreRefused() {
        byte[] zip = Zips.of(Map.of("a.md", "1", "b.md", "2"));
        assertRefused(read(Zips.saying(zip, 1, OFFSET, 4, 0)), "its parts contradict each other");
    }

    @Test
    void aFileWhoseHeaderHasAnotherNameIsRefused() {
        byte[] zip = Zips.of("a.md", "1");
        zip[Zips.header(zip, 0) + 30] = 'b';
        assertRefused(read(zip), "its parts contradict each other");
    }

    @Test
    void whatIsEncryptedOrPackedOtherwiseIsRefused() {
        byte[] zip = Zips.of("a.md", "1");
        assertRefused(read(Zips.saying(zip, 0, FLAGS, 2, 0x809)), "`a.md` in it is encrypted");
        assertRefused(read(Zips.saying(zip, 0, METHOD, 2, 93)), "`a.md` in it is packed by an unknown method");
    }

    @Test
    void aNameThatIsNoUtf8IsRefused() {
        assertRefused(
                read(Zips.renamed(Zips.of("aXb.md", ""), "aXb", "a\u0084b")),
                "the name of a file in it, a\u0084b.md, is not UTF-8");
    }

    @Test
    void halfAnArchiveIsRefused() {
        byte[] zip = Zips.of("a.md", text(1_000));
        for (int length = 0; length < zip.length; length++) {
            assertRefused(read(Arrays.copyOf(zip, length)), "it is no zip, or not all of it is there");
        }
    }

    @Test
    void whateverIsChangedItIsReadAsItWasOrRefused() {
        byte[] zip = Zips.of(Map.of("a.md", text(200), "b/c.md", text(50)));
        List<String> sound = contents(read(zip));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = zip.clone();
            changed[random.nextInt(zip.length)] ^= (byte) (1 << random.nextInt(8));
            Unpacked unpacked = read(changed);
            if (unpacked.faults().isEmpty()) {
                assertTrue(sound.containsAll(contents(unpacked)), () -> "misread " + Arrays.toString(changed));
            }
        }
    }

    private static List<String> contents(Unpacked unpacked) {
        return unpacked.files().stream()
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void assertRefused(Unpacked unpacked, String start) {
        assertEquals(List.of(), unpacked.files());
        assertEquals(1, unpacked.faults().size(), unpacked.faults()::toString);
        Fault fault = unpacked.faults().getFirst();
        assertTrue(fault.toString().startsWith("decks.zip: " + start), fault::toString);
    }

    private static Unpacked read(byte[] zip) {
        return read(zip, LIMITS);
    }

    private static Unpacked read(byte[] zip, ImportSettings limits) {
        return new ArchiveReader(limits).read("decks.zip", zip);
    }

    /** Of bytes that cannot be packed much. */
    private static String text(int length) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(length);
        StringBuilder text = new StringBuilder();
        random.ints(length, 33, 127).forEach(c -> text.append((char) c));
        return text.toString();
    }
}
