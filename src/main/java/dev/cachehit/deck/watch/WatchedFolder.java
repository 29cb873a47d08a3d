package dev.cachehit.deck.watch;

import dev.cachehit.config.ImportSettings;
import dev.cachehit.deck.DeckFile;
import dev.cachehit.deck.DeckFiles;
import dev.cachehit.deck.Fault;
import dev.cachehit.deck.ImportReading;
import dev.cachehit.deck.ImportStore;
import dev.cachehit.deck.Wording;
import dev.cachehit.deck.archive.FolderReader;
import dev.cachehit.deck.archive.ImportReader;
import dev.cachehit.deck.archive.Unpacked;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Imports decks of a folder when they appear and when their content changes, each on its own. One with a fault changes
 * nothing: what was imported of it before stays, as do the cards of one that is removed. Looks at the folder time and
 * again, since some volumes do not tell of changes.
 */
public final class WatchedFolder implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WatchedFolder.class.getName());

    private final Path folder;
    private final Duration every;
    private final ImportSettings limits;
    private final ImportStore imports;
    private final WatchStore store;
    private final InstantSource clock;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> done = new HashMap<>();
    private String lastFault = "";
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watched-folder").factory());

    /**
     * Nothing happens before {@link #start}.
     *
     * @param every time between two looks
     */
    public WatchedFolder(
            Path folder,
            Duration every,
            ImportSettings limits,
            ImportStore imports,
            WatchStore store,
            InstantSource clock) {
        this.folder = folder;
        this.every = every;
        this.limits = limits;
        this.imports = imports;
        this.store = store;
        this.clock = clock;
    }

    /** Makes the folder when there is none, and looks at it from now on. */
    public void start() {
        var _ = timer.scheduleWithFixedDelay(this::lookOrLog, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends after the import that is under way. */
    @Override
    public void close() {
        timer.close();
    }

    private void lookOrLog() {
        try {
            Files.createDirectories(folder);
            look();
            lastFault = "";
        } catch (IOException | RuntimeException fault) {
            String message = String.valueOf(fault);
            if (!message.equals(lastFault)) {
                LOG.log(Level.WARNING, "The folder of decks " + folder + " cannot be looked at: " + message, fault);
            }
            lastFault = message;
        }
    }

    /**
     * Imports what has changed and did not change any more since the last look.
     *
     * @throws IOException when the folder or a file in it cannot be read; the others are imported, and the next look tries
     *     again
     */
    void look() throws IOException {
        List<Unit> units = FolderScan.of(folder, limits.maxFiles());
        Set<String> paths = units.stream().map(Unit::path).collect(Collectors.toSet());
        List<IOException> unread = new ArrayList<>();
        for (Unit unit : units) {
            boolean settled = unit.stamp().equals(seen.put(unit.path(), unit.stamp()));
            if (settled && !unit.stamp().equals(done.get(unit.path()))) {
                try {
                    take(unit, paths);
                    done.put(unit.path(), unit.stamp());
                } catch (IOException e) {
                    unread.add(e);
                }
            }
        }
        seen.keySet().retainAll(paths);
        done.keySet().retainAll(paths);
        for (WatchedDeck deck : store.list()) {
            if (!paths.contains(deck.path())) {
                store.forget(deck.path());
                LOG.log(Level.INFO, "{0} is gone from the folder of decks; its cards stay", deck.path());
            }
        }
        if (!unread.isEmpty()) {
            throw unread.getFirst();
        }
    }

    private void take(Unit unit, Set<String> paths) throws IOException {
        Content content = content(unit);
        if (store.find(unit.path())
                .filter(deck -> deck.digest().equals(content.digest()))
                .isPresent()) {
            return;
        }
        List<Fault> faults = new ArrayList<>(content.reading().faults());
        if (faults.isEmpty()) {
            Set<String> others = new HashSet<>(paths);
            others.remove(unit.path());
            ImportStore.Update update = imports.update(content.reading(), others);
            faults.addAll(update.faults());
            update.plan().ifPresent(plan -> LOG.log(Level.INFO, "{0} was imported: {1}", unit.path(), plan.counts()));
        }
        content.reading().notes().forEach(note -> LOG.log(Level.INFO, "Left out: {0}", note));
        faults.forEach(fault -> LOG.log(Level.WARNING, "Not imported: {0}", fault));
        store.save(new WatchedDeck(unit.path(), content.digest(), faults, clock.instant()));
    }

    /** What is to be imported, and what it was made of. */
    private record Content(String digest, ImportReading reading) {}

    private Content content(Unit unit) throws IOException {
        return switch (unit.kind()) {
            case LINK ->
                refused(
                        unit,
                        Wording.of(
                                "watched-link",
                                "this is a link or no file, which are not followed; put the file itself into the folder"));
            case FOLDER -> {
                Unpacked unpacked = new FolderReader(limits).read(unit.place());
                yield unpacked.faults().isEmpty()
                        ? new Content(Digest.of(unpacked.files()), DeckFiles.read(unit.path(), unpacked.files()))
                        : new Content(unit.stamp(), new ImportReading(unit.path(), List.of(), unpacked.faults()));
            }
            case FILE -> {
                if (unit.size() > limits.maxUpload()) {
                    yield refused(
                            unit,
                            Wording.of(
                                    "watched-too-large",
                                    "the file is too large; split it, or raise imports.max-upload in the settings"));
                }
                yield file(unit);
            }
        };
    }

    private Content file(Unit unit) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(unit.place(), LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(Math.toIntExact(unit.size()));
        }
        try {
            DeckFile file = new DeckFile(unit.path(), bytes);
            return new Content(Digest.of(List.of(file)), new ImportReader(limits).file(file));
        } catch (IllegalArgumentException e) {
            return refused(unit, Wording.of(e));
        }
    }

    private static Content refused(Unit unit, Wording why) {
        return new Content(
                unit.stamp(), new ImportReading(unit.path(), List.of(), List.of(new Fault(unit.path(), 0, why))));
    }
}
