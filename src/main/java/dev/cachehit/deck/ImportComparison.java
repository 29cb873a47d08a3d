package dev.cachehit.deck;

import dev.cachehit.deck.ImportPlan.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an import changes in what there is.
 *
 * @param rows all but the unchanged, in the order of the files
 */
record ImportComparison(List<ImportRow> rows, long unchanged) {
    private static final String LEECH = '"' + LeechTagStore.TAG + '"';

    /** A card that is there. */
    record Present(String deck, String title, String source, String content) {}

    static ImportComparison of(ImportReading reading, Map<String, Present> present) {
        List<ImportRow> rows = new ArrayList<>();
        Set<String> imported = new HashSet<>();
        Set<String> sources = new HashSet<>();
        long unchanged = 0;
        for (Source source : reading.sources()) {
            sources.add(source.name());
            for (Card card : source.cards()) {
                imported.add(card.id());
                Present before = present.get(card.id());
                String content = CardRowStore.content(before == null ? card : withLeech(card, before));
                if (before != null
                        && before.content().equals(content)
                        && before.source().equals(source.name())) {
                    unchanged++;
                } else {
                    rows.add(new ImportRow(
                            before == null ? Kind.ADDED : Kind.CHANGED,
                            card.id(),
                            card.deck(),
                            card.title(),
                            before == null ? null : before.source(),
                            before == null ? null : before.content(),
                            source.name(),
                            content));
                }
            }
        }
        present.forEach((id, card) -> {
            if (sources.contains(card.source()) && !imported.contains(id)) {
                rows.add(new ImportRow(
                        Kind.KEPT, id, card.deck(), card.title(), card.source(), null, card.source(), null));
            }
        });
        return new ImportComparison(rows, unchanged);
    }

    /** Cards that belong to one of those sources and would go to another. */
    List<Fault> takenFrom(Set<String> sources) {
        List<Fault> taken = new ArrayList<>();
        for (ImportRow row : rows) {
            String before = row.sourceBefore();
            if (before != null && sources.contains(before) && !row.sourceAfter().equals(before)) {
                taken.add(ImportReading.twice(row.sourceAfter(), row.cardId(), before));
            }
        }
        return taken;
    }

    /** The file does not know how its card is remembered. */
    private static Card withLeech(Card card, Present before) {
        return before.content().contains(LEECH) && LeechTagStore.isTagged(CardRowStore.parse(before.content()))
                ? LeechTagStore.with(card, true)
                : card;
    }
}
