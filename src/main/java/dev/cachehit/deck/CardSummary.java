package dev.cachehit.deck;

import java.util.List;

/**
 * What a list shows of a card.
 *
 * @param types kinds of its sections, in order: write, fix, output, cloze, review, basic
 * @param languages of its sections, each once
 * @param position order in which new cards come up
 */
public record CardSummary(
        String id,
        String deck,
        String title,
        List<String> tags,
        List<String> types,
        List<String> languages,
        long version,
        long position) {}
