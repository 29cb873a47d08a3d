package dev.cachehit.deck;

import org.jspecify.annotations.Nullable;

/**
 * A line of an import, contents as JSON.
 *
 * @param sourceBefore null for a card that is added
 * @param contentBefore null for a card that is added
 * @param contentAfter null for a card that is kept
 */
record ImportRow(
        ImportPlan.Kind kind,
        String cardId,
        String deck,
        String title,
        @Nullable String sourceBefore,
        @Nullable String contentBefore,
        String sourceAfter,
        @Nullable String contentAfter) {}
