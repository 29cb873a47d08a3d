package dev.cachehit;

import dev.cachehit.config.InvalidSettingsException;
import dev.cachehit.config.Settings;
import dev.cachehit.config.SettingsReader;
import dev.cachehit.db.DatabaseException;
import dev.cachehit.sandbox.docker.DockerEngine;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;

/** Starts the service; with arguments, does what {@link DataCommands} says instead. */
public final class Main {
    private static final Logger LOG = System.getLogger(Main.class.getName());
    private static final int BAD_SETTINGS = 2;
    private static final int BAD_DATABASE = 3;

    private Main() {}

    public static void main(String[] arguments) {
        Settings settings;
        try {
            settings = SettingsReader.read(System.getenv());
        } catch (InvalidSettingsException e) {
            System.err.println(e.getMessage());
            System.exit(BAD_SETTINGS);
            return;
        }
        LogSetup.apply(settings.log());
        if (arguments.length > 0) {
            InstantSource clock = InstantSource.system();
            System.exit(new DataCommands(settings.data(), System.in, System.out, System.err, clock)
                    .run(List.of(arguments)));
            return;
        }
        Application application;
        try {
            application = Application.create(
                    settings, new DockerEngine(settings.docker()), InstantSource.system(), new SteadyClock());
        } catch (DatabaseException e) {
            System.err.println(e.getMessage());
            System.exit(BAD_DATABASE);
            return;
        }
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(application::close));
        OldGeneration.watch();
        application.start();
        LOG.log(
                Level.INFO,
                "CacheHit listens on http://{0}:{1}",
                settings.server().host(),
                String.valueOf(application.port()));
    }
}
