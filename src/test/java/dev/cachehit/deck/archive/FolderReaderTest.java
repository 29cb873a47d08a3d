package dev.cachehit.deck.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.config.ImportSettings;
import dev.cachehit.deck.DeckFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {
    @TempDir
    private Path parent;

    @Test
    void filesOfAllFoldersComeInTheOrderOfTheirPaths() throws IOException {
        write("b/c/two.md", "2");
        write("a.md", "1");
        write(".git/HEAD", "");
        write("leap/.docs/instructions.md", "");
        Unpacked unpacked = read();
        assertEquals(List.of(), unpacked.faults());
        assertEquals(
                List.of("a.md", "b/c/two.md", "leap/.docs/instructions.md"),
                unpacked.files().stream().map(DeckFile::path).toList());
    }

    @Test
    void aLinkIsRefusedAndNotFollowed() throws IOException {
        write("a.md", "1");
        Path outside = Files.writeString(parent.resolve("secret.md"), "secret");
        Files.createSymbolicLink(parent.resolve("decks/link.md"), outside);
        Files.createSymbolicLink(parent.resolve("decks/up"), parent);
        assertRefused("`link.md` is a link", "`up` is a link");
    }

    @Test
    void aFolderOfTooManyFilesIsRefused() throws IOException {
        for (int i = 0; i < 11; i++) {
            write(i + ".md", "");
        }
        assertRefused("it holds more than 10 files and folders");
    }

    @Test
    void filesThatAreTooLargeAreRefused() throws IOException {
        write("large.md", "0".repeat(1_001));
        assertRefused("the file `large.md` in it is larger than 1000B");
    }

    @Test
    void filesThatAreTooLargeTogetherAreRefused() throws IOException {
        for (int i = 0; i < 3; i++) {
            write(i + ".md", "0".repeat(900));
        }
        assertRefused("its files are larger than 2KB together");
    }

    @Test
    void aPathThatADeckCannotHaveIsRefused() throws IOException {
        write("a\\b.md", "");
        assertRefused("the path `a\\b.md` cannot be used: it has a backslash");
    }

    @Test
    void aFolderThatIsNotThereIsAFault() {
        assertThrows(NoSuchFileException.class, this::read);
    }

    private void assertRefused(String... starts) throws IOException {
        Unpacked unpacked = read();
        assertEquals(List.of(), unpacked.files());
        List<String> faults =
                unpacked.faults().stream().map(Object::toString).sorted().toList();
        assertEquals(starts.length, faults.size(), faults::toString);
        for (int i = 0; i < starts.length; i++) {
            assertTrue(faults.get(i).startsWith("decks: " + starts[i]), faults::toString);
        }
    }

    private Unpacked read() throws IOException {
        return new FolderReader(new ImportSettings(1000, 10, 1_000, 2_048, 100)).read(parent.resolve("decks"));
    }

    private void write(String path, String content) throws IOException {
        Path file = parent.resolve("decks").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
