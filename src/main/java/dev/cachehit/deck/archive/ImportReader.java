package dev.cachehit.deck.archive;

import dev.cachehit.config.ImportSettings;
import dev.cachehit.deck.DeckFile;
import dev.cachehit.deck.DeckFiles;
import dev.cachehit.deck.ImportReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes an import of whatever a person hands over. Faults are part of the reading. Immutable. */
public final class ImportReader {
    private final ArchiveReader archives;
    private final FolderReader folders;

    public ImportReader(ImportSettings limits) {
        this.archives = new ArchiveReader(limits);
        this.folders = new FolderReader(limits);
    }

    /** One file: a deck, or a zip of anything that can be imported. */
    public ImportReading file(DeckFile file) {
        return ArchiveReader.isZip(file.bytes()) || file.is(".zip")
                ? reading(file.path(), archives.read(file.path(), file.bytes()))
                : DeckFiles.read(file.path(), List.of(file));
    }

    /**
     * A folder.
     *
     * @throws IOException when it cannot be read, or changed meanwhile
     */
    public ImportReading folder(Path folder) throws IOException {
        return reading(String.valueOf(folder.getFileName()), folders.read(folder));
    }

    private static ImportReading reading(String name, Unpacked unpacked) {
        return unpacked.faults().isEmpty()
                ? DeckFiles.read(name, unpacked.files())
                : new ImportReading(name, List.of(), unpacked.faults());
    }
}
