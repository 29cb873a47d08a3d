package dev.cachehit.deck.archive;

import dev.cachehit.deck.DeckFile;
import dev.cachehit.deck.Fault;
import java.util.List;

/**
 * What was found in an archive or folder.
 *
 * @param files in the order of their paths; none when there are faults
 * @param faults why it cannot be used
 */
public record Unpacked(List<DeckFile> files, List<Fault> faults) {
    public Unpacked {
        faults = List.copyOf(faults);
        files = faults.isEmpty() ? List.copyOf(files) : List.of();
    }
}
