package dev.cachehit;

import dev.cachehit.config.InvalidSettingsException;
import dev.cachehit.config.Settings;
import dev.cachehit.config.SettingsReader;
import dev.cachehit.sandbox.docker.DockerEngine;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;

/** Starts the service. */
public final class Main {
    private static final Logger LOG = System.getLogger(Main.class.getName());
    private static final int BAD_SETTINGS = 2;

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
        Application application =
                Application.create(settings, new DockerEngine(settings.docker()), InstantSource.system());
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(application::close));
        application.start();
        LOG.log(
                Level.INFO,
                "CacheHit listens on http://{0}:{1}",
                settings.server().host(),
                String.valueOf(application.port()));
    }
}
