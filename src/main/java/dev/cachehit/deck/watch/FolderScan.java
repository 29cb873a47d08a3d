package dev.cachehit.deck.watch;

import dev.cachehit.deck.DeckFiles;
import dev.cachehit.deck.archive.PassedOver;
import dev.cachehit.deck.watch.Unit.Kind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Lists what is in the watched folder: each deck, and each folder with exercises as a whole. Follows no links. */
final class FolderScan extends SimpleFileVisitor<Path> {
    private final Path root;
    private final int most;
    private final List<Unit> units = new ArrayList<>();
    private final StringBuilder stamps = new StringBuilder();
    private @Nullable Path exercises;
    private long size;
    private int files;

    private FolderScan(Path root, int most) {
        this.root = root;
        this.most = most;
    }

    /**
     * Lists.
     *
     * @param most files and folders there may be
     * @throws IOException when the folder cannot be read, or holds more
     */
    static List<Unit> of(Path folder, int most) throws IOException {
        FolderScan scan = new FolderScan(folder.toRealPath(), most);
        Files.walkFileTree(scan.root, scan);
        return scan.units;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (folder.equals(root)) {
            return FileVisitResult.CONTINUE;
        }
        if (PassedOver.is(path(folder))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        count();
        if (exercises == null
                && (Files.isDirectory(folder.resolve("exercises/practice"))
                        || Files.isRegularFile(folder.resolve(".meta/config.json")))) {
            exercises = folder;
            stamps.setLength(0);
            size = 0;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String path = path(file);
        if (PassedOver.is(path)) {
            return FileVisitResult.CONTINUE;
        }
        count();
        String stamp = attributes.size() + "@" + attributes.lastModifiedTime().toInstant() + "#" + attributes.fileKey();
        if (exercises != null) {
            stamps.append(path).append(':').append(stamp).append('\n');
            size += attributes.size();
        } else if (!attributes.isRegularFile()) {
            units.add(new Unit(Kind.LINK, path, file, stamp, 0));
        } else if (DeckFiles.isDeck(path)) {
            units.add(new Unit(Kind.FILE, path, file, stamp, attributes.size()));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
        if (fault != null) {
            throw fault;
        }
        if (folder.equals(exercises)) {
            units.add(new Unit(Kind.FOLDER, path(folder), folder, stamps.toString(), size));
            exercises = null;
        }
        return FileVisitResult.CONTINUE;
    }

    private void count() throws IOException {
        files++;
        if (files > most) {
            throw new IOException(
                    "it holds more than %d files and folders; move some out, or raise imports.max-files in the settings"
                            .formatted(most));
        }
    }

    private String path(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
