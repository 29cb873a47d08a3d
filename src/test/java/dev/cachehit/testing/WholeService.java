package dev.cachehit.testing;

import dev.cachehit.Application;
import dev.cachehit.config.SettingsReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The service as it is, on a database of its own, but without an engine. */
public final class WholeService implements AutoCloseable {
    public final OwnedClock clock = new OwnedClock();
    public final Api api;
    public final Application application;

    /** With a folder for the data. */
    public WholeService(Path folder) {
        this(folder, Map.of());
    }

    /** With further settings, as variables of the environment. */
    public WholeService(Path folder, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("CACHEHIT_SERVER_PORT", "0");
        environment.put("CACHEHIT_DATA_FOLDER", folder.toString());
        application = Application.create(SettingsReader.read(environment), new AwayEngine(), clock, clock);
        application.start();
        api = new Api(application.port());
    }

    /** The port that it listens on. */
    public int port() {
        return application.port();
    }

    @Override
    public void close() {
        api.close();
        application.close();
    }
}
