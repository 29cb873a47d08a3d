package dev.cachehit.config;

import java.util.logging.Level;

/**
 * The log.
 *
 * @param level of the application's own lines
 */
public record LogSettings(Level level) {}
