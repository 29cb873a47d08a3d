package dev.cachehit.db;

import dev.cachehit.db.DatabaseException.Reason;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of the database for every day on which the service ran, {@code daily-2026-11-22.db}, of which the newest are
 * kept. Files of other names in the directory are left alone, and so are copies of later days than today, which a clock
 * that was wrong has made: they do not count. A copy that fails is logged and tried again.
 */
public final class DailyBackup implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DailyBackup.class.getName());
    private static final Pattern NAME = Pattern.compile("daily-\\d{4}-\\d{2}-\\d{2}\\.db");
    private static final long FIRST_LOOK_MINUTES = 1;
    private static final long LOOK_EVERY_MINUTES = 10;

    private final Path database;
    private final Path directory;
    private final int keep;
    private final ZoneId zone;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("daily-backup").factory());

    /**
     * Nothing happens before {@link #start}.
     *
     * @param keep how many copies there may be, at least 1
     * @param zone whose days are meant
     */
    public DailyBackup(Path database, Path directory, int keep, ZoneId zone, InstantSource clock) {
        if (keep < 1) {
            throw new IllegalArgumentException("keep is " + keep + ": must be at least 1");
        }
        this.database = database;
        this.directory = directory;
        this.keep = keep;
        this.zone = zone;
        this.clock = clock;
    }

    /** Looks every ten minutes whether today's copy is there. */
    public void start() {
        var _ = timer.scheduleWithFixedDelay(
                this::makeIfDueOrLog, FIRST_LOOK_MINUTES, LOOK_EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /**
     * Makes today's copy unless it is there, and removes those that are too many.
     *
     * @return whether a copy was made
     * @throws DatabaseException when it cannot be made
     */
    public boolean makeIfDue() {
        String name = "daily-" + LocalDate.ofInstant(clock.instant(), zone) + ".db";
        Path today = directory.resolve(name);
        if (Files.exists(today)) {
            return false;
        }
        Backups.make(database, today);
        try {
            removeTooMany(name);
        } catch (IOException e) {
            throw new DatabaseException(Reason.ACCESS, "cannot remove old copies in " + directory + ": " + e, e);
        }
        return true;
    }

    private void makeIfDueOrLog() {
        try {
            if (makeIfDue()) {
                LOG.log(Level.INFO, "Copied the database to {0}", directory);
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, "No daily copy of the database, trying again soon: " + fault.getMessage(), fault);
        }
    }

    private void removeTooMany(String today) throws IOException {
        List<String> copies;
        try (Stream<Path> files = Files.list(directory)) {
            copies = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> NAME.matcher(name).matches() && name.compareTo(today) <= 0)
                    .sorted()
                    .toList();
        }
        for (String old : copies.subList(0, Math.max(0, copies.size() - keep))) {
            Files.delete(directory.resolve(old));
        }
    }

    /** Makes no further copy; one that is being made is finished. */
    @Override
    public void close() {
        timer.close();
    }
}
