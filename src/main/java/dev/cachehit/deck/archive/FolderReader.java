package dev.cachehit.deck.archive;

import dev.cachehit.config.ImportSettings;
import dev.cachehit.deck.DeckFile;
import dev.cachehit.deck.Faults;
import dev.cachehit.deck.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads a folder with the folders in it. Links are refused and never followed. Immutable. */
public final class FolderReader {
    private final ImportSettings limits;

    public FolderReader(ImportSettings limits) {
        this.limits = limits;
    }

    /**
     * Reads all files.
     *
     * @throws IOException when the folder cannot be read, or changed meanwhile
     */
    public Unpacked read(Path folder) throws IOException {
        String name = String.valueOf(folder.getFileName());
        Faults faults = new Faults(name);
        Walk walk = new Walk(folder.toRealPath(), faults);
        try {
            Files.walkFileTree(walk.root, walk);
        } catch (IllegalArgumentException pastLimits) {
            faults.add(0, Wording.of(pastLimits));
        }
        walk.files.sort(Comparator.comparing(DeckFile::path));
        return new Unpacked(walk.files, faults.list());
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Faults faults;
        private final Budget budget = Budget.ofFolder(limits);
        private final List<DeckFile> files = new ArrayList<>();

        Walk(Path root, Faults faults) {
            this.root = root;
            this.faults = faults;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            budget.entry();
            return PassedOver.is(path(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = path(file);
            if (PassedOver.is(path)) {
                return FileVisitResult.CONTINUE;
            }
            budget.entry();
            if (!attributes.isRegularFile()) {
                faults.add(0, "folder-link", "`{0}` is a link or no file; put the file itself there", path);
                return FileVisitResult.CONTINUE;
            }
            budget.file(path, attributes.size());
            byte[] bytes = bytes(file, Math.toIntExact(attributes.size()));
            faults.attempt(0, () -> new DeckFile(path, bytes)).ifPresent(files::add);
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return StreamSupport.stream(root.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
        }
    }

    /** No more than the size that was counted: a file that grows is for the next look. */
    private static byte[] bytes(Path file, int size) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(size);
            if (bytes.length < size || in.read() >= 0) {
                throw new NoSuchFileException(file.toString(), null, "it is being written");
            }
            return bytes;
        }
    }
}
