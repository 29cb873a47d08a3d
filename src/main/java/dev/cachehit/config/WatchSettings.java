package dev.cachehit.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The folder whose decks are imported by themselves.
 *
 * @param folder relative to that of the data unless it is absolute
 * @param every time between two looks; a file that did not change from one to the next is complete
 */
public record WatchSettings(Path folder, Duration every) {}
