package dev.cachehit.review;

import dev.cachehit.config.SettingsReader;
import dev.cachehit.db.Database;
import dev.cachehit.deck.DeckStore;
import dev.cachehit.deck.ImportStarters;
import dev.cachehit.deck.ImportStore;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Server;
import io.helidon.webserver.WebServer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The review part of the service as a process of its own, to be killed. Prints its port once it listens. */
final class ReviewService {
    static final int LARGEST_BODY = 100 << 10;

    private ReviewService() {}

    static Reviews reviews(Database database) {
        InstantSource clock = InstantSource.system();
        DeckStore decks = new DeckStore(database, clock);
        ImportStarters.into(decks, new ImportStore(database, clock));
        return new Reviews(
                new DeckCards(decks),
                new ReviewStore(database),
                new SettingsKeeper(database, ZoneOffset.UTC, clock),
                clock);
    }

    /** Serves the database file of the first argument. */
    public static void main(String[] arguments) {
        Database database = Database.open(Path.of(arguments[0]), InstantSource.system());
        RequestBody body = new RequestBody(LARGEST_BODY);
        WebServer server = Server.create(
                SettingsReader.read(Map.of("CACHEHIT_SERVER_PORT", "0")).server(),
                List.of(new ReviewRoutes(reviews(database), new DraftStore(database), body)),
                List.of());
        server.start();
        System.out.println("port " + server.port());
    }
}
