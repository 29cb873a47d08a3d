package dev.cachehit.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.db.Database;
import dev.cachehit.review.ReviewStore;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the data has no room left, and then some again. */
class DiskFullIT {
    private static final int MEGABYTES = 24;
    private static final int MOST_GRADES = 2_000;

    @TempDir
    Path folder;

    private final List<String> acknowledged = new ArrayList<>();

    /** A file system of its own: needs root, and says so. */
    @BeforeEach
    void mount() {
        Docker.shell(
                List.of("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "cachehit-it", folder.toString()));
    }

    @AfterEach
    void unmount() {
        Docker.shell(List.of("umount", folder.toString()));
    }

    @Test
    void nothingThatWasAcknowledgedIsLostAndItGoesOnOnceThereIsRoom() throws IOException {
        try (TestService service = service()) {
            assertEquals(201, grade(service).status());
            fill();

            Answer refused = gradeUntilRefused(service);
            assertEquals(507, refused.status(), refused.json()::toString);
            assertEquals("application/problem+json", refused.contentType());
            assertTrue(
                    refused.text("detail").matches("Nothing was changed: .*free some space.*"), refused.text("detail"));
            assertEquals(200, next(service).status(), "what is there can be read");
            assertEquals(200, service.get("/api/review/counts").status());
            Answer export =
                    service.send(service.request("/api/exports/collection").GET());
            assertEquals(507, export.status(), "by way of the disk");

            Files.delete(folder.resolve("filler"));
            assertEquals(201, grade(service).status());
            assertAllThere();
        }
        try (TestService again = service()) {
            assertEquals(201, grade(again).status());
        }
        assertAllThere();
    }

    private TestService service() {
        return TestService.with()
                .preStart()
                .set("data.folder", folder.toString())
                .set("docker.host", "unix:///nowhere/docker.sock")
                .withoutRemoval()
                .start();
    }

    /** To the last byte. */
    private void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(folder.resolve("filler"))) {
            byte[] piece = new byte[4096];
            for (int n = 0; n < MEGABYTES << 8; n++) {
                filler.write(piece);
            }
            throw new AssertionError("the disk did not get full");
        } catch (IOException full) {
            assertTrue(String.valueOf(full.getMessage()).contains("No space left"), full.toString());
        }
    }

    /** The log of the database has some room of its own. */
    private Answer gradeUntilRefused(TestService service) {
        for (int n = 0; n < MOST_GRADES; n++) {
            Answer answer = grade(service);
            if (answer.status() != 201) {
                return answer;
            }
        }
        throw new AssertionError("no grade was refused");
    }

    private static Answer next(TestService service) {
        return service.get("/api/review/next");
    }

    private Answer grade(TestService service) {
        JsonObject schedule = next(service).json().getJsonObject("question").getJsonObject("schedule");
        String id = UUID.randomUUID().toString();
        String grade = Json.createObjectBuilder()
                .add("id", id)
                .add("card_id", schedule.getString("card_id"))
                .add("version", schedule.getInt("version"))
                .add("rating", 1)
                .build()
                .toString();
        Answer answer = service.send(service.request("/api/reviews")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(grade)));
        if (answer.status() == 201) {
            acknowledged.add(id);
        }
        return answer;
    }

    /** By way of the export, while the service runs and when it has ended. */
    private void assertAllThere() {
        Set<String> found = new HashSet<>();
        Path file = folder.resolve("cachehit.db");
        Path copy = folder.resolve("looked-at.db");
        dev.cachehit.db.Backups.make(file, copy);
        try (Database database = Database.open(copy, InstantSource.system())) {
            new ReviewStore(database).eachLogRow(row -> found.add(row.id()));
        }
        assertTrue(found.containsAll(acknowledged), acknowledged.size() + " were acknowledged, found " + found.size());
    }
}
