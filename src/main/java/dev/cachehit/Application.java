package dev.cachehit;

import dev.cachehit.backup.BackupRoutes;
import dev.cachehit.config.DataSettings;
import dev.cachehit.config.Settings;
import dev.cachehit.db.Backups;
import dev.cachehit.db.DailyBackup;
import dev.cachehit.db.Database;
import dev.cachehit.deck.BulkStore;
import dev.cachehit.deck.Card;
import dev.cachehit.deck.CardRoutes;
import dev.cachehit.deck.CardSearch;
import dev.cachehit.deck.DeckRoutes;
import dev.cachehit.deck.DeckStore;
import dev.cachehit.deck.ExportRoutes;
import dev.cachehit.deck.ImportRoutes;
import dev.cachehit.deck.ImportStarters;
import dev.cachehit.deck.ImportStore;
import dev.cachehit.deck.StoredCard;
import dev.cachehit.deck.archive.ImportReader;
import dev.cachehit.deck.watch.WatchStore;
import dev.cachehit.deck.watch.WatchedFolder;
import dev.cachehit.judge.CheckCard;
import dev.cachehit.judge.CheckRoutes;
import dev.cachehit.judge.Judge;
import dev.cachehit.judge.JudgeRoutes;
import dev.cachehit.review.CollectionRoutes;
import dev.cachehit.review.CollectionStore;
import dev.cachehit.review.DeckCards;
import dev.cachehit.review.DraftRoutes;
import dev.cachehit.review.DraftStore;
import dev.cachehit.review.HoldRoutes;
import dev.cachehit.review.PreviewRoutes;
import dev.cachehit.review.ReviewRoutes;
import dev.cachehit.review.ReviewStore;
import dev.cachehit.review.Reviews;
import dev.cachehit.review.SettingsKeeper;
import dev.cachehit.review.SettingsRoutes;
import dev.cachehit.sandbox.Engine;
import dev.cachehit.sandbox.ExecuteRoutes;
import dev.cachehit.sandbox.HealthRoutes;
import dev.cachehit.sandbox.LanguagesRoutes;
import dev.cachehit.sandbox.Sandbox;
import dev.cachehit.sandbox.SandboxMetrics;
import dev.cachehit.stats.LanguageStore;
import dev.cachehit.stats.StatsRoutes;
import dev.cachehit.stats.StatsStore;
import dev.cachehit.web.OpenApiRoutes;
import dev.cachehit.web.RequestBody;
import dev.cachehit.web.Server;
import dev.cachehit.web.SessionRoutes;
import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.service.registry.Services;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpService;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The wired rooms. */
public final class Application implements AutoCloseable {
    private final Sandbox sandbox;
    private final Database database;
    private final Optional<DailyBackup> copies;
    private final WatchedFolder folder;
    private final List<HttpService> services;
    private final WebServer server;

    private Application(
            Sandbox sandbox,
            Database database,
            Optional<DailyBackup> copies,
            WatchedFolder folder,
            List<HttpService> services,
            WebServer server) {
        this.sandbox = sandbox;
        this.database = database;
        this.copies = copies;
        this.folder = folder;
        this.services = services;
        this.server = server;
    }

    /**
     * Wires everything and opens the database; nothing is started yet.
     *
     * @param clock for the time of day, which may jump
     * @param steady for how long things last
     * @throws dev.cachehit.db.DatabaseException when the database cannot be used
     */
    public static Application create(Settings settings, Engine engine, InstantSource clock, InstantSource steady) {
        SandboxMetrics metrics = new SandboxMetrics(Services.get(MeterRegistry.class));
        Sandbox sandbox = new Sandbox(settings, engine, steady, metrics);
        metrics.show(sandbox);
        RequestBody body = new RequestBody(settings.server().maxRequestSize());
        Database database = Database.open(settings.data().database(), clock);
        DeckStore decks = new DeckStore(database, clock);
        ImportStore imports = new ImportStore(database, clock);
        ImportStarters.into(decks, imports);
        WatchStore watched = new WatchStore(database);
        WatchedFolder folder = new WatchedFolder(
                settings.data().folder().resolve(settings.watch().folder()),
                settings.watch().every(),
                settings.imports(),
                imports,
                watched,
                clock);
        SettingsKeeper learning = new SettingsKeeper(database, ZoneId.systemDefault(), clock);
        ReviewStore log = new ReviewStore(database);
        log.fillSums();
        Reviews reviews = new Reviews(new DeckCards(decks), log, learning, clock);
        DraftStore drafts = new DraftStore(database);
        BulkStore bulk = new BulkStore(database, clock);
        CardSearch search = new CardSearch(decks, reviews);
        Judge judge = new Judge(sandbox);
        Function<String, Optional<Card>> cards = id -> decks.card(id).map(StoredCard::card);
        List<HttpService> services = List.of(
                new ExecuteRoutes(sandbox, body),
                new HealthRoutes(sandbox, steady),
                new LanguagesRoutes(sandbox),
                new DeckRoutes(decks, bulk, learning::renameDeck, body),
                new CardRoutes(decks, bulk, search, body),
                new ImportRoutes(
                        imports,
                        new ImportReader(settings.imports()),
                        watched,
                        new RequestBody(settings.imports().maxUpload())),
                new ExportRoutes(decks, search),
                new JudgeRoutes(judge, cards, body),
                new CheckRoutes(new CheckCard(judge), cards, body),
                new PreviewRoutes(body),
                new ReviewRoutes(reviews, drafts, body),
                new HoldRoutes(reviews, search, body),
                new DraftRoutes(drafts, reviews, body, clock),
                new SettingsRoutes(learning, body),
                new CollectionRoutes(
                        new CollectionStore(database, clock),
                        reviews,
                        learning,
                        settings.data().folder(),
                        new RequestBody(settings.data().maxCollection())),
                new StatsRoutes(new StatsStore(database), new LanguageStore(database), reviews, learning),
                new BackupRoutes(database.file(), settings.data().dailyCopies(), clock),
                new SessionRoutes(settings.server().accessToken()),
                new OpenApiRoutes());
        WebServer server = Server.create(settings.server(), services, List.of(ready(sandbox)));
        return new Application(sandbox, database, copies(settings.data(), database, clock), folder, services, server);
    }

    /** Starts the server, and the containers in the background. */
    public void start() {
        server.start();
        sandbox.open();
        copies.ifPresent(DailyBackup::start);
        folder.start();
    }

    /** All routes. */
    List<HttpService> services() {
        return services;
    }

    /** The port that the server listens on. */
    public int port() {
        return server.port();
    }

    /** Lets running requests end for a few seconds, then removes all containers. */
    @Override
    public void close() {
        server.stop();
        folder.close();
        sandbox.close();
        copies.ifPresent(DailyBackup::close);
        database.close();
    }

    private static Optional<DailyBackup> copies(DataSettings data, Database database, InstantSource clock) {
        return data.dailyCopies() == 0
                ? Optional.empty()
                : Optional.of(new DailyBackup(
                        database.file(),
                        Backups.directory(database.file()),
                        data.dailyCopies(),
                        ZoneId.systemDefault(),
                        clock));
    }

    private static HealthCheck ready(Sandbox sandbox) {
        return new HealthCheck() {
            @Override
            public HealthCheckType type() {
                return HealthCheckType.READINESS;
            }

            @Override
            public String name() {
                return "docker";
            }

            @Override
            public HealthCheckResponse call() {
                return HealthCheckResponse.builder()
                        .status(sandbox.health().reachable())
                        .build();
            }
        };
    }
}
