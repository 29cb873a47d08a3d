package dev.cachehit.config;

import java.nio.file.Path;

/**
 * Where what people learn is kept.
 *
 * @param folder the database is in it, and its copies
 */
public record DataSettings(Path folder) {}
