package dev.cachehit.deck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be imported. With faults nothing of it can be.
 *
 * @param name what the person calls it
 * @param notes what was left out and why, where that hinders nothing else
 */
public record ImportReading(String name, List<Source> sources, List<Fault> faults, List<Fault> notes) {
    /** Finds ids that two sources share, which is a fault too. */
    public ImportReading {
        name = CardText.line(name, "an import's name");
        sources = List.copyOf(sources);
        List<Fault> all = new ArrayList<>(faults);
        Map<String, String> owners = new HashMap<>();
        for (Source source : sources) {
            for (Card card : source.cards()) {
                String owner = owners.putIfAbsent(card.id(), source.name());
                if (owner != null && !owner.equals(source.name())) {
                    all.add(twice(source.name(), card.id(), owner));
                }
            }
        }
        faults = List.copyOf(all);
        notes = List.copyOf(notes);
    }

    /** Of which nothing was left out. */
    public ImportReading(String name, List<Source> sources, List<Fault> faults) {
        this(name, sources, faults, List.of());
    }

    /** That two sources have the same card. */
    static Fault twice(String source, String cardId, String owner) {
        return new Fault(
                source,
                0,
                Wording.of("card-in-two-files", "the card `{0}` is in {1} too; keep one of them", cardId, owner));
    }

    /** Of one file. */
    public static ImportReading of(String file, DeckReading reading) {
        return new ImportReading(file, List.of(new Source(file, reading.cards())), reading.faults());
    }
}
