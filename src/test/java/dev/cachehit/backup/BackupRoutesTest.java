package dev.cachehit.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cachehit.db.Backups;
import dev.cachehit.testing.Api;
import dev.cachehit.testing.WholeService;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies over HTTP, of a real database. */
class BackupRoutesTest {
    @TempDir
    Path folder;

    private WholeService service;

    @BeforeEach
    void start() {
        service = new WholeService(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void copyIsMadeListedAndHandedOutSound() throws IOException {
        assertEquals(List.of(), names());
        JsonObject made = make();
        assertEquals("by-hand-2026-11-22-120000.db", made.getString("name"));
        assertEquals(
                made,
                service.api.get("/api/backups").json().getJsonArray("backups").getJsonObject(0));

        Api.Answer file =
                service.api.get("/api/backups/" + made.getString("name")).expect(200);

        assertEquals(made.getInt("bytes"), file.body().length);
        assertArrayEquals(Files.readAllBytes(folder.resolve("backups").resolve(made.getString("name"))), file.body());
        Path taken = Files.write(folder.resolve("taken.db"), file.body());
        Backups.checkForRestore(taken);
    }

    @Test
    void newestByHandAreKeptAndOthersLeftAlone() throws IOException {
        make();
        Path daily = folder.resolve("backups/daily-2026-11-01.db");
        Files.copy(folder.resolve("backups/by-hand-2026-11-22-120000.db"), daily);
        for (int i = 0; i < BackupRoutes.KEPT; i++) {
            service.clock.advance(Duration.ofSeconds(1));
            make();
        }
        assertEquals(BackupRoutes.KEPT + 1, names().size());
        assertTrue(names().contains("daily-2026-11-01.db"));
        assertTrue(names().contains("by-hand-2026-11-22-120010.db"));
        assertFalse(names().contains("by-hand-2026-11-22-120000.db"));
    }

    @Test
    void onlyCopiesAreHandedOut() throws IOException {
        make();
        Files.writeString(folder.resolve("backups/notes.txt"), "mine");
        for (String name : List.of("none.db", "notes.txt", "..%2Fcachehit.db", "%2E%2E%2Fcachehit.db")) {
            Api.Answer refused = service.api.send("GET", "/api/backups/" + name, BodyPublishers.noBody());
            assertTrue(refused.status() == 404 || refused.status() == 400, name + " " + refused.status());
        }
    }

    @Test
    void copyThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(folder.resolve("backups"), "a file where the folder should be");
        assertTrue(service.api.post("/api/backups", "{}").expect(500).detail().startsWith("No copy was made: "));
    }

    private JsonObject make() {
        return service.api.post("/api/backups", "{}").expect(201).json();
    }

    private List<String> names() {
        return service.api.get("/api/backups").expect(200).json().getJsonArray("backups").stream()
                .map(copy -> copy.asJsonObject().getString("name"))
                .toList();
    }
}
