package dev.cachehit.deck;

import java.util.ArrayList;
import java.util.List;

/** Fills a collection that never held a card with the decks that come with the program. */
public final class ImportStarters {
    private static final String NAME = "Starter decks";

    private ImportStarters() {}

    /** Imports them unless the collection was ever changed; as any import it can be undone. */
    public static void into(DeckStore decks, ImportStore imports) {
        if (decks.version() > 0) {
            return;
        }
        List<Source> sources = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String name : StarterDecks.NAMES) {
            DeckReading reading = StarterDecks.read(name);
            sources.add(new Source(name, reading.cards()));
            faults.addAll(reading.faults());
        }
        imports.apply(imports.plan(new ImportReading(NAME, sources, faults)).id());
    }
}
