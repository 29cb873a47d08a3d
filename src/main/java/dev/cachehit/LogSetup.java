package dev.cachehit;

import dev.cachehit.config.LogSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** The log: one line an entry, to standard error. */
final class LogSetup {
    /** Held on to, since the log manager forgets the level of a logger that nobody holds. */
    private static final Logger OURS = Logger.getLogger("dev.cachehit");

    private LogSetup() {}

    static void apply(LogSettings settings) {
        try (InputStream in = LogSetup.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OURS.setLevel(settings.level());
    }
}
