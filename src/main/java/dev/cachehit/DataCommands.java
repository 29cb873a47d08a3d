package dev.cachehit;

import dev.cachehit.config.DataSettings;
import dev.cachehit.db.Backups;
import dev.cachehit.db.DatabaseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/**
 * What can be asked of the data instead of starting the service. {@code deploy/backup.sh} and {@code deploy/restore.sh}
 * ask through it. What a person reads goes to {@code messages}, so that a copy may go to standard output.
 */
final class DataCommands {
    static final String USAGE = """
            Without an argument the service is started. Otherwise:
              check-database  compare every schedule and every sum with the log; the service must not run
              backup          write a copy of the database to standard output; the service may run
              backups         list the copies that are kept beside the database
              check-copy [NAME]  whether a restore would take the copy
              restore [NAME]     put the copy in the place of the database; the service must not run
            A copy is one of those listed, or comes from standard input.""";

    private static final int GOOD = 0;
    private static final int USED_WRONGLY = 2;
    private static final int FAILED = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path database;
    private final Path copies;
    private final InputStream in;
    private final OutputStream out;
    private final PrintStream messages;
    private final InstantSource clock;

    DataCommands(DataSettings data, InputStream in, OutputStream out, PrintStream messages, InstantSource clock) {
        this.database = data.database();
        this.copies = Backups.directory(database);
        this.in = in;
        this.out = out;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Does what the arguments ask for, at least one, and returns the exit code: 0, 2 for arguments that mean nothing, 3
     * for a fault, 1 for contradictions that were found.
     */
    int run(List<String> arguments) {
        try {
            String name = arguments.size() > 1 ? arguments.get(1) : "";
            return switch (arguments.getFirst() + " NAME".repeat(arguments.size() - 1)) {
                case "check-database" -> CheckDatabase.run(database, messages);
                case "backup" -> backup();
                case "backups" -> list();
                case "check-copy", "check-copy NAME" -> check(name);
                case "restore", "restore NAME" -> restore(name);
                default -> {
                    messages.println("'" + String.join(" ", arguments) + "' means nothing here.\n" + USAGE);
                    yield USED_WRONGLY;
                }
            };
        } catch (DatabaseException e) {
            messages.println(e.getMessage());
        } catch (IOException e) {
            messages.println("the copy cannot be read or written: " + e.getMessage());
        }
        return FAILED;
    }

    private int backup() throws IOException {
        Path copy = temporary("outgoing");
        try {
            Backups.make(database, copy);
            Files.copy(copy, out);
            out.flush();
        } finally {
            Files.deleteIfExists(copy);
        }
        return GOOD;
    }

    private int list() throws IOException {
        List<Backups.Copy> kept = Backups.list(copies).stream()
                .sorted(Comparator.comparing(Backups.Copy::name))
                .toList();
        for (Backups.Copy copy : kept) {
            out.write("%-40s %9.1f MB%n"
                    .formatted(copy.name(), copy.bytes() / 1e6)
                    .getBytes(StandardCharsets.UTF_8));
        }
        return GOOD;
    }

    private int check(String name) throws IOException {
        Path copy = incoming(name);
        try {
            Backups.checkForRestore(copy);
            messages.println("the copy is sound");
        } finally {
            deleteUnlessKept(copy, name);
        }
        return GOOD;
    }

    private int restore(String name) throws IOException {
        Path copy = incoming(name);
        Path aside = copies.resolve("replaced-" + TIME.format(clock.instant()) + ".db");
        try {
            Backups.restore(copy, database, aside);
        } finally {
            deleteUnlessKept(copy, name);
        }
        messages.println(
                Files.exists(aside)
                        ? "the copy is in place; what was there before is kept as " + aside.getFileName()
                        : "the copy is in place; there was nothing before");
        return GOOD;
    }

    /** The kept copy of that name, or what comes from standard input, written to a file. */
    private Path incoming(String name) throws IOException {
        if (name.isEmpty()) {
            Path copy = temporary("incoming");
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        }
        Path copy = copies.resolve(name);
        if (!copies.equals(copy.normalize().getParent())) {
            throw new IOException("'" + name + "' is not a name of 'backups'");
        }
        return copy;
    }

    private Path temporary(String purpose) throws IOException {
        Files.createDirectories(copies);
        Path file = Files.createTempFile(copies, purpose, ".tmp");
        // For a person who does not wait for the end.
        file.toFile().deleteOnExit();
        return file;
    }

    private static void deleteUnlessKept(Path copy, String name) throws IOException {
        if (name.isEmpty()) {
            Files.deleteIfExists(copy);
        }
    }
}
