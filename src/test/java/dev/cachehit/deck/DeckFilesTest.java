package dev.cachehit.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cachehit.deck.json.JsonDeck;
import dev.cachehit.web.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeckFilesTest {
    private static final String CARD = "## A card\n\n### Basic\n\nQuestion?\n\n#### Answer\n\nAnswer.\n";

    @Test
    void eachFileIsASourceAndItsPathNamesTheDeck() {
        ImportReading reading = read(
                markdown("python/strings.md", CARD),
                new DeckFile(
                        "saved.json",
                        JsonText.bytes(JsonDeck.write(List.of(TestCards.basic("b", "Other", "1")))
                                .build())));
        assertEquals(List.of(), reading.faults());
        assertEquals(
                List.of("python/strings.md: python-strings.a-card in python::strings", "saved.json: b in Other"),
                reading.sources().stream()
                        .flatMap(source -> source.cards().stream()
                                .map(card -> source.name() + ": " + card.id() + " in " + card.deck()))
                        .toList());
    }

    @Test
    void whatIsForReadersOfAFolderIsPassedOver() {
        ImportReading reading = read(
                markdown("README.md", "# How to use this\n"),
                markdown("a.md", CARD),
                new DeckFile("picture.png", new byte[] {(byte) 0x89}));
        assertEquals(List.of(), reading.faults());
        assertEquals(1, reading.sources().size());
    }

    @Test
    void aFileThatWasChosenAloneIsRead() {
        assertEquals(
                List.of("README.md: the file has no card; begin one with a heading such as ## Title"),
                faults(markdown("README.md", "# How to use this\n")));
    }

    @Test
    void filesWithoutAnyDeckAreAFault() {
        assertEquals(
                List.of(
                        "import: there is no deck in it; a deck is a Markdown file (.md), CacheHit's own JSON (.json) or a track of Exercism"),
                faults(markdown("notes.txt", CARD)));
    }

    @Test
    void allFaultsOfAllFilesAreTold() {
        assertEquals(
                List.of(
                        "a.md:1: this belongs to no card; begin one before it with a heading such as ## Title",
                        "b.md:2: the byte 0xE4 is not UTF-8; save the file with the encoding UTF-8",
                        "c.md:3: the character U+0000 is in no text; is this a text file, and of the encoding UTF-8?",
                        "d.json: the file is no deck; it must be an object with \"format\": \"cachehit\" and \"version\": 1"),
                faults(
                        markdown("a.md", "### Write\n" + CARD),
                        new DeckFile("b.md", "# x\n\u00e4".getBytes(StandardCharsets.ISO_8859_1)),
                        markdown("c.md", "# x\n\n\u0000"),
                        markdown("d.json", "{}")));
    }

    @Test
    void aByteOrderMarkDoesNotCount() {
        assertEquals(List.of(), faults(markdown("a.md", "\uFEFF" + CARD)));
    }

    @Test
    void aPathThatIsThereTwiceIsAFault() {
        assertEquals(
                List.of("a.md: there are two files of this path; keep one of them"),
                faults(markdown("a.md", CARD), markdown("a.md", CARD)));
    }

    @Test
    void aCardThatTwoFilesHaveIsAFault() {
        assertEquals(
                List.of("b.md: the card `d.a-card` is in a.md too; keep one of them"),
                faults(markdown("a.md", "# D\n" + CARD), markdown("b.md", "# D\n" + CARD)));
    }

    private static List<String> faults(DeckFile... files) {
        return read(files).faults().stream().map(Fault::toString).toList();
    }

    private static ImportReading read(DeckFile... files) {
        return DeckFiles.read("import", List.of(files));
    }

    private static DeckFile markdown(String path, String text) {
        return new DeckFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
