package dev.cachehit.backup;

import dev.cachehit.db.Backups;
import dev.cachehit.db.DatabaseException;
import dev.cachehit.web.JsonText;
import dev.cachehit.web.Problem;
import dev.cachehit.web.ProblemException;
import dev.cachehit.web.Responses;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Lists the copies of the database, makes one, and hands them out. Putting one back needs the service to be stopped. */
public final class BackupRoutes implements HttpService {
    /** So many copies that were asked for are kept, the newest. */
    static final int KEPT = 10;

    private static final String BY_HAND = "by-hand-";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path database;
    private final Path copies;
    private final int daily;
    private final InstantSource clock;
    /** One copy at a time, since each reads and writes as much as there is. */
    private final ReentrantLock making = new ReentrantLock();

    /**
     * With the file of the database.
     *
     * @param daily how many daily copies are kept; 0 for none
     */
    public BackupRoutes(Path database, int daily, InstantSource clock) {
        this.database = database;
        this.copies = Backups.directory(database);
        this.daily = daily;
        this.clock = clock;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/api/backups", this::list).post("/api/backups", this::make).get("/api/backups/{name}", this::get);
    }

    private void list(ServerRequest request, ServerResponse response) {
        JsonArrayBuilder array = JsonText.array();
        Backups.list(copies).forEach(copy -> array.add(json(copy)));
        Responses.json(
                response,
                Status.OK_200,
                JsonText.object()
                        .add("backups", array)
                        .add("daily_kept", daily)
                        .add("by_hand_kept", KEPT)
                        .build());
    }

    private void make(ServerRequest request, ServerResponse response) {
        String name = BY_HAND + TIME.format(clock.instant()) + ".db";
        making.lock();
        try {
            Backups.make(database, copies.resolve(name));
            removeTooMany();
        } catch (DatabaseException | IOException e) {
            throw new ProblemException(
                    Problem.of(Status.INTERNAL_SERVER_ERROR_500, "No copy was made: " + e.getMessage()));
        } finally {
            making.unlock();
        }
        Responses.json(response, Status.CREATED_201, json(find(name)));
    }

    private void removeTooMany() throws IOException {
        List<Backups.Copy> byHand = Backups.list(copies).stream()
                .filter(copy -> copy.name().startsWith(BY_HAND))
                .toList();
        for (Backups.Copy old : byHand.subList(Math.min(KEPT, byHand.size()), byHand.size())) {
            Files.deleteIfExists(copies.resolve(old.name()));
        }
    }

    private void get(ServerRequest request, ServerResponse response) {
        Backups.Copy copy = find(request.path().pathParameters().get("name"));
        response.header(HeaderNames.CONTENT_TYPE, "application/vnd.sqlite3");
        response.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + copy.name() + "\"");
        response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(copy.bytes()));
        try (OutputStream out = response.outputStream()) {
            Files.copy(copies.resolve(copy.name()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what is listed, so that no name leads elsewhere. */
    private Backups.Copy find(String name) {
        return Backups.list(copies).stream()
                .filter(copy -> copy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        Status.NOT_FOUND_404, "There is no copy '" + name + "'; GET /api/backups lists them.")));
    }

    private static JsonObject json(Backups.Copy copy) {
        return JsonText.object()
                .add("name", copy.name())
                .add("made_at", copy.madeAt().toString())
                .add("bytes", copy.bytes())
                .build();
    }
}
