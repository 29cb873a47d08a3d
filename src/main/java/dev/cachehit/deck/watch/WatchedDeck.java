package dev.cachehit.deck.watch;

import dev.cachehit.deck.Fault;
import java.time.Instant;
import java.util.List;

/**
 * A deck in the watched folder.
 *
 * @param path within the folder
 * @param digest of its content when it was last looked at
 * @param faults why it was not imported then; empty when it was
 */
public record WatchedDeck(String path, String digest, List<Fault> faults, Instant lookedAt) {
    public WatchedDeck {
        faults = List.copyOf(faults);
    }
}
