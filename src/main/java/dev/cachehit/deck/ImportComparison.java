package dev.cachehit.deck;

import dev.cachehit.deck.ImportPlan.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an import changes of one card. */
final class ImportComparison {
    private static final String LEECH = '"' + LeechTagStore.TAG + '"';

    private ImportComparison() {}

    /** A card that is there, its content as JSON. */
    record Present(String source, String content) {}

    /** The line of the import; empty when the card is there as it is. */
    static Optional<ImportRow> row(Card card, String source, @Nullable Present before) {
        if (before == null) {
            return Optional.of(new ImportRow(
                    Kind.ADDED, card.id(), card.deck(), card.title(), null, null, source, CardRowStore.content(card)));
        }
        String content = CardRowStore.content(withLeech(card, before));
        if (before.content().equals(content) && before.source().equals(source)) {
            return Optional.empty();
        }
        return Optional.of(new ImportRow(
                Kind.CHANGED,
                card.id(),
                card.deck(),
                card.title(),
                before.source(),
                before.content(),
                source,
                content));
    }

    /** The file does not know how its card is remembered. */
    private static Card withLeech(Card card, Present before) {
        return before.content().contains(LEECH) && LeechTagStore.isTagged(CardRowStore.parse(before.content()))
                ? LeechTagStore.with(card, true)
                : card;
    }
}
